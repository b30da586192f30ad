import type { PartialDate } from '#domain/partial-date.ts'
import { fold } from '#domain/text/fold.ts'
import type { Span } from './calendar.ts'
import { isTwoFold, parseSpan } from './date.ts'
import { dateText, LONGEST_DATE, readSpan } from './date-text.ts'
import { isDuration, withoutDuration } from './duration.ts'
import { bad, good, type Parsed, quote } from './parsed.ts'
import { serialFault } from './serial.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

/** An end of null is not said: what is known of it stays. */
export type Period = { start: PartialDate | null; end: PartialDate | null }

const LABEL =
  /^(?:periodo(?: di (?:attuazione|realizzazione))?|anni|biennio|triennio|quadriennio|annualita|stagione):? /
const SCHOOL_YEAR =
  /^(?:a\.? ?[sa]\.?|anno (?:scolastico|accademico|formativo|sociale)|a\.? ?f\.?):? ?(?=\d{4})/
const FROM = /^(?:inizio:? |(?:a partire )?dal?:? |tra |fra |da inizio )|^(?:a partire )?dall'/
const UNTIL =
  /^(?:fino|sino)? ?(?:al?|ad|all'|alla fine di) |^(?:fine|entro(?: il| la fine di)?):? |^(?:fino|sino) all'/
const OPEN = /(?:^| |-)(?:in corso|oggi|ad oggi|tuttora|in essere|present|today|ongoing)$/
const BETWEEN =
  / ?(?:->|→|>) ?| ?[-–—] ?| ?\/ ?|,? (?:fino |sino )?(?:all'|(?:ad?|al|alla|e)(?![a-z']) ?)|, ?|; ?| /g

/** Every way to part a text in two at a word or mark that may stand between the ends of a period. */
const partings = (text: string): [string, string][] =>
  [...text.matchAll(BETWEEN)].map(({ index, 0: mark }) => [
    text.slice(0, index),
    text.slice(index + mark.length),
  ])

/** The first end with what only the second says: "marzo - giugno 2022", "10-12/2020", "1-30 giugno 2020". */
const completed = (first: string, second: string): string => {
  const end = readSpan(second)
  const year = end?.last.slice(0, 4) ?? ''
  const [, month, day] = end === undefined || end.first !== end.last ? [] : end.last.split('-')
  const lacksYear = /^(?:\d{1,2}(?:°|o|\^)? ?)?[a-z]+\.?$/.test(first) ? `${first} ${year}` : ''
  if (year !== '' && lacksYear !== '') return lacksYear
  if (/^(?:0?[1-9]|1[0-2])$/.test(first) && month && !day) return `${first}/${year}`
  if (/^\d{1,2}(?:°|o|\^)?$/.test(first) && day)
    return `${Number.parseInt(first, 10)}/${month}/${year}`
  const dayAndMonth = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(first)
  return dayAndMonth && day ? `${dayAndMonth[1]}/${dayAndMonth[3]}/${year}` : first
}

/** "2018/19": the end of the century is the first year's. */
const laterYear = (first: string, second: string): string => {
  if (!/^\d{4}$/.test(first) || !/^'?\d{2}$/.test(second)) return second
  const year = Number(first.slice(0, 2) + second.slice(-2))
  return year > Number(first) && year - Number(first) < 10 ? String(year) : second
}

/** The two ends of a period, the first of them completed; undefined where the text has not two. */
const ends = (text: string): [string, string] | undefined => {
  for (const [before, after] of partings(text)) {
    const second = laterYear(before, dateText(after))
    const first = completed(dateText(before), second)
    if (readSpan(first) && readSpan(second)) return [first, second]
  }
  return undefined
}

/** 2017, 2018 e 2019: years without a gap are a period. */
const ofYears = (text: string): [string, string] | undefined => {
  const years = text.split(/(?:, ?|; ?| e |\/|-|–| )/)
  const follow = years.every(
    (year, at) => /^\d{4}$/.test(year) && Number(year) === Number(years[0]) + at,
  )
  return years.length > 2 && follow ? [years[0] ?? '', years.at(-1) ?? ''] : undefined
}

const told = (value: string, { first, last, inexact }: Span, text = ''): Parsed<Period> => {
  const period = { start: UNTIL.test(text) ? null : first, end: FROM.test(text) ? null : last }
  return inexact ? good(period, { code: 'period-read', value, first, last }) : good(period)
}

const joined = (value: string, ends: [string, string], today: string): Parsed<Period> => {
  const [from, to] = ends.map((end) => parseSpan(end, value, today))
  if (!from?.ok) return from ?? bad({ code: 'bad-period', value })
  if (!to?.ok) return to ?? bad({ code: 'bad-period', value })
  const inexact = from.value.inexact || to.value.inexact
  return told(value, { first: from.value.first, last: to.value.last, inexact })
}

/** What a text says of a period when it is one date or a part of a year. */
const alone = (text: string, value: string, today: string): Parsed<Period> => {
  const one = parseSpan(dateText(text), value, today)
  return one.ok ? told(value, one.value, text) : one
}

/**
 * "Gennaio 2020 - Luglio 2022", "marzo-giugno 2022", "10-12/2020", "dal 01/03/2020 al 31/12/2021", "2017-2018", "a.s.
 * 2018/19", "primo semestre 2020", "2017", "da marzo 2020". "24 mesi" is no period: it says nothing, and is named.
 */
export const parsePeriod = (cell: Cell, today: string): Parsed<Period> => {
  const value = quote(cell)
  const words = typeof cell === 'boolean' ? undefined : textOf(cell)
  if (words === undefined || words.length > LONGEST_DATE) return bad({ code: 'bad-period', value })
  const whole = fold(cleanLine(words))
    .replace(LABEL, '')
    .replace(/[.;,]+$/, '')
  if (isDuration(whole)) return good({ start: null, end: null }, { code: 'duration-only', value })
  const school = SCHOOL_YEAR.test(whole)
  const text = withoutDuration(whole).replace(SCHOOL_YEAR, '')
  const serial = serialFault(text, value, today)
  if (serial) return bad(serial)
  if (OPEN.test(text)) return bad({ code: 'stated-open', value })
  if (isTwoFold(text.replace('-', '/')) && !school) return bad({ code: 'ambiguous-years', value })
  const single = school ? undefined : readSpan(dateText(text))
  const pair = single ? undefined : (ofYears(text) ?? ends(text.replace(FROM, '')))
  const parsed = pair ? joined(value, pair, today) : alone(text, value, today)
  if (parsed.ok) {
    const { start, end } = parsed.value
    const lost = text !== whole && !school && (start === null || end === null)
    return lost ? good(parsed.value, { code: 'duration-only', value }) : parsed
  }
  const unread = parsed.faults.some(({ code }) => code === 'bad-date')
  return unread ? bad({ code: 'bad-period', value }) : parsed
}
