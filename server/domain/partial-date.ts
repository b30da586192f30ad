import { dateFormats, type PartialDate } from './date-words.ts'

export type { PartialDate } from './date-words.ts'

export const PARTIAL_DATE_PATTERN = '^(19|20)\\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'

const pattern = new RegExp(PARTIAL_DATE_PATTERN)

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const isPartialDate = (text: string): boolean => {
  if (!pattern.test(text)) return false
  if (text.length < 10) return true
  const [year, month, day] = text.split('-').map(Number)
  return (day ?? 0) <= daysIn(year ?? 0, month ?? 0)
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4))

/** The last day that the date can mean: "2022-02" -> "2022-02-28". */
export const lastDay = (date: PartialDate): string => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number)
    return `${date}-${daysIn(year ?? 0, month ?? 1)}`
  }
  return date
}

/** The first day that the date can mean: "2022" -> "2022-01-01". */
export const firstDay = (date: PartialDate): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date

export const ITALIAN_MONTHS: readonly string[] = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]

/**
 * "2020-01" -> "gennaio 2020"; "2020-01-05" -> "5 gennaio 2020"; "2020" -> "2020". And of a period: "gennaio 2020 – luglio
 * 2022", "da 2017", "fino a gennaio 2026", or null when nothing is known.
 */
export const { formatPartialDate, formatPeriod } = dateFormats({
  months: ITALIAN_MONTHS,
  from: 'da',
  until: 'fino a',
})
