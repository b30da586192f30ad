import { PUBLIC_COLUMNS } from '../../ingest/columns/columns.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../ingest/columns/csv-line.ts'
import { toCells } from '../../ingest/columns/to-row.ts'
import { type Cell, DATA_COLUMNS } from './columns.ts'
import { type Chunk, recordsOf, type Snapshot, type Write } from './snapshot.ts'

/** Between the values of one cell; in a value it would be one too many, and is drawn broken. */
const SEPARATOR = '|'

const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell)
  return cell.map((value) => value.replaceAll(SEPARATOR, '¦')).join(SEPARATOR)
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/** RFC 4180: commas, values as they are, CRLF. */
export const plainLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`

async function* forSpreadsheets(snapshot: Snapshot): AsyncGenerator<Chunk> {
  yield BYTE_ORDER_MARK + csvLine(PUBLIC_COLUMNS.map(({ label }) => label))
  for await (const project of recordsOf(snapshot))
    yield csvLine(toCells(project, snapshot.vocabularies))
}

async function* forPrograms(snapshot: Snapshot): AsyncGenerator<Chunk> {
  const { origin } = snapshot.about
  yield plainLine(DATA_COLUMNS.map(({ name }) => name))
  for await (const project of recordsOf(snapshot))
    yield plainLine(DATA_COLUMNS.map(({ value }) => value(project, origin)))
}

/** A table: as Italian Excel opens it, and as it can come back; or plain, for programs. */
export const csv: Write = (snapshot) =>
  snapshot.dialect === 'excel' ? forSpreadsheets(snapshot) : forPrograms(snapshot)
