import { formatYears, type YearRange } from '../years.ts'

export * from '../years.ts'

/** "2016-2020" -> "2016 to 2020", for chips and announcements. */
export const describeYears = (range: YearRange): string => {
  const [from = '', to = from] = formatYears(range).split('-')
  if (from === to) return from
  if (from === '') return `until ${to}`
  return to === '' ? `from ${from}` : `${from} to ${to}`
}
