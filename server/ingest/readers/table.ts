import { isBlank } from '../cells/text.ts'
import type { FieldKey } from '../columns/columns.ts'
import { unguard } from '../columns/csv-line.ts'
import { fieldOf, nearestHeading } from '../columns/headings.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, type Problem, shown } from '../problem.ts'
import type { RawRow } from '../rows/said.ts'
import { refuseFile } from './refuse-file.ts'
import type { Headings } from './source.ts'

/** One record of a table; `row` is 1-based and counts the headings and empty records too. */
export type TableRecord = { row: number; cells: readonly unknown[] }

const headingsOf = (cells: readonly unknown[]) =>
  cells.map((cell) => (typeof cell === 'string' ? unguard(cell).trim() : ''))

const fieldsOf = (cells: readonly unknown[]) => headingsOf(cells).map(fieldOf)

/** A record of headings names the project, by title or by address. */
const isHeader = (cells: readonly unknown[]): boolean => {
  const fields = fieldsOf(cells)
  return fields.includes('title') || fields.includes('slug')
}

/** How many headings of a sheet are known, by its first records; 0 where none names the project. */
export const countHeadings = (records: readonly TableRecord[]): number => {
  const header = records
    .slice(0, INGEST_LIMITS.rowsBeforeHeader)
    .find(({ cells }) => isHeader(cells))
  return header ? fieldsOf(header.cells).filter((field) => field !== undefined).length : 0
}

const width = (cells: readonly unknown[]): number => {
  let last = cells.length
  while (last > 0 && isBlank(cells[last - 1])) last--
  if (last > INGEST_LIMITS.columns) refuseFile({ code: 'too-many-columns' })
  return last
}

type Heading = { field: FieldKey | undefined; name: string }

const readHeadings = (cells: readonly unknown[], notices: Notice[], seen: Headings): Heading[] => {
  return headingsOf(cells).map((name) => {
    const field = name === '' ? undefined : fieldOf(name)
    if (name !== '' && field === undefined) {
      notices.push({
        row: null,
        code: 'unknown-column',
        name: shown(name),
        nearest: nearestHeading(name),
      })
    }
    const first = field && seen.get(field)
    if (field && first !== undefined) {
      refuseFile({ code: 'same-field-twice', field, first: shown(first), second: shown(name) })
    }
    if (field) seen.set(field, name)
    return { field, name }
  })
}

const findHeader = (records: readonly TableRecord[]): number => {
  const at = records.findIndex(({ cells }) => isHeader(cells))
  if (at !== -1) return at
  const first = records.find(({ cells }) => cells.some((cell) => !isBlank(cell)))
  const found = headingsOf(first?.cells ?? [])
    .filter((name) => name !== '')
    .slice(0, 12)
    .map(shown)
  return first ? refuseFile({ code: 'no-title-column', found }) : refuseFile({ code: 'empty' })
}

const rowOf = ({ row, cells }: TableRecord, headings: readonly Heading[]): RawRow => {
  const problems: Problem[] = []
  const found: RawRow['cells'] = {}
  for (const [at, cell] of cells.entries()) {
    const field = headings[at]?.field
    if (field) found[field] = typeof cell === 'string' ? unguard(cell) : cell
  }
  const last = width(cells)
  if (last > headings.length) {
    problems.push({ field: null, code: 'extra-cells', headings: headings.length, cells: last })
  }
  return { row, name: null, cells: found, problems, notices: [] }
}

const charactersOf = (cells: readonly unknown[]) =>
  cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)

/** Rows by field from records by position: finds the headings, names the unknown ones, holds the limits. */
export async function* readTable(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
  notices: Notice[],
  names: Headings,
): AsyncGenerator<RawRow> {
  const waiting: TableRecord[] = []
  const unnamed = new Set<number>()
  let headings: Heading[] | undefined
  let rows = 0
  let characters = 0

  const take = (record: TableRecord, known: readonly Heading[]): RawRow[] => {
    if (width(record.cells) === 0) return []
    rows += 1
    characters += charactersOf(record.cells)
    if (rows > INGEST_LIMITS.rows) refuseFile({ code: 'too-many-rows' })
    if (characters > INGEST_LIMITS.characters) refuseFile({ code: 'too-much-text' })
    for (const [at, { name }] of known.entries()) {
      if (name !== '' || unnamed.has(at) || isBlank(record.cells[at])) continue
      unnamed.add(at)
      notices.push({ row: null, code: 'unnamed-column', column: at + 1 })
    }
    return [rowOf(record, known)]
  }

  const settle = (): RawRow[] => {
    const at = findHeader(waiting)
    const header = waiting[at]?.cells ?? []
    headings = readHeadings(header.slice(0, width(header)), notices, names)
    const known = headings
    return waiting.slice(at + 1).flatMap((record) => take(record, known))
  }

  for await (const record of records) {
    if (headings) yield* take(record, headings)
    else {
      width(record.cells)
      waiting.push(record)
      if (isHeader(record.cells) || waiting.length >= INGEST_LIMITS.rowsBeforeHeader)
        yield* settle()
    }
  }
  if (!headings) yield* settle()
}
