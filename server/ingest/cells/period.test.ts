import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPartialDate } from '#domain/partial-date.ts'
import { TODAY } from '../testing/ingest.ts'
import type { Parsed } from './parsed.ts'
import { parsePeriod } from './period.ts'

const told = <T>(parsed: Parsed<T>) =>
  parsed.ok ? parsed.value : parsed.faults.map(({ code }) => code).join(' ')

describe('a period in one cell', () => {
  test.each([
    ['Gennaio 2020 - Luglio 2022', '2020-01', '2022-07'],
    ['Gennaio 2020 – Luglio 2022', '2020-01', '2022-07'],
    ['gennaio - luglio 2022', '2022-01', '2022-07'],
    ['marzo-giugno 2022', '2022-03', '2022-06'],
    ['marzo/giugno 2022', '2022-03', '2022-06'],
    ['mar-giu 2022', '2022-03', '2022-06'],
    ['da marzo a giugno 2022', '2022-03', '2022-06'],
    ['tra marzo e giugno 2022', '2022-03', '2022-06'],
    ['da gennaio 2020 a luglio 2022', '2020-01', '2022-07'],
    ['10-12/2020', '2020-10', '2020-12'],
    ['1-3/2019', '2019-01', '2019-03'],
    ['10/2020-12/2020', '2020-10', '2020-12'],
    ['1/3-30/6/2020', '2020-03-01', '2020-06-30'],
    ['01/03 - 30/06/2020', '2020-03-01', '2020-06-30'],
    ['1-30 giugno 2020', '2020-06-01', '2020-06-30'],
    ['dal 1° marzo al 30 giugno 2020', '2020-03-01', '2020-06-30'],
    ['dal 01/03/2020 al 31/12/2021', '2020-03-01', '2021-12-31'],
    ['01/03/2020\n31/12/2021', '2020-03-01', '2021-12-31'],
    ['01/03/2020 → 31/12/2021', '2020-03-01', '2021-12-31'],
    ['Inizio: 01/03/2020 - Fine: 31/12/2021', '2020-03-01', '2021-12-31'],
    ['01.03.2020-31.12.2021', '2020-03-01', '2021-12-31'],
    ['2017-2018', '2017', '2018'],
    ['2017/2018', '2017', '2018'],
    ['2018/19', '2018', '2019'],
    ['2018-19', '2018', '2019'],
    ['a.s. 2018/19', '2018', '2019'],
    ['a.s. 2010/11', '2010', '2011'],
    ['Anno scolastico 2018-2019', '2018', '2019'],
    ['biennio 2018-2019', '2018', '2019'],
    ['anni 2018 e 2019', '2018', '2019'],
    ['2017, 2018, 2019', '2017', '2019'],
    ['01/2020-07/2022', '2020-01', '2022-07'],
    ['primo semestre 2020', '2020-01', '2020-06'],
    ['dal primo semestre 2020 al secondo semestre 2021', '2020-01', '2021-12'],
    ['estate 2019', '2019-06', '2019-09'],
    ['primavera-autunno 2020', '2020-03', '2020-12'],
    ['10/12/2020', '2020-12-10', '2020-12-10'],
    ['2017', '2017', '2017'],
    ['da marzo 2020', '2020-03', null],
    ['fino a luglio 2022', null, '2022-07'],
    ['24 mesi (gennaio 2017 - dicembre 2018)', '2017-01', '2018-12'],
    ['gennaio 2017 - dicembre 2018 (24 mesi)', '2017-01', '2018-12'],
  ])('%s', (cell, start, end) => {
    expect(told(parsePeriod(cell, TODAY))).toEqual({ start, end })
  })

  test('two dates in any form, with anything usual between them, read back', () => {
    const date = fc.constantFrom('2018', '2018-11', '2018-11-05', '2019-02', '2019-02-28', '2020')
    const write = fc.constantFrom(
      (text: string) => text.split('-').reverse().join('/'),
      formatPartialDate,
    )
    const between = fc.constantFrom(' - ', ' – ', '–', ' / ', ' al ', ' a ', ' → ', '\n')
    fc.assert(
      fc.property(date, date, write, between, (start, end, form, mark) => {
        const text = `${form(start)}${mark}${form(end)}`
        expect(told(parsePeriod(text, TODAY))).toEqual({ start, end })
      }),
    )
  })

  test.each([
    ['2020 - ?', 'bad-period'],
    ['1 - 2 - 3', 'bad-period'],
    ['quando si può', 'bad-period'],
    [true, 'bad-period'],
    ['2010/11', 'ambiguous-years'],
    ['2010-11', 'ambiguous-years'],
    ['03/14/2017 - 12/31/2018', 'month-first'],
    ['31/02/2020 - 30/06/2020', 'no-such-day'],
    [42808, 'serial-date'],
    ['2019 - in corso', 'stated-open'],
    ['dal 2019 ad oggi', 'stated-open'],
    ['1-'.repeat(50_000), 'bad-period'],
  ])('%s: %s', (cell, expected) => {
    expect(told(parsePeriod(cell, TODAY))).toBe(expected)
  })

  test.each([
    '24 mesi',
    '2 anni',
    'due anni',
    'un anno e mezzo',
    '1 anno e 6 mesi',
    'biennale',
    '18 mesi circa',
    'Durata: 18 mesi',
    'mesi 24',
    '12 mesi (prorogati di 6 mesi)',
    '36',
    24,
  ])('%s says how long, not when: nothing is stored, and it is named', (cell) => {
    expect(parsePeriod(cell, TODAY)).toMatchObject({
      value: { start: null, end: null },
      remarks: [{ code: 'duration-only', value: String(cell) }],
    })
  })
})
