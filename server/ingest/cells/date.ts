import { ITALIAN_MONTHS, isPartialDate, type PartialDate, yearOf } from '#domain/partial-date.ts'
import { fold } from '#domain/text/fold.ts'
import { PLAUSIBLE_YEARS } from '../limits.ts'
import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

const two = (text: string) => text.padStart(2, '0')

/** "gen", "genn." and "gennaio" are 01; undefined for other words. */
const monthNumber = (word: string): string | undefined => {
  if (word.length < 3) return undefined
  const index = ITALIAN_MONTHS.findIndex((month) => month.startsWith(word))
  return index === -1 ? undefined : two(String(index + 1))
}

const named = (year = '', word = '', day?: string): string => {
  const month = monthNumber(word)
  return month === undefined ? '' : [year, month, ...(day ? [two(day)] : [])].join('-')
}

const FORMS: readonly [RegExp, (parts: RegExpExecArray) => string][] = [
  [/^(\d{4})$/, ([, y = '']) => y],
  [/^(\d{4})[-/](\d{1,2})$/, ([, y = '', m = '']) => `${y}-${two(m)}`],
  [
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ][\d:.]+(?:z|[+-][\d:]+)?)?$/,
    ([, y = '', m = '', d = '']) => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^(\d{1,2})[-/. ](\d{4})$/, ([, m = '', y = '']) => `${y}-${two(m)}`],
  [
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/,
    ([, d = '', m = '', y = '']) => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^([a-z]+)\.?[ /-]+(\d{4})$/, ([, word, y]) => named(y, word)],
  [/^(\d{1,2})[°º]? ?([a-z]+)\.? (\d{4})$/, ([, d, word, y]) => named(y, word, d)],
]

/** The year, or that it cannot be meant: a slip of the keyboard is more likely than 2202. */
const plausible = <T>(year: number, value: T, today: string): Parsed<T> => {
  const { from } = PLAUSIBLE_YEARS
  const to = yearOf(today) + PLAUSIBLE_YEARS.ahead
  return year >= from && year <= to
    ? good(value)
    : bad({ code: 'implausible-year', year, from, to })
}

/** The date in a text, as precise as it is written; undefined when it is none. */
const readDate = (text: string): PartialDate | undefined => {
  for (const [form, write] of FORMS) {
    const parts = form.exec(text)
    if (parts) return write(parts)
  }
  return undefined
}

/** gg/mm/aaaa, mm/aaaa, aaaa, ISO, "5 gennaio 2020", "gen. 2020", or a date cell. `today` is an ISO day. */
export const parseDate = (cell: Cell, today: string): Parsed<PartialDate> => {
  const value = quote(cell)
  const words = typeof cell === 'boolean' ? undefined : textOf(cell)
  if (words === undefined) return bad({ code: 'bad-date', value })
  const text = fold(cleanLine(words))
  const date = readDate(text)
  if (date === undefined) {
    const short = /^(?:\d{1,2}[-/. ])?(?:\d{1,2}|[a-z]+)[-/. ]\d{2}$/.test(text)
    return bad({ code: short ? 'short-year' : 'bad-date', value })
  }
  const year = Number(date.slice(0, 4))
  // 2202 is a date that is not meant, not something else than a date: its own message helps more.
  const inReach = /^(?:19|20)/.test(date) ? date : `2000${date.slice(4)}`
  const real = date !== '' && isPartialDate(inReach)
  return real ? plausible(year, date, today) : bad({ code: 'bad-date', value })
}

/** A year alone: "2017", or a numeric cell. */
export const parseYear = (cell: Cell, today: string): Parsed<number> => {
  const text = cleanLine(textOf(cell) ?? '')
  return /^\d{4}$/.test(text)
    ? plausible(Number(text), Number(text), today)
    : bad({ code: 'bad-year', value: quote(cell) })
}
