import { describe, expect, it } from 'vitest'
import { queryWith, value } from '../../testing/sample-pages.ts'
import { yearSpans } from './year-spans.ts'
import { yearBars } from './years.ts'

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    value({ value: String(from + index), count: 1 }),
  )

const spans = (from: number, to: number, anno = {}) =>
  yearSpans(yearBars(years(from, to), queryWith({ anno }), 'anno'))

describe('bars of the histogram', () => {
  it('are single years as long as there are few', () => {
    expect(spans(2014, 2025).map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 12 }, (_, index) => [2014 + index, 2014 + index]),
    )
  })

  it.each([
    [2013, 2025, 2],
    [1999, 2025, 5],
    [1961, 2025, 10],
    [1900, 2100, 20],
  ])('from %i to %i are of %i years each, never more than twelve', (from, to, width) => {
    const bars = spans(from, to)
    expect(bars.length).toBeLessThanOrEqual(12)
    for (const bar of bars) expect(bar.to - bar.from + 1).toBe(width)
    expect(bars[0]?.from).toBeLessThanOrEqual(from)
    expect(bars.at(-1)?.to).toBeGreaterThanOrEqual(to)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(to - from + 1)
  })

  it('are chosen when one of their years is, and excluded when all are', () => {
    const bars = spans(2012, 2025, { values: ['2016'], not: ['2018', '2020', '2021'] })
    const which = (state: 'chosen' | 'excluded') =>
      bars.filter((bar) => bar[state]).map(({ from }) => from)
    expect([which('chosen'), which('excluded')]).toEqual([[2016], [2020]])
  })

  it('are none where no year is known', () => {
    expect(yearSpans([])).toEqual([])
  })
})
