import { firstDay, formatPartialDate, isPartialDate, lastDay } from '../partial-date.ts'
import { describeYears, formatYears, parseYears } from './years.ts'

/** Days from `from` to `to`, both included, each as one number: 20170314. */
export type DayRange = { from: number; to: number }

/** What of a project lies in some days: any of its own, or its first or last one. */
export type PeriodEdge = 'inizio' | 'fine' | null
export type Period = DayRange & { edge: PeriodEdge }

const FIRST = 19000101
const LAST = 21991231

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

/** 20170314 -> "2017-03-14". */
export const dayText = (day: number): string =>
  `${Math.floor(day / 10_000)}-${String(day).slice(4, 6)}-${String(day).slice(6, 8)}`

/**
 * "2017", "2016-2018", "2016-", "-2018"; and, with months or days, ISO 8601's intervals: "2024-10", "2020-03/2021-02",
 * "2024-10/..", "../2018-06-30". Null for anything else.
 */
export const parseDays = (text: string): DayRange | null => {
  const years = parseYears(text)
  if (years !== null) return { from: years.from * 10_000 + 101, to: years.to * 10_000 + 1231 }
  const [begin = '', end = begin, ...more] = text.split('/')
  const isOpen = (one: string) => one === '..'
  const known = (one: string) => isOpen(one) || isPartialDate(one)
  if (more.length > 0 || !known(begin) || !known(end) || (isOpen(begin) && isOpen(end))) return null
  const from = isOpen(begin) ? FIRST : dayNumber(firstDay(begin))
  const to = isOpen(end) ? LAST : dayNumber(lastDay(end))
  if (from <= to) return { from, to }
  return { from: dayNumber(firstDay(end)), to: dayNumber(lastDay(begin)) }
}

/** The shortest date that begins, or ends, on a day: "2017-03" for the first or the last of March. */
const shortest = (day: number, edge: (date: string) => string): string => {
  const text = dayText(day)
  const lengths = [4, 7, 10].map((length) => text.slice(0, length))
  return lengths.find((one) => edge(one) === text) ?? text
}

/** The first and the last date of some days, both as exact as each other must be; null for an open end. */
const endsOf = ({ from, to }: DayRange): { begin: string | null; end: string | null } => {
  const begin = from === FIRST ? null : shortest(from, firstDay)
  const end = to === LAST ? null : shortest(to, lastDay)
  if (begin === null || end === null || begin.length > 4 === end.length > 4) {
    return { begin, end }
  }
  return {
    begin: dayText(from).slice(0, Math.max(7, begin.length)),
    end: dayText(to).slice(0, Math.max(7, end.length)),
  }
}

/** Whether it has no first or no last day. */
export const isOpenPeriod = ({ from, to }: DayRange): boolean => from === FIRST || to === LAST

/** The shortest text that `parseDays` reads back as the same days. */
const formatDays = (range: DayRange): string => {
  const { begin, end } = endsOf(range)
  const isYear = (one: string | null) => one === null || one.length === 4
  if (isYear(begin) && isYear(end)) {
    return formatYears({ from: Math.floor(range.from / 10_000), to: Math.floor(range.to / 10_000) })
  }
  return begin === end && begin !== null ? begin : `${begin ?? '..'}/${end ?? '..'}`
}

const vowel = /^(8|11|[aeiou])/

const fromWords = (date: string) =>
  date.length === 7 ? `da ${formatPartialDate(date)}` : `dal ${formatPartialDate(date)}`
const toWords = (date: string) => {
  const words = formatPartialDate(date)
  return date.length === 7 ? `${vowel.test(words) ? 'ad' : 'a'} ${words}` : `al ${words}`
}

/** "2024-10/.." -> "da ottobre 2024". */
const describeDays = (range: DayRange): string => {
  const { begin, end } = endsOf(range)
  const years = parseYears(formatDays(range))
  if (years !== null) return describeYears(years)
  if (begin === end && begin !== null) return formatPartialDate(begin)
  if (begin === null) return `fino ${toWords(end ?? '')}`
  return end === null ? fromWords(begin) : `${fromWords(begin)} ${toWords(end)}`
}

/** Days as `parseDays` reads them, of which a project had any; or, behind "inizio:" or "fine:", its first or last one. */
export const parsePeriod = (text: string): Period | null => {
  const [, edge = null, rest = ''] = /^(?:(inizio|fine):)?(.*)$/s.exec(text) ?? []
  const days = parseDays(rest)
  return days && { ...days, edge: edge as PeriodEdge }
}

export const formatPeriod = ({ edge, ...days }: Period): string =>
  edge === null ? formatDays(days) : `${edge}:${formatDays(days)}`

/** "fine:2024-10" -> "finiti: ottobre 2024", for chips and announcements. */
export const describePeriod = ({ edge, ...days }: Period): string => {
  const told = describeDays(days)
  return edge === null ? told : `${edge === 'fine' ? 'finiti' : 'iniziati'}: ${told}`
}
