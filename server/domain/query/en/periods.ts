import { formatPartialDate } from '../../en/partial-date.ts'
import { formatPeriod, type Period } from '../periods.ts'
import { describeYears, parseYears } from './years.ts'

export * from '../periods.ts'

/** "2024-10/.." -> "from October 2024". */
const describeDays = (text: string): string => {
  const years = parseYears(text)
  if (years !== null) return describeYears(years)
  const [begin = '', end = begin] = text.split('/')
  if (begin === end) return formatPartialDate(begin)
  if (begin === '..') return `until ${formatPartialDate(end)}`
  const from = `from ${formatPartialDate(begin)}`
  return end === '..' ? from : `${from} to ${formatPartialDate(end)}`
}

/** "fine:2024-10" -> "ended: October 2024", for chips and announcements. */
export const describePeriod = (period: Period): string => {
  const told = describeDays(formatPeriod({ ...period, edge: null }))
  if (period.edge === null) return told
  return `${period.edge === 'fine' ? 'ended' : 'begun'}: ${told}`
}
