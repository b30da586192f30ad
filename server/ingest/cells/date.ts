import { isPartialDate, type PartialDate, yearOf } from '#domain/partial-date.ts'
import { PLAUSIBLE_YEARS } from '../limits.ts'
import type { Fault } from '../problems/problem.ts'
import type { Span } from './calendar.ts'
import { dateText, figuresOf, LONGEST_DATE, readSpan } from './date-text.ts'
import { bad, good, type Parsed, quote } from './parsed.ts'
import { serialFault } from './serial.ts'
import { type Cell, textOf } from './text.ts'

/** The year, or that it cannot be meant: a slip of the keyboard is more likely than 2202. */
const plausible = <T>(year: number, value: T, today: string): Parsed<T> => {
  const { from } = PLAUSIBLE_YEARS
  const to = yearOf(today) + PLAUSIBLE_YEARS.ahead
  return year >= from && year <= to
    ? good(value)
    : bad({ code: 'implausible-year', year, from, to })
}

/** Whether a day is on the calendar, whatever its year. */
const exists = (date: PartialDate): boolean =>
  // 2202 is a date that is not meant, not something else than a date: its own message helps more.
  isPartialDate(/^(?:19|20)/.test(date) ? date : `2000${date.slice(4)}`)

const impossible = (text: string, value: string): Fault => {
  const figures = figuresOf(text)
  if (figures && figures.second > 12 && figures.second <= 31 && figures.first <= 12) {
    const [month, day] = [figures.first, figures.second].map((part) =>
      String(part).padStart(2, '0'),
    )
    return { code: 'month-first', value, meant: `${figures.year}-${month}-${day}` }
  }
  return { code: 'no-such-day', value }
}

/** Both ends of what a text names, or why it is none. The text is as `dateText` leaves it. */
export const parseSpan = (text: string, value: string, today: string): Parsed<Span> => {
  const span = readSpan(text)
  if (span === undefined) {
    const short = /^(?:\d{1,2}[-/. ])?(?:\d{1,2}|[a-z]+)\.?[-/. ]'?\d{2}$/.test(text)
    return bad({ code: short ? 'short-year' : 'bad-date', value })
  }
  const isDay = span.first === span.last
  if (!exists(span.first) || !(isDay || exists(span.last))) return bad(impossible(text, value))
  const first = plausible(Number(span.first.slice(0, 4)), span, today)
  return first.ok ? plausible(Number(span.last.slice(0, 4)), span, today) : first
}

/** "2010/11" is November to some and a school year to others. */
export const isTwoFold = (text: string): boolean => {
  const [, from = '', to = ''] = /^(\d{4})\/(\d{2})$/.exec(text) ?? []
  return from !== '' && to !== '00' && Number(to) <= 12 && (Number(from) + 1) % 100 === Number(to)
}

export type Side = 'first' | 'last'

/**
 * gg/mm/aaaa, mm/aaaa, aaaa, ISO, "5 gennaio 2020", "gen. 2020", "primo semestre 2020", or a date cell. Of a stretch of
 * time the end that `side` names. `today` is an ISO day.
 */
export const parseDate = (cell: Cell, today: string, side: Side = 'last'): Parsed<PartialDate> => {
  const value = quote(cell)
  const words = typeof cell === 'boolean' ? undefined : textOf(cell)
  if (words === undefined || words.length > LONGEST_DATE) return bad({ code: 'bad-date', value })
  const text = dateText(words)
  const serial = serialFault(text, value, today)
  if (serial) return bad(serial)
  if (isTwoFold(text)) return bad({ code: 'ambiguous-years', value })
  const parsed = parseSpan(text, value, today)
  if (!parsed.ok) return parsed
  const span = parsed.value
  const date = span[side]
  return span.inexact ? good(date, { code: 'date-read', value, date }) : good(date)
}

/** A year alone: "2017", "2017.0", "anno 2017", or a numeric cell. */
export const parseYear = (cell: Cell, today: string): Parsed<number> => {
  const text = dateText(textOf(cell) ?? '')
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1] ?? /^([12]\.\d{3})$/.exec(text)?.[1]
  if (year === undefined) {
    const several = /^\d{4} ?(?:[-–/,]|e) ?(?:\d{4}|\d{2})$/.test(text)
    return bad({ code: several ? 'not-one' : 'bad-year', value: quote(cell) })
  }
  const number = Number(year.replace('.', ''))
  return plausible(number, number, today)
}
