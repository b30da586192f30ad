import type { TableCell } from '../../cells/table-cell.ts'
import type { Shown } from './number-format.ts'

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/** A serial day as spreadsheets count: 1 is 1 January 1900, and 1900 had a 29 February; or from 1904. */
const fromSerial = (serial: number, from1904: boolean): Date | undefined => {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return undefined
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(zero + Math.round(serial * 86_400) * 1_000)
}

const iso = (date: Date) => date.toISOString()

/** A moment as the cell shows it: a year alone is no day, and a day without its year no date. */
export const shownDate = (date: Date, { as }: Shown): TableCell => {
  const text = iso(date)
  switch (as) {
    case 'month':
      return text.slice(0, 7)
    case 'year':
      return text.slice(0, 4)
    case 'no-year':
      return `${date.getUTCDate()}-${text.slice(5, 7)}`
    case 'time':
      return text.slice(11, 16)
    case 'day-time':
      if (+date % DAY !== 0) return `${text.slice(0, 10)} ${text.slice(11, 19).replace(/:00$/, '')}`
  }
  return new Date(`${text.slice(0, 10)}T00:00:00Z`)
}

/** Fifteen digits are what a spreadsheet keeps and shows: the rest is noise of the binary form. */
const rounded = (value: number): number => Number(value.toPrecision(15))

/** A number of a cell as the cell shows it, as far as that changes what it means. */
export const shownNumber = (value: number, shown: Shown, from1904: boolean): TableCell => {
  if (shown.as === 'number') return rounded(value)
  if (shown.as === 'percent') return `${String(rounded(value * 100)).replace('.', ',')}%`
  if (shown.as === 'digits') {
    return Number.isInteger(value) && value >= 0
      ? String(value).padStart(Math.min(shown.digits, 30), '0')
      : rounded(value)
  }
  const date = fromSerial(value, from1904)
  return date ? shownDate(date, shown) : rounded(value)
}
