import { formatNumber } from '../lib/format.ts'
import type { YearSpan } from '../lib/year-spans.ts'
import { yearTexts } from '../messages/years.ts'

type Props = {
  span: YearSpan
  /** Of the bar, in pixels. */
  height: number
  /** Whether its number stands above it. */
  figure: boolean
  /** Where pressing it leads, and what is said of that; null where it has no project. */
  press: { href: string; words: string } | null
}

/** What the eye sees of a bar; its words are said in its place. */
const Column = ({ span, height, figure }: Omit<Props, 'press'>) => (
  <>
    {figure && span.count > 0 && <b>{formatNumber(span.count)}</b>}
    <svg height={height} />
    <i>{yearTexts.short(span.from)}</i>
  </>
)

/** One bar of the histogram: a link, or a gap where there is nothing to choose. */
export const HistogramBar = ({ press, ...column }: Props) => {
  const { span } = column
  const current = span.chosen ? 'true' : undefined
  return press === null ? (
    <span aria-current={current}>
      <span aria-hidden="true">
        <Column {...column} />
      </span>
      <span class="visually-hidden">{yearTexts.bar(span)}</span>
    </span>
  ) : (
    <a href={press.href} aria-current={current} aria-label={press.words}>
      <Column {...column} />
    </a>
  )
}
