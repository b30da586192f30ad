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

/** What the eye sees of a bar; its words stand beside it. */
const Column = ({ span, height, figure }: Omit<Props, 'press'>) => (
  <span class="histogram__column" aria-hidden="true">
    {figure && span.count > 0 && <span class="histogram__count">{formatNumber(span.count)}</span>}
    <svg
      class="histogram__fill"
      viewBox="0 0 1 1"
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 0h1v1H0Z" />
    </svg>
    <span class="histogram__year">{yearTexts.short(span.from)}</span>
  </span>
)

/** One bar of the histogram: a link, or a gap where there is nothing to choose. */
export const HistogramBar = ({ press, ...column }: Props) => {
  const { span } = column
  const current = span.chosen ? 'true' : undefined
  return press === null ? (
    <span class="histogram__bar" aria-current={current}>
      <Column {...column} />
      <span class="visually-hidden">{yearTexts.bar(span)}</span>
    </span>
  ) : (
    <a class="histogram__bar" href={press.href} aria-current={current}>
      <Column {...column} />
      <span class="visually-hidden">{press.words}</span>
    </a>
  )
}
