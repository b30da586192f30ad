import { joinValues } from '../../../ingest/cells/list.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../../ingest/columns/csv-line.ts'
import type { Cell } from '../columns.ts'
import { plainLine } from '../csv.ts'
import { labelledCell, listingText, type WriteListing } from './listing.ts'

/** Italians write numbers with a comma. */
const shown = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return typeof cell === 'string' ? cell : joinValues(cell)
}

const forSpreadsheets = listingText(({ listing: { columns }, vocabularies }) => ({
  head: BYTE_ORDER_MARK + csvLine(columns.map(({ label }) => label)),
  row: ({ cells }) =>
    csvLine(
      columns.map((column, at) => shown(labelledCell(column, cells[at] ?? null, vocabularies))),
    ),
}))

const forPrograms = listingText(({ listing: { columns } }) => ({
  head: plainLine(columns.map(({ name }) => name)),
  row: ({ cells }) => plainLine(cells),
}))

/** As Italian Excel opens it, or plain, for programs: as the files of records are. */
export const csv: WriteListing = (file) =>
  file.dialect === 'excel' ? forSpreadsheets(file) : forPrograms(file)
