import { dateFormats } from '../date-words.ts'

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

/** "2020-01" -> "January 2020"; "from 2017", "until January 2026": as the Italian ones. */
export const { formatPartialDate, formatPeriod } = dateFormats({
  months: MONTHS,
  from: 'from',
  until: 'until',
})
