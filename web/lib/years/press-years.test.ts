import { describe, expect, it } from 'vitest'
import { searchPath } from '../../paths.ts'
import { queryWith } from '../../testing/sample-pages.ts'
import { pressYears } from './press-years.ts'

const one = (year: number) => ({ from: year, to: year })
const BARS = [2016, 2017, 2018, 2019, 2020].map(one)

type Anno = { values?: string[]; not?: string[] }

const press = (anno: Anno, year: number) => {
  const { range, query } = pressYears(queryWith({ anno }), one(year), BARS, 'anno')
  return { range, address: decodeURIComponent(searchPath(query)) }
}

describe('pressing a bar', () => {
  it.each([
    ['chooses its year', [], 2018, 'anno=2018'],
    ['makes a range of one chosen year and a later one', ['2017'], 2019, 'anno=2017-2019'],
    ['makes a range of one chosen year and an earlier one', ['2019'], 2017, 'anno=2017-2019'],
    ['begins anew where a range was chosen', ['2016-2018'], 2020, 'anno=2020'],
    ['begins anew inside a range', ['2016-2018'], 2017, 'anno=2017'],
    ['begins anew where a range is open', ['2018-'], 2016, 'anno=2016'],
    ['begins anew where several years were chosen', ['2016', '2018'], 2020, 'anno=2020'],
    ['keeps the unknown year', ['non-specificata'], 2018, 'anno=2018&anno=non-specificata'],
  ])('%s', (_what, values, year, parameters) => {
    expect(press({ values }, year).address).toBe(`/progetti?${parameters}`)
  })

  it('takes the only chosen year away again', () => {
    expect(press({ values: ['2018'] }, 2018)).toEqual({ range: null, address: '/progetti' })
  })

  it('readmits the year that is pressed, not the others of the range', () => {
    const anno = { values: ['2016'], not: ['2018', '2019'] }
    expect(press(anno, 2019).address).toBe('/progetti?anno=2016-2019&anno_escludi=2018')
  })
})

describe('bars of several years', () => {
  const bars = [2000, 2005, 2010].map((from) => ({ from, to: from + 4 }))

  it('are chosen whole, and joined to a range like single years', () => {
    const first = pressYears(queryWith({}), { from: 2000, to: 2004 }, bars, 'anno')
    expect(first.range).toEqual({ from: 2000, to: 2004 })
    const second = pressYears(first.query, { from: 2010, to: 2014 }, bars, 'anno')
    expect(second.range).toEqual({ from: 2000, to: 2014 })
  })
})
