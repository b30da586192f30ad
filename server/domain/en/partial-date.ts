import type { PartialDate } from '../partial-date.ts'

export * from '../partial-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "2020-01" -> "January 2020"; "2020-01-05" -> "5 January 2020"; "2020" -> "2020". */
export const formatPartialDate = (date: PartialDate): string => {
  const [year, month, day] = date.split('-')
  if (month === undefined) return date
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** "January 2020 – July 2022", "from 2017", "until January 2026", or null when nothing is known. */
export const formatPeriod = (start: PartialDate | null, end: PartialDate | null): string | null => {
  if (start && end) {
    return start === end
      ? formatPartialDate(start)
      : `${formatPartialDate(start)} – ${formatPartialDate(end)}`
  }
  if (start) return `from ${formatPartialDate(start)}`
  return end && `until ${formatPartialDate(end)}`
}
