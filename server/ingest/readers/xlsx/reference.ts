import { refuseFile } from '../../bytes/refuse-file.ts'
import type { Merge } from '../sheets/sheet.ts'

const LAST_COLUMN = 16_383
const LAST_ROW = 1_048_576

/** "AB12" as a 0-based column and a 1-based row. Refuses what lies beyond any sheet. */
export const readReference = (reference: string): { column: number; row: number } => {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!parts) return refuseFile({ code: 'damaged' })
  const letters = (parts[1] ?? '').toUpperCase()
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(parts[2])
  if (column - 1 > LAST_COLUMN || row < 1 || row > LAST_ROW) refuseFile({ code: 'damaged' })
  return { column: column - 1, row }
}

/** "A1:B3", or one cell. */
export const readRange = (range: string): Merge => {
  const [from = '', to = from] = range.split(':')
  const first = readReference(from)
  const last = readReference(to)
  return { ...first, lastColumn: last.column, lastRow: last.row }
}
