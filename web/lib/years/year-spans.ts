import type { YearRange } from '#domain/query/years.ts'
import type { YearBar } from './years.ts'

/** What one bar of the histogram stands for: a year, or several where there are too many to press each. */
export type YearSpan = YearRange & { count: number; chosen: boolean; excluded: boolean }

/** So many bars are at least 24 pixels wide where the filters stand beside the results. */
const MOST = 12

const WIDTHS = [1, 2, 5, 10, 20, 50, 100]

/** Consecutive years gathered into at most twelve bars, by ones, twos, fives, tens, that begin where such counts do. */
export const yearSpans = (years: readonly YearBar[]): YearSpan[] => {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  if (first === undefined || last === undefined) return []
  const spansOf = (width: number) => Math.floor(last / width) - Math.floor(first / width) + 1
  const width = WIDTHS.find((one) => spansOf(one) <= MOST) ?? 100
  const start = Math.floor(first / width) * width
  return Array.from({ length: spansOf(width) }, (_, index) => {
    const [from, to] = [start + index * width, start + (index + 1) * width - 1]
    const within = years.filter(({ year }) => from <= year && year <= to)
    return {
      from,
      to,
      count: within.reduce((sum, { count }) => sum + count, 0),
      chosen: within.some(({ chosen }) => chosen),
      excluded: within.every(({ excluded }) => excluded),
    }
  })
}
