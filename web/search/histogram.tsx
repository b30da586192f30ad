import type { SearchQuery } from '#domain/query/types.ts'
import { formatNumber } from '../lib/format.ts'
import { barHeights } from '../lib/histogram.ts'
import { chosenRange, pressYears } from '../lib/press-years.ts'
import { type YearSpan, yearSpans } from '../lib/year-spans.ts'
import type { YearBar } from '../lib/years.ts'
import { yearTexts } from '../messages/years.ts'
import { searchPath } from '../paths.ts'

const HEIGHT = 64

/** Above this, figures are wider than the bars that they stand on; the table has them all the same. */
const WIDEST_FIGURE = 999

type ColumnProps = { span: YearSpan; height: number; figure: boolean }

/** What the eye sees of a bar; its words stand beside it. */
const Column = ({ span, height, figure }: ColumnProps) => (
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

const Words = ({ children }: { children: string }) => (
  <span class="visually-hidden">{children}</span>
)

type Props = { bars: readonly YearBar[]; query: SearchQuery }

/**
 * Projects over the years, each bar a link that chooses its years: one press a year, a second one the range up to
 * there. So it needs no script, no dragging, and the address is its state.
 */
export const Histogram = ({ bars, query }: Props) => {
  const spans = yearSpans(bars)
  const counts = spans.map(({ count }) => count)
  const heights = barHeights(counts, HEIGHT)
  const figure = Math.max(...counts) <= WIDEST_FIGURE
  const chosen = chosenRange(query)
  const [{ from, to } = { from: 0, to: 0 }] = spans
  const width = to - from + 1
  const isWhole = (span: YearSpan) => span.from === chosen?.from && span.to === chosen.to
  const totalOf = (from: number, to: number) =>
    bars.reduce((sum, { year, count }) => (from <= year && year <= to ? sum + count : sum), 0)
  return (
    <>
      <ol class="histogram" aria-label={yearTexts.histogram}>
        {spans.map((span, index) => {
          const column = <Column span={span} height={heights[index] ?? 0} figure={figure} />
          const current = span.chosen ? 'true' : undefined
          const { range, query: to } = pressYears(query, span, spans)
          return (
            <li key={span.from} class="histogram__item">
              {span.count === 0 ? (
                <span class="histogram__bar" aria-current={current}>
                  {column}
                  <Words>{yearTexts.bar(span)}</Words>
                </span>
              ) : (
                <a class="histogram__bar" href={searchPath(to)} aria-current={current}>
                  {column}
                  <Words>
                    {yearTexts.press(span, range, range ? totalOf(range.from, range.to) : 0)}
                  </Words>
                </a>
              )}
            </li>
          )
        })}
      </ol>
      <p class="histogram__hint">
        {width > 1 && `${yearTexts.width(width)} `}
        {yearTexts.hint(chosen === null ? 'none' : spans.some(isWhole) ? 'one' : 'range')}
      </p>
    </>
  )
}
