import { describe, expect, it } from 'vitest'
import { queryWith, value } from '../testing/sample-pages.ts'
import { barRectangles } from './histogram.ts'
import { yearBars, yearFields } from './years.ts'

const year = (of: number, count: number) => value({ value: String(of), count })

describe('bars of the years', () => {
  const values = [year(2016, 2), year(2018, 1), value({ value: 'non-specificata', count: 9 })]

  it('leave a gap where a year has no project, and know nothing of the unknown year', () => {
    expect(yearBars(values, queryWith({})).map((bar) => [bar.year, bar.count])).toEqual([
      [2016, 2],
      [2017, 0],
      [2018, 1],
    ])
  })

  it('show the range that is chosen and the years left out', () => {
    const query = queryWith({ anno: { values: ['2017-'], not: ['2018'] } })
    expect(yearBars(values, query).map(({ chosen, excluded }) => [chosen, excluded])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('are none where no year is known', () => {
    expect(yearBars([], queryWith({}))).toEqual([])
  })
})

describe('the two year fields', () => {
  it.each([
    [['2016-2020'], '2016', '2020'],
    [['2017'], '2017', '2017'],
    [['2016-'], '2016', ''],
    [['-2020'], '', '2020'],
    [['2016-2020', 'non-specificata'], '2016', '2020'],
    [['2016', '2018'], '', ''],
    [[], '', ''],
  ])('%j -> "%s" and "%s"', (values, from, to) => {
    expect(yearFields(queryWith({ anno: { values } }))).toEqual({ from, to })
  })
})

describe('rectangles of a bar chart', () => {
  it('fill the height with the tallest and show the smallest', () => {
    const [tall, small, none] = barRectangles([1_000, 1, 0], 300, 70)
    expect([tall?.height, small?.height, none?.height]).toEqual([70, 2, 0])
    expect([tall?.y, small?.y]).toEqual([0, 68])
  })

  it('stay within the width', () => {
    const last = barRectangles(
      Array.from({ length: 40 }, () => 3),
      280,
      70,
    ).at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(280)
  })
})
