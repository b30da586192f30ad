import { formatNumber } from '../lib/text/format.ts'
import type { YearSpan } from '../lib/years/year-spans.ts'
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

/** What the eye sees of a bar; its words stand beside it, unseen. */
const Column = ({ span, height, figure }: Omit<Props, 'press'>) => (
  <span aria-hidden="true">
    {figure && span.count > 0 && <b>{formatNumber(span.count)}</b>}
    <svg height={height} />
    <i>{yearTexts.short(span.from)}</i>
  </span>
)

/** One bar of the histogram: a link, or a gap where there is nothing to choose. */
export const HistogramBar = ({ press, ...column }: Props) => {
  const { span } = column
  const current = span.chosen ? 'true' : undefined
  return press === null ? (
    <span aria-current={current}>
      <Column {...column} />
      <span>{yearTexts.bar(span)}</span>
    </span>
  ) : (
    <a href={press.href} aria-current={current}>
      <Column {...column} />
      <span>{press.words}</span>
    </a>
  )
}
