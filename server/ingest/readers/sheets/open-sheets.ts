import { refuseFile } from '../../bytes/refuse-file.ts'
import { INGEST_LIMITS } from '../../limits.ts'
import type { Notice } from '../../problems/problem.ts'
import { type ColumnChoice, createTableLook } from '../given-columns.ts'
import { countHeadings } from '../header.ts'
import type { Format, Headings, Source } from '../source.ts'
import { readTable, type TableRecord } from '../table.ts'
import { createMergeFiller } from './merged.ts'
import { extrasNotices, isEmpty, rowsNotices, type Sheet } from './sheet.ts'
import { templateSheets } from './template-sheets.ts'

type HiddenRow = { row: number; hidden: 'hidden' | 'filtered' }

function* recordsOf(
  sheet: Sheet,
  fill: ReturnType<typeof createMergeFiller>['fill'],
  hiddenRows: HiddenRow[],
): Generator<TableRecord> {
  for (const found of sheet.rows()) {
    const { row, cells, hidden } = fill(found)
    if (cells.every(isEmpty)) continue
    if (hidden) hiddenRows.push({ row, hidden })
    yield { row, cells: Array.from(cells, (cell) => cell ?? null) }
  }
}

/** How many headings the first rows of a sheet hold, and whether it holds anything. */
const lookAt = (sheet: Sheet): { known: number; filled: boolean } => {
  const first: TableRecord[] = []
  const { fill } = createMergeFiller(sheet.extras().merges)
  for (const record of recordsOf(sheet, fill, [])) {
    first.push(record)
    if (first.length >= INGEST_LIMITS.rowsBeforeHeader) break
  }
  return { known: countHeadings(first), filled: first.length > 0 }
}

/** The sheet with most known headings; a hidden one only where no visible one has any. */
const choose = (sheets: readonly Sheet[], looks: readonly { known: number }[]): number => {
  const ranks = sheets.map(({ hidden }, at) => {
    const known = looks[at]?.known ?? 0
    return known === 0 ? (hidden ? -2 : -1) : hidden ? known : known + INGEST_LIMITS.columns
  })
  return ranks.indexOf(Math.max(...ranks))
}

/** The sheet of projects as rows; the others that hold anything are named, never merged in. */
export const openSheets = (
  format: Format,
  sheets: readonly Sheet[],
  columns?: ColumnChoice,
): Source => {
  if (sheets.length === 0) refuseFile({ code: 'empty' })
  // A look costs an inflated sheet: where there is nothing to choose, none is taken.
  const looks = sheets.length > 1 ? sheets.map(lookAt) : []
  const given =
    typeof columns === 'object' ? sheets.findIndex(({ name }) => name === columns.sheet) : -1
  const chosen = given === -1 && sheets.length > 1 ? choose(sheets, looks) : Math.max(given, 0)
  const sheet = sheets[chosen] ?? refuseFile({ code: 'empty' })
  const notices: Notice[] = []
  if (sheet.hidden) notices.push({ row: null, code: 'sheet-hidden', name: sheet.name })
  const ours = templateSheets(sheets)
  for (const [at, other] of sheets.entries()) {
    const { name, hidden } = other
    if (at !== chosen && looks[at]?.filled && !ours.has(other)) {
      notices.push({ row: null, code: 'sheet-not-read', name, hidden })
    }
  }
  const headings: Headings = new Map()
  const hiddenRows: HiddenRow[] = []
  const filler = createMergeFiller(sheet.extras().merges)
  const after = (header: number, columns: number) => [
    ...filler.notices(header),
    ...rowsNotices(
      sheet.name,
      hiddenRows.filter(({ row }) => row > header),
    ),
    ...extrasNotices(sheet.extras(), columns),
  ]
  const records = recordsOf(sheet, filler.fill, hiddenRows)
  const look = createTableLook(sheet.name)
  const kind = { sheet: sheet.name, after, columns, look }
  const rows = readTable(records, notices, headings, kind)
  return { format, encoding: null, rows, notices, headings, table: look.look }
}
