import { barRectangles } from '../lib/histogram.ts'
import type { YearBar } from '../lib/years.ts'
import { searchTexts } from '../messages/search.ts'

const WIDTH = 280
const HEIGHT = 72
const LABELS = 18

/** Projects per year as bars. The table below it says the same in words, so it is hidden from them. */
export const Histogram = ({ bars }: { bars: readonly YearBar[] }) => {
  const rectangles = barRectangles(
    bars.map(({ count }) => count),
    WIDTH,
    HEIGHT,
  )
  const anyChosen = bars.some(({ chosen }) => chosen)
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`}
      width={WIDTH}
      height={HEIGHT + LABELS}
      aria-hidden="true"
      focusable="false"
    >
      {bars.map(({ year, count, chosen }, index) => (
        <rect
          key={year}
          class={`histogram__bar${anyChosen && !chosen ? ' histogram__bar--out' : ''}`}
          {...rectangles[index]}
        >
          <title>{searchTexts.yearBar(year, count)}</title>
        </rect>
      ))}
      <path class="histogram__axis" d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} />
      <text class="histogram__label" x="0" y={HEIGHT + 15}>
        {bars[0]?.year}
      </text>
      {bars.length > 1 && (
        <text class="histogram__label" x={WIDTH} y={HEIGHT + 15} text-anchor="end">
          {bars.at(-1)?.year}
        </text>
      )}
    </svg>
  )
}
