import { PLAUSIBLE_YEARS } from '../limits.ts'
import type { Fault } from '../problems/problem.ts'

const DAY = 86_400_000
/** Days between the two ways in which spreadsheets count: from 1900, and from 1904 as old Macs did. */
const FROM_1904 = 1_462

const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10)

/** Milliseconds since 1970, as programs write moments into JSON. */
const instantFault = (text: string, value: string): Fault => ({
  code: 'instant-number',
  value,
  date: new Date(Number(text)).toISOString().slice(0, 10),
})

/** Says of a number under which spreadsheets keep a day which day it would be; undefined for what is no such number. */
export const serialFault = (text: string, value: string, today: string): Fault | undefined => {
  if (/^\d{12,13}$/.test(text)) return instantFault(text, value)
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined
  const serial = Number(text.replace(',', '.'))
  const last = Number(today.slice(0, 4)) + PLAUSIBLE_YEARS.ahead
  const plausible = (day: string) => {
    const year = Number(day.slice(0, 4))
    return year >= PLAUSIBLE_YEARS.from && year <= last
  }
  const dates = [dayOf(serial), dayOf(serial + FROM_1904)]
  const [date, from1904] = dates.map((day) => (plausible(day) ? day : null))
  if (!date && !from1904) return undefined
  return { code: 'serial-date', value, date: date ?? null, from1904: from1904 ?? null }
}
