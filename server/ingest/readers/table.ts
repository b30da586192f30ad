import { FIELDS } from '#domain/fields.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { cellWords, errorText, isSpecial, type TableCell } from '../cells/table-cell.ts'
import { isBlank } from '../cells/text.ts'
import { isCorrectionHeading, isRowWords } from '../columns/correction-words.ts'
import { unguard } from '../columns/csv-line.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, type Problem, shown } from '../problems/problem.ts'
import type { ReadingFault, ReadingNotice } from '../problems/reading-problem.ts'
import { cellAddress, columnLetters, type RowPlace } from '../rows/place.ts'
import type { RawRow } from '../rows/raw-row.ts'
import type { ColumnChoice, createTableLook } from './given-columns.ts'
import { findHeader, type Heading, readHeadings } from './header.ts'
import type { Headings } from './source.ts'

/** One record of a table; `row` is 1-based and counts the headings and empty records too. */
export type TableRecord = {
  row: number
  cells: readonly TableCell[]
  problems?: readonly ReadingFault[]
  notices?: readonly ReadingNotice[]
}

/** How a format's tables differ: `sheet` is null for a CSV, whose rows with too many cells have lost their quotes. */
export type TableKind = {
  sheet: string | null
  /** What is to be said once all rows have come, given the row of the headings and how many there are. */
  after?: (header: number, columns: number) => ReadingNotice[]
  columns?: ColumnChoice | undefined
  look?: ReturnType<typeof createTableLook>
}

const isEmpty = (cell: TableCell | undefined): boolean => !isSpecial(cell) && isBlank(cell)

const width = (cells: readonly TableCell[]): number => {
  let last = cells.length
  while (last > 0 && isEmpty(cells[last - 1])) last--
  if (last > INGEST_LIMITS.columns) refuseFile({ code: 'too-many-columns' })
  return last
}

type Taken = { cell?: unknown; problem?: ReadingFault; notice?: ReadingNotice }

/** What a cell of a known field gives to the row. */
const takeCell = (cell: TableCell, heading: Heading, address: string): Taken => {
  const error = isSpecial(cell) && cell.special === 'error' ? cell.text : errorText(cell)
  if (error !== undefined) return { problem: { code: 'error-value', value: shown(error) } }
  if (!isSpecial(cell)) return { cell: typeof cell === 'string' ? unguard(cell) : cell }
  if (cell.special !== 'link') return { problem: { code: 'unsaved-formula' } }
  const { text, url } = cell
  const bareUrl = url.replace(/^mailto:/i, '').replace(/\/$/, '')
  if (text.includes(bareUrl)) return { cell: text }
  const holdsLinks = heading.field && FIELDS[heading.field].type === 'links'
  if (holdsLinks && !/https?:\/\//i.test(text)) return { cell: { title: text.trim(), url } }
  return { cell: text, notice: { code: 'link-not-read', cell: address, url: shown(url) } }
}

const charactersOf = (cells: readonly TableCell[]) =>
  cells.reduce<number>((sum, cell) => sum + cellWords(cell).length, 0)

/** What is known of a table while its rows are read. */
type Reading = {
  sheet: string | null
  place: RowPlace
  notices: Notice[]
  /** Tells of a column without a heading, once, where it has something to say. */
  nameColumn: (at: number, cell: TableCell | undefined) => void
}

const createColumnNamer = (notices: Notice[]): Reading['nameColumn'] => {
  const unnamed = new Set<number>()
  return (at, cell) => {
    if (unnamed.has(at) || isEmpty(cell)) return
    unnamed.add(at)
    const value = shown(cellWords(cell).trim())
    notices.push({ row: null, code: 'unnamed-column', column: columnLetters(at), value })
  }
}

/** Counts rows and their letters, and refuses the file that has more than is read. */
const createCounter = () => {
  let withEmpty = 0
  let rows = 0
  let characters = 0
  return {
    row: () => {
      withEmpty += 1
      if (withEmpty > INGEST_LIMITS.rowsWithEmpty) refuseFile({ code: 'too-many-rows' })
    },
    filled: (cells: readonly TableCell[]) => {
      rows += 1
      characters += charactersOf(cells)
      if (rows > INGEST_LIMITS.rows) refuseFile({ code: 'too-many-rows' })
      if (characters > INGEST_LIMITS.characters) refuseFile({ code: 'too-much-text' })
    },
  }
}

const isUnnamed = (heading: Heading | undefined): boolean =>
  !heading || (heading.name === '' && heading.field === undefined)

/** Without what stands in our own column. In a CSV it is known by its words: a stray cell may lie under its heading. */
const withoutCorrections = (record: TableRecord, { place, sheet }: Reading): TableRecord => {
  const at = place.table?.corrections ?? null
  if (at === null) return record
  const cells = [...record.cells]
  const last = width(cells) - 1
  if (sheet !== null) cells[at] = null
  else if (last >= at && isRowWords(cellWords(cells[last]))) cells[last] = ''
  return { ...record, cells }
}

const tellNotices = (record: TableRecord, raw: RawRow, notices: Notice[]): void => {
  for (const notice of record.notices ?? []) {
    const ofFile = notice.code === 'lines-in-quotes'
    if (ofFile) notices.push({ row: null, ...notice })
    else raw.notices.push({ row: record.row, ...notice })
  }
}

/** Cells behind the last heading, of a CSV: a text has lost its quotes. */
const extraCells = (
  known: readonly Heading[],
  last: number,
  { sheet, place }: Reading,
): Problem[] => {
  const headed = place.table?.corrections === known.length - 1 ? known.length - 1 : known.length
  return sheet === null && last > headed
    ? [{ field: null, code: 'extra-cells', headings: headed, cells: last }]
    : []
}

/** A row by field, of its first `last` cells. */
const rowOf = (
  record: TableRecord,
  known: readonly Heading[],
  last: number,
  reading: Reading,
): RawRow => {
  const { sheet, place, notices, nameColumn } = reading
  const { row, cells } = record
  const raw: RawRow = { row, name: null, place, cells: {}, problems: [], notices: [] }
  raw.problems.push(...(record.problems ?? []).map((fault) => ({ field: null, ...fault })))
  tellNotices(record, raw, notices)
  for (let at = 0; at < last; at++) {
    const heading = known[at]
    const cell = cells[at] ?? null
    if (!heading || isUnnamed(heading)) {
      if (sheet !== null || heading) nameColumn(at, cell)
    } else if (heading.field && !isEmpty(cell)) {
      const taken = takeCell(cell, heading, cellAddress(at, row))
      if (taken.problem) raw.problems.push({ field: heading.field, ...taken.problem })
      else raw.cells[heading.field] = taken.cell
      if (taken.notice) raw.notices.push({ row, ...taken.notice })
    }
  }
  raw.problems.push(...extraCells(known, last, reading))
  return raw
}

/** A note beside a table of a workbook is no project: no cell of it stands under a heading. */
const isBeside = (
  { cells }: TableRecord,
  known: readonly Heading[],
  last: number,
  { sheet }: Reading,
): boolean =>
  sheet !== null &&
  known.slice(0, last).every((heading, at) => isUnnamed(heading) || isEmpty(cells[at]))

const isUnsaved = ({ cells }: TableRecord): boolean =>
  cells.every((cell) => isEmpty(cell) || (isSpecial(cell) && cell.special === 'unsaved'))

/** Texts above the headings, which nobody reads. */
const tellAbove = (above: readonly TableRecord[], notices: Notice[]): void => {
  const texts = above
    .flatMap(({ cells }) => cells.filter((cell) => !isEmpty(cell)).map(cellWords))
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^sep=/i.test(text))
  if (texts.length > 0) {
    notices.push({ row: null, code: 'above-headings', texts: texts.map(shown).slice(0, 60) })
  }
}

/** Notes where the fields of a table are, and which column is ours. */
const settlePlace = (place: RowPlace, headerRow: number, known: readonly Heading[]): void => {
  for (const [column, { field, name }] of known.entries()) {
    if (field) place.fields[field] = { column: columnLetters(column), heading: name }
  }
  const ours = known.findLastIndex(({ name }) => isCorrectionHeading(name))
  const corrections = ours === -1 ? null : ours
  place.table = { headerRow, lastColumn: known.length - 1, corrections }
}

const ROWS_SHOWN = 20

const tellFormulaRows = (rows: readonly number[], notices: Notice[]): void => {
  if (rows.length === 0) return
  const shownRows = rows.slice(0, ROWS_SHOWN)
  const more = rows.length - shownRows.length
  notices.push({ row: null, code: 'formula-rows', rows: shownRows, more })
}

/** Rows by field from records by position: finds the headings, names what it does not read, holds the limits. */
export function* readTable(
  records: Iterable<TableRecord>,
  notices: Notice[],
  names: Headings,
  { sheet, after, columns, look }: TableKind = { sheet: null },
): Generator<RawRow> {
  const waiting: TableRecord[] = []
  const formulaRows: number[] = []
  const counter = createCounter()
  const place: RowPlace = { sheet, fields: {} }
  const reading: Reading = { sheet, place, notices, nameColumn: createColumnNamer(notices) }
  let headings: readonly Heading[] | undefined
  let headerRow = 0

  const take = (found: TableRecord, known: readonly Heading[]): RawRow[] => {
    const record = withoutCorrections(found, reading)
    const last = width(record.cells)
    counter.row()
    if (last === 0) return []
    look?.row(record.cells, last)
    counter.filled(record.cells)
    if (isUnsaved(record)) {
      formulaRows.push(record.row)
      return []
    }
    // The column is named and that is all.
    if (isBeside(record, known, last, reading)) {
      for (let at = 0; at < last; at++) reading.nameColumn(at, record.cells[at])
      return []
    }
    return [rowOf(record, known, last, reading)]
  }

  const settle = (): RawRow[] => {
    const at = findHeader(waiting, columns)
    const header = waiting[at]
    const cells = header?.cells ?? []
    tellAbove(waiting.slice(0, at), notices)
    if (header?.notices?.some(({ code }) => code === 'lines-in-quotes')) {
      notices.push({ row: null, code: 'lines-in-quotes' })
    }
    const known = readHeadings(cells.slice(0, width(cells)), notices, names, columns)
    headings = known
    headerRow = header?.row ?? 0
    look?.headings(headerRow, known)
    settlePlace(place, headerRow, known)
    return waiting.slice(at + 1).flatMap((record) => take(record, known))
  }

  for (const record of records) {
    if (headings) yield* take(record, headings)
    else {
      width(record.cells)
      waiting.push(record)
      if (waiting.length >= INGEST_LIMITS.rowsBeforeHeader) yield* settle()
    }
  }
  if (!headings) yield* settle()
  tellFormulaRows(formulaRows, notices)
  for (const notice of after?.(headerRow, headings?.length ?? 0) ?? []) {
    notices.push({ row: null, ...notice })
  }
}
