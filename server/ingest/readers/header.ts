import type { FieldKey } from '#domain/fields.ts'
import type { FileColumns } from '#domain/import.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { isSpecial, type TableCell } from '../cells/table-cell.ts'
import { isBlank } from '../cells/text.ts'
import { isCorrectionHeading } from '../columns/correction-words.ts'
import { unguard } from '../columns/csv-line.ts'
import { fieldOf, nearestHeading } from '../columns/headings.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, shown } from '../problems/problem.ts'
import { columnLetters } from '../rows/place.ts'
import type { ColumnChoice } from './given-columns.ts'
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

const wordsIn = ({ cells }: Cells): number =>
  cells.filter((cell) => {
    const name = typeof cell === 'number' ? '' : nameOf(cell)
    return name !== '' && name.length <= HEADING_AT_MOST
  }).length

/** Where no heading is known: the first record nearly as wide in words as the widest. A title above the table has few. */
const widestOf = (records: readonly Cells[]): number => {
  const words = records.slice(0, INGEST_LIMITS.rowsBeforeHeader).map(wordsIn)
  const most = Math.max(...words)
  return most === 0 ? -1 : words.findIndex((count) => count >= most * 0.75)
}

/**
 * The position of the headings: where somebody has said; else the first records' best, the first of equals. Refuses a file
 * that has none, unless it is to be shown to somebody who can tell.
 */
export const findHeader = (
  records: readonly (Cells & { row: number })[],
  choice?: ColumnChoice,
): number => {
  const given =
    typeof choice === 'object' ? records.findIndex(({ row }) => row === choice.header) : -1
  if (given !== -1) return given
  const best = bestOf(records)
  const at = best === -1 && choice !== undefined ? widestOf(records) : best
  if (at !== -1) return at
  const first = records.find(({ cells }) => cells.some((cell) => isSpecial(cell) || !isBlank(cell)))
  const found = (first?.cells ?? [])
    .map(nameOf)
    .filter((name) => name !== '')
    .slice(0, 12)
    .map(shown)
  return first ? refuseFile({ code: 'no-title-column', found }) : refuseFile({ code: 'empty' })
}

/** The headings as somebody has matched them. Those that are not to be read are named nowhere: it has been said. */
const givenHeadings = (
  cells: readonly TableCell[],
  { columns }: FileColumns,
  seen: Headings,
): Heading[] =>
  Array.from({ length: Math.max(cells.length, columns.length) }, (_, at) => {
    const name = nameOf(cells[at] ?? null)
    const field = columns[at]?.field ?? undefined
    const first = field && seen.get(field)
    if (field && first !== undefined) {
      refuseFile({ code: 'same-field-twice', field, first: shown(first), second: shown(name) })
    }
    if (field) seen.set(field, name || `colonna ${columnLetters(at)}`)
    return { field, name }
  })

/** The headings of a table, the unknown ones named. Two for one field refuse the file, or the second waits for an answer. */
export const readHeadings = (
  cells: readonly TableCell[],
  notices: Notice[],
  seen: Headings,
  choice?: ColumnChoice,
): Heading[] => {
  if (typeof choice === 'object') return givenHeadings(cells, choice, seen)
  return cells.map(nameOf).map((name) => {
    const field = name === '' ? undefined : knownField(name)
    if (field && choice === 'guess' && seen.has(field)) return { field: undefined, name }
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
}
