import type { SearchQuery } from '#domain/query/types.ts'
import type { YearRange } from '#domain/query/years.ts'
import { barHeights } from '../lib/years/histogram.ts'
import { chosenRange, pressYears } from '../lib/years/press-years.ts'
import { type YearSpan, yearSpans } from '../lib/years/year-spans.ts'
import type { YearBar, YearKey } from '../lib/years/years.ts'
import { yearTexts } from '../messages/years.ts'
import { searchPath } from '../paths.ts'
import { HistogramBar } from './histogram-bar.tsx'

const HEIGHT = 64

/** Above this, figures are wider than the bars that they stand on; the table has them all the same. */
const WIDEST_FIGURE = 999

const totalOf = (years: readonly YearBar[], { from, to }: YearRange) =>
  years.reduce((sum, { year, count }) => (from <= year && year <= to ? sum + count : sum), 0)

type HintProps = { spans: readonly YearSpan[]; chosen: YearRange | null; years: YearKey }

/** What a year means here, how many each bar stands for, where it is not one, and what pressing one does now. */
const Hint = ({ spans, chosen, years: key }: HintProps) => {
  const [{ from, to } = { from: 0, to: 0 }] = spans
  const years = to - from + 1
  const isBar = spans.some((span) => span.from === chosen?.from && span.to === chosen.to)
  return (
    <p class="histogram__hint">
      {yearTexts.counted[key]} {years > 1 && `${yearTexts.width(years)} `}
      {yearTexts.hint(chosen === null ? 'none' : isBar ? 'one' : 'range')}
    </p>
  )
}

type Props = { bars: readonly YearBar[]; query: SearchQuery; years: YearKey }

/**
 * Projects over the years, each bar a link that chooses its years: one press a year, a second one the range up to
 * there. So it needs no script, no dragging, and the address is its state.
 */
export const Histogram = ({ bars, query, years }: Props) => {
  const spans = yearSpans(bars)
  const counts = spans.map(({ count }) => count)
  const heights = barHeights(counts, HEIGHT)
  const most = Math.max(0, ...counts)
  // A project that ran for years is counted in each of them: their sum says nothing.
  const total = (range: YearRange) => (years === 'anno' ? totalOf(bars, range) : null)
  const pressOf = (span: YearSpan) => {
    const { range, query: next } = pressYears(query, span, spans, years)
    const words = yearTexts.press(span, range, range && total(range))
    return { href: searchPath(next), words }
  }
  return (
    <>
      <ol class="histogram" aria-label={yearTexts.histogram[years]}>
        {spans.map((span, index) => (
          <li key={span.from}>
            <HistogramBar
              span={span}
              height={heights[index] ?? 0}
              figure={most <= WIDEST_FIGURE}
              press={span.count > 0 ? pressOf(span) : null}
            />
          </li>
        ))}
      </ol>
      {most > 0 && <Hint spans={spans} chosen={chosenRange(query, years)} years={years} />}
    </>
  )
}
