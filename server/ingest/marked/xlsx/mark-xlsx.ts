import type { ZipPart } from '../../bytes/zip.ts'
import { createPackage, readWorkbook } from '../../readers/xlsx/package.ts'
import { readSheetFrame } from '../../readers/xlsx/tail.ts'
import { cellAddress } from '../../rows/place.ts'
import { createBook } from '../book.ts'
import { bytesOf } from '../edit.ts'
import { type Marking, notesByRow } from '../mark.ts'
import { attributeOf, firstElement } from '../tags.ts'
import { putNotes } from './notes.ts'
import { prefixOf } from './prefix.ts'
import { addContentType, addRelation, freePath, OFFICE } from './relations.ts'
import { freeColumn, markSheet } from './sheet.ts'
import { BARE_STYLES, createStyles } from './styles.ts'

const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
const LAST_COLUMN = 16_383

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
  const byRow = notesByRow(marking, merges)
  const cells = new Map([...byRow].map(([row, own]) => [row, new Set(own.keys())] as const))
  const notes = [...byRow].flatMap(([row, own]) =>
    [...own].map(([at, text]) => ({ address: cellAddress(at, row), text })),
  )
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
