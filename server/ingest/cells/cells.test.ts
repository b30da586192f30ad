import { describe, expect, test } from 'vitest'
import { parseAmount } from './amount.ts'
import { parseDate, parseYear } from './date.ts'
import { parseLinks } from './links.ts'
import { joinValues, splitValues } from './list.ts'
import type { Parsed } from './parsed.ts'
import { parsePeriod } from './period.ts'
import { cleanLine, cleanText } from './text.ts'

const TODAY = '2026-06-30'

/** The value, or the codes of what is wrong with it. */
const told = <T>(parsed: Parsed<T>) =>
  parsed.ok ? parsed.value : parsed.faults.map(({ code }) => code).join(' ')

describe('a date keeps the precision it is written with', () => {
  test.each([
    ['14/03/2017', '2017-03-14'],
    ['4.3.2017', '2017-03-04'],
    ['2017-03-14', '2017-03-14'],
    ['2017-03-14T10:00:00Z', '2017-03-14'],
    ['03/2017', '2017-03'],
    ['2017-03', '2017-03'],
    ['2017', '2017'],
    [2017, '2017'],
    ['Gennaio 2020', '2020-01'],
    ['gen. 2020', '2020-01'],
    ['1° settembre 2020', '2020-09-01'],
    ['5 Maggio 2020', '2020-05-05'],
    [new Date('2019-02-28T00:00:00Z'), '2019-02-28'],
    ['31/02/2017', 'bad-date'],
    ['12/31/2017', 'bad-date'],
    ['29/02/2020', '2020-02-29'],
    ['17/18', 'short-year'],
    ['14/03/17', 'short-year'],
    ['marzo 17', 'short-year'],
    ['2202', 'implausible-year'],
    ['01/01/1899', 'implausible-year'],
    [43831, 'bad-date'],
    ['in primavera', 'bad-date'],
    ['ma 2020', 'bad-date'],
    [{}, 'bad-date'],
  ])('%s is %s', (cell, expected) => {
    expect(told(parseDate(cell, TODAY))).toBe(expected)
  })

  test.each([
    ['2017', 2017],
    [2017, 2017],
    ['17', 'bad-year'],
    ['2016-2017', 'bad-year'],
    ['1492', 'implausible-year'],
  ])('as a year %s is %s', (cell, expected) => {
    expect(told(parseYear(cell, TODAY))).toBe(expected)
  })
})

describe('a period in one cell', () => {
  test.each([
    ['Gennaio 2020 - Luglio 2022', '2020-01', '2022-07'],
    ['Gennaio 2020 – Luglio 2022', '2020-01', '2022-07'],
    ['gennaio - luglio 2022', '2022-01', '2022-07'],
    ['da gennaio 2020 a luglio 2022', '2020-01', '2022-07'],
    ['dal 01/03/2020 al 31/12/2021', '2020-03-01', '2021-12-31'],
    ['2017-2018', '2017', '2018'],
    ['2017/2018', '2017', '2018'],
    ['01/2020-07/2022', '2020-01', '2022-07'],
    ['2017', '2017', '2017'],
    ['da marzo 2020', '2020-03', null],
    ['fino a luglio 2022', null, '2022-07'],
  ])('%s', (cell, start, end) => {
    expect(told(parsePeriod(cell, TODAY))).toEqual({ start, end })
  })

  test.each(['due anni', '2020 - ?', '1 - 2 - 3', true])('%s is none', (cell) => {
    expect(told(parsePeriod(cell, TODAY))).toBe('bad-period')
  })
})

describe('an amount', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['€ 120.000', 120_000],
    ['120.000 euro', 120_000],
    ['EUR 782.536,46', 782_536.46],
    ['120000', 120_000],
    ['1 234,5', 1234.5],
    ['1,234.56', 1234.56],
    ['1,234,567', 1_234_567],
    ['1.234', 1234],
    [1234.5, 1234.5],
    [0.1 + 0.2, 0.3],
    [0, 0],
    ['120,000', 'ambiguous-amount'],
    ['12,3456', 'bad-amount'],
    ['circa 120.000', 'bad-amount'],
    ['-5', 'bad-amount'],
    ['1e9', 'bad-amount'],
    [1.239, 'bad-amount'],
    [2_000_000_000, 'bad-amount'],
    [Number.NaN, 'bad-amount'],
  ])('%s is %s', (cell, expected) => {
    expect(told(parseAmount(cell))).toBe(expected)
  })
})

describe('several values in a cell', () => {
  test.each([
    ['uno; due;tre', ['uno', 'due', 'tre']],
    ['uno | due\ntre', ['uno', 'due', 'tre']],
    ['- uno\n- due', ['uno', 'due']],
    ['Rossi, Bianchi e soci; due', ['Rossi, Bianchi e soci', 'due']],
    ['"uno; ancora uno"; due', ['uno; ancora uno', 'due']],
    ['"Insieme" onlus; due', ['"Insieme" onlus', 'due']],
    ['uno;;due', ['uno', '', 'due']],
  ])('%s', (cell, values) => {
    expect(splitValues(cell)).toEqual(values)
  })

  test('are written so that they are read back', () => {
    const values = ['uno; due', '"tre"', '- quattro', 'a|b', 'cinque']
    expect(splitValues(joinValues(values))).toEqual(values)
  })
})

describe('links', () => {
  test.each([
    ['https://www.example.org/a', [{ title: null, url: 'https://www.example.org/a' }]],
    ['Guida <https://www.example.org/a>', [{ title: 'Guida', url: 'https://www.example.org/a' }]],
    ['Guida: https://www.example.org/a', [{ title: 'Guida', url: 'https://www.example.org/a' }]],
    [[{ title: null, url: 'http://a.it' }], [{ title: null, url: 'http://a.it' }]],
    ['www.example.org', 'bad-link'],
    ['javascript:alert(1)', 'bad-link'],
    ['data:text/html,x', 'bad-link'],
    ['https://', 'bad-link'],
    [[{ title: 'x' }], 'bad-link'],
  ])('%j', (cell, expected) => {
    expect(told(parseLinks(cell))).toEqual(expected)
  })
})

test('text is cleaned of what no reader sees, and of nothing else', () => {
  expect(cleanLine('  Perch\u0065\u0300\u00a0\u200b il\u202e\u0007 lavoro\n conta ')).toBe(
    'Perchè il lavoro conta',
  )
  expect(cleanText('uno \r\n\r\n\r\n\r\ndue\tdue\u000b tre')).toBe('uno\n\ndue due\ntre')
  expect(cleanText('<b>non</b> è markup & resta')).toBe('<b>non</b> è markup & resta')
})
