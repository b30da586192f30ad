import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPartialDate, isPartialDate } from '#domain/partial-date.ts'
import { faultSentence } from '../problems/messages.ts'
import { TODAY } from '../testing/ingest.ts'
import { parseDate, parseYear } from './date.ts'
import type { Parsed } from './parsed.ts'

/** The value, or the codes of what is wrong with it. */
const told = <T>(parsed: Parsed<T>) =>
  parsed.ok ? parsed.value : parsed.faults.map(({ code }) => code).join(' ')

const remarks = <T>(parsed: Parsed<T>) =>
  parsed.ok ? (parsed.remarks ?? []).map(({ code }) => code) : []

describe('a date keeps the precision it is written with', () => {
  test.each([
    ['14/03/2017', '2017-03-14'],
    ['4.3.2017', '2017-03-04'],
    ['14 - 03 - 2017', '2017-03-14'],
    ['2017-03-14', '2017-03-14'],
    ['2017.03.14', '2017-03-14'],
    ['20170314', '2017-03-14'],
    ['03/2017', '2017-03'],
    ['2017-03', '2017-03'],
    ['2017', '2017'],
    [2017, '2017'],
    ['2017.0', '2017'],
    ['2017,00', '2017'],
    ['Gennaio 2020', '2020-01'],
    ['gen. 2020', '2020-01'],
    ['gennaio2020', '2020-01'],
    ['mar 2017', '2017-03'],
    ['5 Maggio 2020', '2020-05-05'],
    ['14-Mar-2017', '2017-03-14'],
    ['Dec 31, 2018', '2018-12-31'],
    [new Date('2019-02-28T00:00:00Z'), '2019-02-28'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is %s', (cell, expected) => {
    expect(told(parseDate(cell, TODAY))).toBe(expected)
  })

  test.each([
    '31/12/2018 00:00',
    '31/12/2018 00:00:00',
    '31/12/2018, 00:00:00',
    '31/12/2018 0.00',
    '31/12/2018 ore 10:30',
    '31 dicembre 2018 ore 18',
    '2018-12-31 00:00:00.000',
    '2018-12-31T00:00:00Z',
    '2018-12-31T00:00:00+01:00',
    'lunedì 31 dicembre 2018',
    'lun 31/12/2018',
    'il 31 dicembre 2018.',
    'in data 31/12/2018',
    '31 dicembre del 2018',
    'concluso il 31/12/2018',
    'fino al 31/12/2018',
  ])('a time of day, a weekday and words around it do not change it: %s', (cell) => {
    expect(told(parseDate(cell, TODAY))).toBe('2018-12-31')
  })

  test.each(['1° gennaio 2020', '1º gennaio 2020', '1^ gennaio 2020', '1o gennaio 2020'])(
    'the first of a month may be an ordinal: %s',
    (cell) => {
      expect(told(parseDate(cell, TODAY))).toBe('2020-01-01')
      expect(told(parseDate(cell.replace(/^1./u, 'Primo'), TODAY))).toBe('2020-01-01')
    },
  )

  test('whatever form it is written in, it reads back', () => {
    const day = fc
      .record({
        year: fc.integer({ min: 1990, max: 2035 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .map(({ year, month, day }) =>
        [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
      )
      .filter(isPartialDate)
    const cut = fc.constantFrom(4, 7, 10)
    const forms: ((date: string) => string)[] = [
      (date) => date,
      (date) => date.split('-').reverse().join('/'),
      (date) => date.split('-').reverse().map(Number).join('/'),
      (date) => date.split('-').reverse().join('.'),
      (date) => date.split('-').reverse().join(' - '),
      formatPartialDate,
      (date) => formatPartialDate(date).toUpperCase(),
      (date) => `${date.split('-').reverse().join('/')}${date.length === 10 ? ' 00:00:00' : ''}`,
      (date) => `nel ${formatPartialDate(date)}`,
    ]
    fc.assert(
      fc.property(day, cut, fc.constantFrom(...forms), (whole, length, write) => {
        const date = whole.slice(0, length)
        expect(told(parseDate(write(date), TODAY))).toBe(date)
      }),
    )
  })
})

describe('a part of a year', () => {
  test.each([
    ['primo semestre 2020', '2020-01', '2020-06', []],
    ['II sem. 2019', '2019-07', '2019-12', []],
    ['2° trimestre del 2018', '2018-04', '2018-06', []],
    ['terzo quadrimestre 2018', '2018-09', '2018-12', []],
    ['Q3/2019', '2019-07', '2019-09', []],
    ['1S 2020', '2020-01', '2020-06', []],
    ['estate 2019', '2019-06', '2019-09', ['date-read']],
    ['autunno del 2018', '2018-09', '2018-12', ['date-read']],
    ['inverno 2019/20', '2019-12', '2020-03', ['date-read']],
    ['fine giugno 2018', '2018-06', '2018-06', ['date-read']],
    ['inizio 2018', '2018', '2018', ['date-read']],
    ['circa 2018', '2018', '2018', ['date-read']],
  ])('%s begins in %s and ends in %s', (cell, first, last, said) => {
    expect(told(parseDate(cell, TODAY, 'first'))).toBe(first)
    const end = parseDate(cell, TODAY, 'last')
    expect(told(end)).toBe(last)
    expect(remarks(end)).toEqual(said)
  })
})

describe('no date', () => {
  test.each([
    ['31/02/2017', 'no-such-day'],
    ['29/02/2019', 'no-such-day'],
    ['14/13/2018', 'no-such-day'],
    ['00/00/2018', 'no-such-day'],
    ['12/31/2017', 'month-first'],
    ['12-31-2017 00:00', 'month-first'],
    ['10-12/2020', 'bad-date'],
    ['1-3/2019', 'bad-date'],
    ['10.12/2020', 'bad-date'],
    ['2010/11', 'ambiguous-years'],
    ['17/18', 'short-year'],
    ['14/03/17', 'short-year'],
    ['marzo 17', 'short-year'],
    ['marzo ’17', 'short-year'],
    ['2202', 'implausible-year'],
    ['01/01/1899', 'implausible-year'],
    ['in primavera', 'bad-date'],
    ['inverno 2019', 'bad-date'],
    ['ma 2020', 'bad-date'],
    ['0', 'bad-date'],
    [{}, 'bad-date'],
    ['9'.repeat(100_000), 'bad-date'],
  ])('%s: %s', (cell, expected) => {
    expect(told(parseDate(cell, TODAY))).toBe(expected)
  })

  test.each([
    [42808, '14 marzo 2017', '15 marzo 2021'],
    ['42808', '14 marzo 2017', '15 marzo 2021'],
    ['42808.5', '14 marzo 2017', '15 marzo 2021'],
    [33000, '7 maggio 1990', '8 maggio 1994'],
  ])(
    'the number of a day offers the days it would be, from 1900 and from 1904: %s',
    (cell, date, old) => {
      const parsed = parseDate(cell, TODAY)
      const sentence = parsed.ok ? '' : parsed.faults.map(faultSentence).join()
      expect(sentence).toContain(date)
      expect(sentence).toContain(old)
    },
  )

  test('milliseconds offer their day', () => {
    const parsed = parseDate(1_530_316_800_000, TODAY)
    expect(parsed.ok ? '' : parsed.faults.map(faultSentence).join()).toContain('30/06/2018')
  })

  test('a date with the month first is told how to be written', () => {
    const parsed = parseDate('03/14/2017', TODAY)
    expect(parsed.ok ? '' : parsed.faults.map(faultSentence).join()).toContain('14/03/2017')
  })
})

test.each([
  ['2017', 2017],
  [2017, 2017],
  ['2017.0', 2017],
  ['2.017', 2017],
  ['anno 2017', 2017],
  ['17', 'bad-year'],
  ['2016-2017', 'not-one'],
  ['2018/19', 'not-one'],
  ['1492', 'implausible-year'],
])('as a year %s is %s', (cell, expected) => {
  expect(told(parseYear(cell, TODAY))).toBe(expected)
})
