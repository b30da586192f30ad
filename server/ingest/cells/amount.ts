import { fold } from '#domain/text/fold.ts'
import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

const MOST = 1_000_000_000

/** How an amount may be written, and its number as JavaScript writes it. */
const FORMS: readonly [RegExp, (digits: string) => string][] = [
  [/^\d+$/, (text) => text],
  // 1.234,56 and 120.000; a group of thousands never begins with a zero: 0.500 is something else
  [/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, (text) => text.replaceAll('.', '').replace(',', '.')],
  // 1 234,56 and 1'234.56
  [
    /^[1-9]\d{0,2}(?:([ '])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/,
    (text) => text.replace(/[ ']/g, '').replace(',', '.'),
  ],
  // Decimals, as long as they cannot be a group of thousands
  [/^\d+[.,](?:\d{1,2}|\d{4,})$/, (text) => text.replace(',', '.')],
  [/^[1-9]\d{3,}[.,]\d{3}$/, (text) => text.replace(',', '.')],
  // 1,234.56 and 1,234,567 can only be English
  [/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, (text) => text.replaceAll(',', '')],
  [/^[1-9]\d{0,2}(?:,\d{3}){2,}$/, (text) => text.replaceAll(',', '')],
]

/** 120k, 120 mila, 1,5 milioni: what the figure before it is multiplied by. */
const SCALES: readonly [RegExp, number][] = [
  [/ ?(?:k|mila)$/, 1_000],
  [/ ?(?:mln|milion[ei])$/, 1_000_000],
]

const CURRENCY = /^(?:€|euro|eur)[.:]? ?| ?(?:di )?(?:€|euro|eur)\.?$/g
/** "1.000,00=" and "1.000,-" close a figure so that nobody adds to it. */
const CLOSED = /(?<=\d)(?:[.,][-–—]{1,2}|[.,]?=)$/
const DASH = /^[-–—−]+$/
const NEGATIVE = /^\( ?\d.*\)$|^[-–—−] ?\d|\d ?[-–—−]$/
const IN_WORDS = /^[a-z ]*(?:cento|mila|mille|milion|venti|trenta|quaranta|cinquanta|dieci)[a-z ]*$/

const inRange = (euro: number, cell: Cell, exactly: boolean): Parsed<number> => {
  const value = quote(cell)
  if (euro < 0) return bad({ code: 'negative-amount', value })
  if (!Number.isFinite(euro) || euro > MOST) return bad({ code: 'bad-amount', value })
  // A sheet computes in binary fractions: what is nearer to whole cents than that is whole cents.
  const cents = Math.round(Number((euro * 100).toPrecision(15)))
  const rounded = Math.abs(euro * 100 - cents) >= 1e-4
  return rounded || !exactly
    ? good(cents / 100, { code: 'amount-read', value, euro: cents / 100, rounded })
    : good(cents / 100)
}

const read = (digits: string): number | undefined => {
  const form = FORMS.find(([pattern]) => pattern.test(digits))
  return form && Number(form[1](digits))
}

/** The text without currency and what closes a figure, its blanks and apostrophes of one kind. */
const bare = (text: string): string =>
  fold(cleanLine(text))
    .replace(CURRENCY, '')
    .replace(CURRENCY, '')
    .replace(CLOSED, '')
    .replace(/^\+ ?/, '')
    .trim()

/**
 * An amount in euro: a numeric cell, "1.234,56", "€ 120.000", "120000", "120 mila". More decimals than cents have are
 * rounded and said. "120,000" and "0.500" are refused: they have two readings. "€ -" is the zero of accountants.
 */
export const parseAmount = (cell: Cell): Parsed<number> => {
  if (typeof cell === 'number') return inRange(cell, cell, true)
  const text = typeof cell === 'string' ? textOf(cell) : undefined
  const value = quote(cell)
  if (text === undefined) return bad({ code: 'bad-amount', value })
  const written = bare(text)
  if (DASH.test(written)) return good(0)
  const figure = read(written)
  if (figure !== undefined) return inRange(figure, cell, true)
  for (const [scale, factor] of SCALES) {
    const before = written.replace(scale, '')
    const scaled = before === written ? undefined : read(before)
    if (scaled !== undefined) return inRange(scaled * factor, cell, false)
  }
  const withoutCurrency = fold(cleanLine(text))
    .replace(/€|euro|eur/g, '')
    .trim()
  if (NEGATIVE.test(withoutCurrency)) return bad({ code: 'negative-amount', value })
  if (/^\d{1,3}[.,]\d{3}$/.test(written)) return bad({ code: 'ambiguous-amount', value })
  return bad({ code: IN_WORDS.test(written) ? 'amount-in-words' : 'bad-amount', value })
}
