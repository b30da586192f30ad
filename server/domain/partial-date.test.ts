import { describe, expect, test } from 'vitest'
import {
  firstDay,
  formatPartialDate,
  formatPeriod,
  isPartialDate,
  lastDay,
} from './partial-date.ts'

test.each([
  ['2017', true],
  ['2017-03', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2017-13', false],
  ['17', false],
  ['2017-3', false],
  ['2017-04-31', false],
  ['2017-11-30', true],
  ['2017-11-31', false],
  ['2017-12-31', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
])('%s is a date: %s', (text, is) => {
  expect(isPartialDate(text)).toBe(is)
})

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2017-03-14', '2017-03-14', '2017-03-14'],
])('%s spans %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

describe('in words', () => {
  test('precision is kept', () => {
    expect(formatPartialDate('2020')).toBe('2020')
    expect(formatPartialDate('2020-01')).toBe('gennaio 2020')
    expect(formatPartialDate('2020-01-05')).toBe('5 gennaio 2020')
  })

  test.each([
    ['2020-01', '2022-07', 'gennaio 2020 – luglio 2022'],
    ['2020', '2020', '2020'],
    ['2020', null, 'da 2020'],
    [null, '2026-01', 'fino a gennaio 2026'],
    [null, null, null],
  ])('%s to %s is "%s"', (start, end, words) => {
    expect(formatPeriod(start, end)).toBe(words)
  })
})
