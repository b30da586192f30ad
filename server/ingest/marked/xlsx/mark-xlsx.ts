import { cellAddress } from '../../readers/place.ts'
import type { Merge } from '../../readers/sheets/sheet.ts'
import { createPackage, readWorkbook } from '../../readers/xlsx/package.ts'
import { readSheetFrame } from '../../readers/xlsx/tail.ts'
import type { ZipPart } from '../../readers/zip.ts'
import { createBook } from '../book.ts'
import { bytesOf } from '../edit.ts'
import { type Marking, notesOf } from '../mark.ts'
import { attributeOf, firstElement } from '../tags.ts'
import { putNotes } from './notes.ts'
import { prefixOf } from './prefix.ts'
import { addContentType, addRelation, freePath, OFFICE } from './relations.ts'
import { freeColumn, markSheet } from './sheet.ts'
import { BARE_STYLES, createStyles } from './styles.ts'

const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
const LAST_COLUMN = 16_383

/** The cell that is seen where a covered one lies: the first of those that are merged, where it stands below the headings. */
const seenCell = (merges: readonly Merge[], headerRow: number, row: number, column: number) => {
  const over = merges.find(
    (one) =>
      one.row <= row && row <= one.lastRow && one.column <= column && column <= one.lastColumn,
  )
  return over && over.row > headerRow ? { row: over.row, column: over.column } : { row, column }
}

/** The cells to colour and their notes; faults of cells that are merged stand together in the one that is seen. */
const placeNotes = (marking: Marking, merges: readonly Merge[]) => {
  const texts = new Map<string, { row: number; column: number; texts: string[] }>()
  for (const { row, column, text } of notesOf(marking.rows)) {
    const seen = seenCell(merges, marking.headerRow, row, column)
    const address = cellAddress(seen.column, seen.row)
    const own = texts.get(address) ?? { ...seen, texts: [] }
    if (!own.texts.includes(text)) own.texts.push(text)
    texts.set(address, own)
  }
  const cells = new Map<number, Set<number>>()
  for (const { row, column } of texts.values()) {
    cells.set(row, (cells.get(row) ?? new Set()).add(column))
  }
  const notes = [...texts].map(([address, own]) => ({ address, text: own.texts.join('\n') }))
  return { cells, notes }
}

/**
 * An XLSX with its marks: only the parts that must change are written, and of these only the places that must. `corrections`
 * is where our column already stands. undefined for a file that cannot be changed so.
 */
export const markXlsx = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  marking: Marking,
  corrections: number | null,
): Uint8Array | undefined => {
  const names = [...parts.keys()]
  // A signed file would no longer be what was signed; a name that we cannot read we cannot write.
  if (names.some((name) => name.startsWith('_xmlsignatures/') || name.includes('\ufffd'))) return
  const read = createPackage(bytes, parts)
  const book = createBook(bytes, parts)
  const workbook = read.relationsOf('').find(({ type }) => type === 'officeDocument')?.target
  const { sheets, styles } = readWorkbook(read)
  const sheet = sheets.find(({ name }) => name === marking.sheet) ?? sheets[0]
  const xml = sheet && book.read(sheet.path)
  const stylesXml = styles === undefined ? BARE_STYLES : book.read(styles)
  const formats = stylesXml === undefined ? undefined : createStyles(stylesXml)
  if (!sheet || xml === undefined || !formats) return undefined
  const root = firstElement(xml, 'worksheet')
  if (!root) return undefined
  const tag = xml.slice(root.from, root.to)
  const prefix = prefixOf(root)
  const main = attributeOf(tag, prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`)
  // The strict variant of the format calls everything by other names.
  const namespace = main?.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : OFFICE
  const { merges } = readSheetFrame(bytesOf(xml))
  const column = corrections ?? freeColumn(xml, marking, merges)
  if (column === undefined || column > LAST_COLUMN) return undefined
  const { cells, notes } = placeNotes(marking, merges)
  const marked = markSheet(xml, { ...marking, column, cells }, formats, corrections !== null)
  if (marked === undefined) return undefined
  if (styles === undefined) {
    const target = freePath(book, (at) => `xl/stylesBd${at}.xml`)
    addRelation(book, workbook ?? 'xl/workbook.xml', { type: `${namespace}/styles`, target })
    addContentType(book, { part: target }, STYLES)
    book.write(target, formats.toXml())
  } else book.write(styles, formats.toXml())
  const about = { path: sheet.path, xml: marked, relations: read.relationsOf(sheet.path) }
  const own = { ...about, namespace, main: main ?? '' }
  book.write(sheet.path, putNotes(book, own, notes))
  return book.toBytes()
}
