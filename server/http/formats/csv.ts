import type { Project } from '#domain/project.ts'
import { joinValues } from '../../ingest/cells/list.ts'
import { PUBLIC_COLUMNS } from '../../ingest/columns/columns.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../ingest/columns/csv-line.ts'
import { toCells } from '../../ingest/columns/to-row.ts'
import { type Cell, joined } from './columns.ts'
import { type Chunk, recordsOf, type Snapshot, type Write } from './snapshot.ts'
import { PROVENANCE_COLUMNS, tableOf } from './tables/table.ts'

const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell)
  return joined(cell)
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/** RFC 4180: commas, values as they are, CRLF. */
export const plainLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`

const shown = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? joinValues(cell) : String(cell ?? '')

/** The headings of the table that was asked for, and the rows of a record in it. */
const sheetOf = (snapshot: Snapshot) => {
  const { rows } = tableOf(snapshot)
  return snapshot.origins
    ? {
        labels: PROVENANCE_COLUMNS.map(({ label }) => label),
        rows: (project: Project) => rows(project).map((cells) => cells.map(shown)),
      }
    : {
        labels: PUBLIC_COLUMNS.map(({ label }) => label),
        rows: (project: Project) => [toCells(project, snapshot.vocabularies)],
      }
}

async function* forSpreadsheets(snapshot: Snapshot): AsyncGenerator<Chunk> {
  const { labels, rows } = sheetOf(snapshot)
  yield BYTE_ORDER_MARK + csvLine(labels)
  for await (const project of recordsOf(snapshot))
    for (const cells of rows(project)) yield csvLine(cells)
}

async function* forPrograms(snapshot: Snapshot): AsyncGenerator<Chunk> {
  const { columns, rows } = tableOf(snapshot)
  yield plainLine(columns.map(({ name }) => name))
  for await (const project of recordsOf(snapshot))
    for (const cells of rows(project)) yield plainLine(cells)
}

/**
 * A table: as Italian Excel opens it, and as it can come back; or plain, for programs. A file holds one: where each value came
 * from is a file of its own.
 */
export const csv: Write = (snapshot) =>
  snapshot.dialect === 'excel' ? forSpreadsheets(snapshot) : forPrograms(snapshot)
