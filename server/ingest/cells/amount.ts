import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

const MOST = 1_000_000_000

const PATTERNS: readonly [RegExp, (digits: string) => string][] = [
  [/^\d+$/, (text) => text],
  // 1.234,56 and 120.000
  [/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/, (text) => text.replaceAll('.', '').replace(',', '.')],
  [/^\d+,\d{1,2}$/, (text) => text.replace(',', '.')],
  [/^\d+\.\d{1,2}$/, (text) => text],
  // 1,234.56 and 1,234,567 can only be English
  [/^\d{1,3}(,\d{3})+\.\d{1,2}$/, (text) => text.replaceAll(',', '')],
  [/^\d{1,3}(,\d{3}){2,}$/, (text) => text.replaceAll(',', '')],
]

const inRange = (euro: number, cell: Cell): Parsed<number> => {
  const cents = Math.round(euro * 100)
  // A sheet computes in binary fractions; anything further from whole cents was not meant as money.
  const exact = Number.isFinite(euro) && Math.abs(euro * 100 - cents) < 1e-4
  return exact && euro >= 0 && euro <= MOST
    ? good(cents / 100)
    : bad({ code: 'bad-amount', value: quote(cell) })
}

/** An amount in euro: a numeric cell, "1.234,56", "€ 120.000", "120000". "120,000" is refused: it has two readings. */
export const parseAmount = (cell: Cell): Parsed<number> => {
  if (typeof cell === 'number') return inRange(cell, cell)
  const text = typeof cell === 'string' ? textOf(cell) : undefined
  if (text === undefined) return bad({ code: 'bad-amount', value: quote(cell) })
  const digits = cleanLine(text)
    .replace(/^(?:€|euro|eur)|(?:€|euro|eur)$/giu, '')
    .replace(/[\s'’]/gu, '')
  for (const [pattern, plain] of PATTERNS) {
    if (pattern.test(digits)) return inRange(Number(plain(digits)), cell)
  }
  const ambiguous = /^\d{1,3},\d{3}$/.test(digits)
  return bad({ code: ambiguous ? 'ambiguous-amount' : 'bad-amount', value: quote(cell) })
}
