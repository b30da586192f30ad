import type { ZipPart } from '../../bytes/zip.ts'
import { CORRECTION_HEADING } from '../../columns/correction-words.ts'
import type { Merge } from '../../readers/sheets/sheet.ts'
import { createBook } from '../book.ts'
import { type Edit, edited } from '../edit.ts'
import { type Marking, notesByRow, wordsOf } from '../mark.ts'
import { attributeOf, type Element, firstElement, withAttribute } from '../tags.ts'
import { widen } from './columns.ts'
import { createRowWriter, type RowMarks, repeated, type StyleCounts } from './row.ts'
import { createOdsStyles } from './styles.ts'
import { columnsOf, type OdsRow, rowsOf, tableNamed } from './table.ts'

const NAMESPACES = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
}

const LAST_COLUMN = 16_383

/** The document with every prefix declared that our elements have. */
const withNamespaces = (xml: string): string => {
  const root = firstElement(xml, 'document-content')
  if (!root) return xml
  let tag = xml.slice(root.from, root.to)
  for (const [prefix, uri] of Object.entries(NAMESPACES)) {
    if (attributeOf(tag, `xmlns:${prefix}`) === undefined) {
      tag = withAttribute(tag, `xmlns:${prefix}`, uri)
    }
  }
  return xml.slice(0, root.from) + tag + xml.slice(root.to)
}

/** What a first look at a table finds: merged cells, the columns with anything in them, how styles are spread. */
const survey = (
  xml: string,
  table: Element,
  { headerRow, lastColumn }: Marking,
  count: boolean,
) => {
  const merges: Merge[] = []
  const taken = new Set<number>()
  const counts = new Map<number, Map<string, number>>()
  for (const { row, times, cells } of rowsOf(xml, table)) {
    for (const cell of cells) {
      const tag = xml.slice(cell.from, cell.to)
      const columns = Number(attributeOf(tag, 'table:number-columns-spanned') ?? 1)
      const rows = Number(attributeOf(tag, 'table:number-rows-spanned') ?? 1)
      const { column } = cell
      if (columns > 1 || rows > 1) {
        merges.push({ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 })
      }
      if (row < headerRow) continue
      const { times: wide, style } = cell
      const end = Math.min(column + wide, LAST_COLUMN + 1)
      const used = cell.filled || columns > 1 || cell.covered
      for (let at = Math.max(column, lastColumn + 1); used && at < end; at++) taken.add(at)
      if (count && style !== undefined && row > headerRow) {
        const own = counts.get(column) ?? new Map<string, number>()
        counts.set(column, own.set(style, (own.get(style) ?? 0) + times))
      }
    }
  }
  let free = lastColumn + 1
  while (taken.has(free)) free += 1
  return { merges, free, counts: counts as StyleCounts }
}

/** The marks of each row, those of merged cells in the one that is seen. */
const marksByRow = (marking: Marking, merges: readonly Merge[]): Map<number, RowMarks> => {
  const notes = notesByRow(marking, merges)
  const words = new Map(marking.rows.map((row) => [row.row, wordsOf(row)]))
  const rows = new Map<number, RowMarks>()
  for (const row of new Set([...notes.keys(), ...words.keys()])) {
    rows.set(row, { notes: notes.get(row) ?? new Map(), words: words.get(row) ?? null })
  }
  return rows
}

const NO_MARKS: RowMarks = { notes: new Map(), words: null }

/** The rows that a written one stands for, in runs of those that are marked alike. */
const runsOf = (row: OdsRow, marks: ReadonlyMap<number, RowMarks>) => {
  const runs: { marks: RowMarks; times: number }[] = []
  const end = row.row + row.times
  const own = [...marks.keys()].filter((at) => row.row <= at && at < end).sort((a, b) => a - b)
  let from = row.row
  for (const at of own) {
    if (at > from) runs.push({ marks: NO_MARKS, times: at - from })
    runs.push({ marks: marks.get(at) ?? NO_MARKS, times: 1 })
    from = at + 1
  }
  if (from < end) runs.push({ marks: NO_MARKS, times: end - from })
  return runs
}

const markTable = (
  xml: string,
  table: Element,
  marking: Marking,
  corrections: number | null,
): string | undefined => {
  const styles = createOdsStyles(xml)
  if (!styles) return undefined
  const known = corrections !== null
  const { merges, free, counts } = survey(xml, table, marking, known)
  const column = corrections ?? free
  if (column > LAST_COLUMN) return undefined
  const columns = columnsOf(xml, table)
  const writer = createRowWriter({ xml, styles, columns, counts, column, known })
  const marks = marksByRow(marking, merges)
  const edits: Edit[] = widen(xml, table, columns, { column, known }, styles.wide)
  const { headerRow, hideOthers } = marking
  const put = ({ to, innerTo }: OdsRow, text: string) =>
    edits.push({ from: to, to: innerTo, put: text })

  for (const row of rowsOf(xml, table)) {
    const tag = xml.slice(row.from, row.to)
    const filled = row.cells.some((cell) => cell.filled)
    if (row.row + row.times <= headerRow) continue
    if (row.row <= headerRow) {
      // Headings that stand in several rows at once are no file that anybody has made.
      if (row.times > 1) return undefined
      if (!known) put(row, writer.heading(row, CORRECTION_HEADING))
      continue
    }
    const runs = runsOf(row, marks)
    const plain = runs.every((run) => run.marks === NO_MARKS) && !(known && filled)
    if (plain) {
      if (!hideOthers || !filled) continue
      const hidden = withAttribute(tag, 'table:visibility', 'collapse')
      edits.push({ from: row.from, to: row.to, put: hidden })
      continue
    }
    const texts = runs.map((run) => {
      const shown = run.marks.words !== null
      const own = repeated(tag, 'rows', run.times).replace(/\s*\/>$/, '>')
      const seen = hideOthers
        ? withAttribute(own, 'table:visibility', shown ? undefined : 'collapse')
        : own
      return `${seen}${writer.row(row, run.marks)}</${row.written}>`
    })
    edits.push({ from: row.from, to: row.end, put: texts.join('') })
  }
  return edited(xml, [...edits, ...styles.edits()])
}

/**
 * An ODS with its marks: only `content.xml` changes, and in it only the cells marked, our column and their styles.
 * `corrections` is where our column already stands. undefined for a file that cannot be changed so.
 */
export const markOds = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  marking: Marking,
  corrections: number | null,
): Uint8Array | undefined => {
  const names = [...parts.keys()]
  if (names.some((name) => name === 'META-INF/documentsignatures.xml' || name.includes('\ufffd'))) {
    return undefined
  }
  const book = createBook(bytes, parts)
  const read = book.read('content.xml')
  const xml = read === undefined ? undefined : withNamespaces(read)
  const table = xml === undefined ? undefined : tableNamed(xml, marking.sheet)
  if (xml === undefined || !table) return undefined
  const marked = markTable(xml, table, marking, corrections)
  if (marked === undefined) return undefined
  book.write('content.xml', marked)
  return book.toBytes()
}
