import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAmount } from './amount.ts'
import type { Parsed } from './parsed.ts'

const told = <T>(parsed: Parsed<T>) =>
  parsed.ok ? parsed.value : parsed.faults.map(({ code }) => code).join(' ')

describe('an amount', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['€ 120.000', 120_000],
    ['120.000 euro', 120_000],
    ['EUR 782.536,46', 782_536.46],
    ['€. 120.000,00', 120_000],
    ['120000', 120_000],
    ['1 234,5', 1234.5],
    ['1’234.50', 1234.5],
    ['1,234.56', 1234.56],
    ['1,234,567', 1_234_567],
    ['1.234', 1234],
    ['1.5', 1.5],
    ['1.000,-', 1000],
    ['1.000,00.=', 1000],
    [1234.5, 1234.5],
    [0.1 + 0.2, 0.3],
    [0, 0],
  ])('%s is %s', (cell, expected) => {
    expect(parseAmount(cell)).toEqual({ ok: true, value: expected })
  })

  test.each(['€ -', ' -   € ', '€ –', 'Euro -'])('%s is the zero of accountants', (cell) => {
    expect(parseAmount(cell)).toEqual({ ok: true, value: 0 })
  })

  test.each([
    ['12,3456', 12.35],
    ['33333.333333333336', 33_333.33],
    ['1234,567', 1234.57],
    ['1.234,5678', 1234.57],
    [1.239, 1.24],
    [100 / 3, 33.33],
  ])('computed to many decimals, it is rounded and said: %s', (cell, euro) => {
    expect(parseAmount(cell)).toMatchObject({ value: euro, remarks: [{ euro, rounded: true }] })
  })

  test.each([
    ['120k', 120_000],
    ['120 mila euro', 120_000],
    ['1,5 milioni di euro', 1_500_000],
    ['2 mln €', 2_000_000],
  ])('shortened, it is read and said: %s', (cell, euro) => {
    expect(parseAmount(cell)).toMatchObject({ value: euro, remarks: [{ euro, rounded: false }] })
  })

  test.each([
    ['120,000', 'ambiguous-amount'],
    ['0.500', 'ambiguous-amount'],
    ['0,500', 'ambiguous-amount'],
    ['01.500', 'ambiguous-amount'],
    ['1.23.456', 'bad-amount'],
    ['12.34,5', 'bad-amount'],
    ['12 34', 'bad-amount'],
    ["1'00", 'bad-amount'],
    ['1.234 567', 'bad-amount'],
    ['-5', 'negative-amount'],
    [-5, 'negative-amount'],
    ['(1.000,00)', 'negative-amount'],
    ['€ -1.000', 'negative-amount'],
    ['-€ 1.000', 'negative-amount'],
    ['1.000-', 'negative-amount'],
    ['centomila', 'amount-in-words'],
    ['centoventimila euro', 'amount-in-words'],
    ['circa 120.000', 'bad-amount'],
    ['10.000 - 20.000', 'bad-amount'],
    ['50%', 'bad-amount'],
    ['$ 100', 'bad-amount'],
    ['€', 'bad-amount'],
    ['1e9', 'bad-amount'],
    [2_000_000_000, 'bad-amount'],
    [Number.NaN, 'bad-amount'],
  ])('%s: %s', (cell, expected) => {
    expect(told(parseAmount(cell))).toBe(expected)
  })

  test('whatever form it is written in, it reads back to the cent', () => {
    const grouped = (whole: number, mark: string) =>
      String(whole).replace(/\B(?=(?:\d{3})+$)/g, mark)
    const forms: ((whole: number, cents: string) => string)[] = [
      (whole, cents) => `${whole},${cents}`,
      (whole, cents) => `${whole}.${cents}`,
      (whole, cents) => `${grouped(whole, '.')},${cents}`,
      (whole, cents) => `${grouped(whole, ',')}.${cents}`,
      (whole, cents) => `${grouped(whole, ' ')},${cents}`,
      (whole, cents) => `${grouped(whole, '\u00a0')},${cents} €`,
      (whole, cents) => `${grouped(whole, '’')}.${cents}`,
      (whole, cents) => `€ ${grouped(whole, '.')},${cents}`,
      (whole, cents) => `${grouped(whole, '.')},${cents} euro`,
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.constantFrom(...forms),
        (all, write) => {
          const text = write(Math.floor(all / 100), String(all % 100).padStart(2, '0'))
          expect(told(parseAmount(text))).toBe(all / 100)
        },
      ),
    )
  })
})
