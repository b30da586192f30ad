import type { FieldKey } from '#domain/fields.ts'
import { isBlank } from '../cells/text.ts'
import { unguard } from '../columns/csv-line.ts'
import { fieldOf, nearestHeading } from '../columns/headings.ts'
import { isCorrectionHeading } from '../correction-words.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, shown } from '../problem.ts'
import { isSpecial, type TableCell } from './cell.ts'
import { refuseFile } from './refuse-file.ts'
import type { Headings } from './source.ts'

/** A heading as written, and the field that it means. */
export type Heading = { field: FieldKey | undefined; name: string }

type Cells = { cells: readonly TableCell[] }

const nameOf = (cell: TableCell): string => {
  if (isSpecial(cell)) return cell.special === 'link' ? cell.text.trim() : ''
  return cell === null || cell instanceof Date ? '' : unguard(String(cell)).trim()
}

/** Longer texts are no headings: looking for one in them costs, and finds nothing. */
const HEADING_AT_MOST = 200

/** The field that a heading means, if it is one. */
export const knownField = (name: string): FieldKey | undefined =>
  name.length > HEADING_AT_MOST ? undefined : fieldOf(name)

const fieldsOf = (cells: readonly TableCell[]) =>
  cells.flatMap((cell) => {
    const name = typeof cell === 'number' ? '' : nameOf(cell)
    return name === '' ? [] : (knownField(name) ?? [])
  })

/** How many headings a record holds; 0 where none names the project, by title or by address. */
const knownIn = (cells: readonly TableCell[]): number => {
  const fields = new Set(fieldsOf(cells))
  return fields.has('title') || fields.has('slug') ? fields.size : 0
}

const bestOf = (records: readonly Cells[]): number => {
  const known = records.slice(0, INGEST_LIMITS.rowsBeforeHeader).map(({ cells }) => knownIn(cells))
  const most = Math.max(0, ...known)
  return most === 0 ? -1 : known.indexOf(most)
}

/** How many headings of a sheet are known, by its first records; 0 where none names the project. */
export const countHeadings = (records: readonly Cells[]): number => {
  const best = records[bestOf(records)]
  return best ? knownIn(best.cells) : 0
}

/** The position of the headings: the first records' best, the first of equals. Refuses a file that has none. */
export const findHeader = (records: readonly Cells[]): number => {
  const at = bestOf(records)
  if (at !== -1) return at
  const first = records.find(({ cells }) => cells.some((cell) => isSpecial(cell) || !isBlank(cell)))
  const found = (first?.cells ?? [])
    .map(nameOf)
    .filter((name) => name !== '')
    .slice(0, 12)
    .map(shown)
  return first ? refuseFile({ code: 'no-title-column', found }) : refuseFile({ code: 'empty' })
}

/** The headings of a table, the unknown ones named. Two for one field refuse the file. */
export const readHeadings = (
  cells: readonly TableCell[],
  notices: Notice[],
  seen: Headings,
): Heading[] =>
  cells.map(nameOf).map((name) => {
    const field = name === '' ? undefined : knownField(name)
    if (name !== '' && field === undefined && !isCorrectionHeading(name)) {
      const nearest = nearestHeading(name.slice(0, HEADING_AT_MOST))
      notices.push({ row: null, code: 'unknown-column', name: shown(name), nearest })
    }
    const first = field && seen.get(field)
    if (field && first !== undefined) {
      refuseFile({ code: 'same-field-twice', field, first: shown(first), second: shown(name) })
    }
    if (field) seen.set(field, name)
    return { field, name }
  })
