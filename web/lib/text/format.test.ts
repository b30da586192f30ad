import { describe, expect, it } from 'vitest'
import { formatDay, formatEuro, formatNumber, listed, plural, quoted } from './format.ts'

describe('numbers and words in Italian', () => {
  it('group thousands, also of four digits', () => {
    expect(formatNumber(1234)).toBe('1.234')
    expect(formatEuro(120_000).replace(/\s/g, ' ')).toBe('120.000 €')
    expect(formatEuro(1234.5).replace(/\s/g, ' ')).toBe('1.234,50 €')
  })

  it('name the day that it is in Italy', () => {
    expect(formatDay('2026-01-05T23:30:00.000Z')).toBe('6 gennaio 2026')
  })

  it('agree with their number', () => {
    expect(plural(1, 'progetto', 'progetti')).toBe('1 progetto')
    expect(plural(0, 'progetto', 'progetti')).toBe('0 progetti')
  })

  it('are listed as they are spoken', () => {
    expect(listed([])).toBe('')
    expect(listed(['a', 'b', 'c'])).toBe('a, b e c')
  })
})

it.each([
  ['autismo', '«autismo»'],
  ['«autismo»', '«autismo»'],
  ['«due» e «tre»', '«“due” e “tre”»'],
  ['"dopo di noi"', '«"dopo di noi"»'],
])('%s is quoted once: %s', (text, words) => {
  expect(quoted(text)).toBe(words)
})
