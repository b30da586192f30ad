import { describe, expect, it } from 'vitest'
import { queryWith, value } from '../../testing/sample-pages.ts'
import { yearBars, yearFields } from './years.ts'

const year = (of: number, count: number) => value({ value: String(of), count })

describe('bars of the years', () => {
  const values = [year(2016, 2), year(2018, 1), value({ value: 'non-specificata', count: 9 })]

  it('leave a gap where a year has no project, and know nothing of the unknown year', () => {
    expect(yearBars(values, queryWith({}), 'anno').map((bar) => [bar.year, bar.count])).toEqual([
      [2016, 2],
      [2017, 0],
      [2018, 1],
    ])
  })

  it('show the range that is chosen and the years left out', () => {
    const query = queryWith({ anno: { values: ['2017-'], not: ['2018'] } })
    expect(
      yearBars(values, query, 'anno').map(({ chosen, excluded }) => [chosen, excluded]),
    ).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('do not stretch to a year that is only asked for', () => {
    const asked = value({ value: '1950', count: 0, state: 'wanted' })
    const query = queryWith({ anno: { values: ['1950'] } })
    expect(yearBars([...values, asked], query, 'anno').map((bar) => bar.year)).toEqual([
      2016, 2017, 2018,
    ])
  })

  it('are none where no year is known', () => {
    expect(yearBars([], queryWith({}), 'anno')).toEqual([])
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
    expect(yearFields(queryWith({ anno: { values } }), 'anno')).toEqual({ from, to })
  })
})
