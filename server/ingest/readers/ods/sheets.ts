import { refuseFile } from '../../bytes/refuse-file.ts'
import { type Attributes, parseXmlPieces } from '../../bytes/xml.ts'
import type { TableCell } from '../../cells/table-cell.ts'
import { INGEST_LIMITS } from '../../limits.ts'
import { cellAddress } from '../../rows/place.ts'
import { isEmpty, type Sheet, type SheetExtras, type SheetRow } from '../sheets/sheet.ts'
import { readOdsCell } from './cell.ts'
import type { OdsStyles } from './styles.ts'

const repeats = (attributes: Attributes, name: string): number => {
  const count = Number(attributes[name] ?? '1')
  return Number.isInteger(count) && count > 0 ? count : 1
}

type OpenSheet = { name: string; hidden: boolean; rows: SheetRow[]; extras: SheetExtras }

type OpenCell = {
  attributes: Attributes
  covered: boolean
  text: string
  url: string | undefined
  paragraphs: number
}

const SPACES_AT_MOST = 1_000
const MERGES_AT_MOST = 100_000

/** Cells that repeat to the end of a sheet are its empty margin, not content. */
const addCell = (cells: (TableCell | undefined)[], value: TableCell, times: number) => {
  if (isEmpty(value)) {
    const most = Math.max(0, INGEST_LIMITS.columns * 5 - cells.length)
    cells.length += Math.min(times, most)
    return
  }
  if (cells.length + times > INGEST_LIMITS.columns * 5) refuseFile({ code: 'too-many-columns' })
  for (let n = 0; n < times; n++) cells.push(value)
}

const isDrawn = (written: string) => written.startsWith('draw:') || written.startsWith('dr3d:')

/** Elements whose tables and paragraphs are not those of the sheet. */
const APART = new Set(['tracked-changes', 'dde-links', 'forms', 'scripts', 'content-validations'])

/**
 * The sheets of an OpenDocument `content.xml`. Repeated cells and rows are counted before they are made: a hundred
 * bytes can mean a million rows. A cell's paragraphs are its lines; shapes and notes in it are not its text.
 */
export const readOdsSheets = (content: Uint8Array, styles: OdsStyles): Sheet[] => {
  const sheets: OpenSheet[] = []
  const columnStyles: (string | undefined)[] = []
  let sheet: OpenSheet | undefined
  let columns = 0
  let cells: (TableCell | undefined)[] = []
  let at = 0
  let row = 0
  let rowTimes = 1
  let rowStyle: string | undefined
  let hidden: SheetRow['hidden'] = false
  let cell: OpenCell | undefined
  let note: string | undefined
  let shape: string | undefined
  let drawn = 0
  let apart = 0
  let inParagraph = 0
  let hush = 0

  const write = (text: string) => {
    if (hush > 0 || inParagraph === 0) return
    if (note !== undefined) note += text
    else if (shape !== undefined) shape += text
    else if (cell) cell.text += text
  }

  const openSheet = (attributes: Attributes) => {
    const extras: SheetExtras = { merges: [], comments: [], shapes: [], hiddenColumns: [] }
    const name = attributes.name ?? ''
    sheet = { name, hidden: styles.hidesSheet(attributes['style-name']), rows: [], extras }
    row = 0
    columns = 0
    columnStyles.length = 0
  }
  const openColumn = (attributes: Attributes) => {
    const times = Math.min(repeats(attributes, 'number-columns-repeated'), INGEST_LIMITS.columns)
    const concealed = attributes.visibility === 'collapse' || attributes.visibility === 'filter'
    for (let n = 0; n < times && columns < INGEST_LIMITS.columns; n++, columns++) {
      columnStyles[columns] = attributes['default-cell-style-name']
      if (concealed) sheet?.extras.hiddenColumns.push(columns)
    }
  }
  const openRow = (attributes: Attributes) => {
    cells = []
    at = 0
    rowTimes = repeats(attributes, 'number-rows-repeated')
    rowStyle = attributes['default-cell-style-name']
    const { visibility } = attributes
    hidden = visibility === 'filter' ? 'filtered' : visibility === 'collapse' && 'hidden'
  }
  const openCell = (attributes: Attributes, covered: boolean) => {
    cell = { attributes, covered, text: '', url: undefined, paragraphs: 0 }
    const lastColumn = at + repeats(attributes, 'number-columns-spanned') - 1
    const lastRow = row + repeats(attributes, 'number-rows-spanned')
    if (!sheet || covered || (lastColumn === at && lastRow === row + 1)) return
    if (sheet.extras.merges.length >= MERGES_AT_MOST) refuseFile({ code: 'damaged' })
    sheet.extras.merges.push({ column: at, row: row + 1, lastColumn, lastRow })
  }
  const closeCell = () => {
    if (!cell) return
    const { attributes, text, url } = cell
    const style = attributes['style-name'] ?? rowStyle ?? columnStyles[at]
    const times = repeats(attributes, 'number-columns-repeated')
    addCell(cells, readOdsCell(attributes, text, url, styles.shownBy(style)), times)
    at += times
    cell = undefined
  }
  const closeRow = () => {
    const filled = !cells.every(isEmpty)
    for (let n = 0; filled && n < rowTimes; n++) {
      sheet?.rows.push({ row: row + n + 1, cells: n === 0 ? cells : [...cells], hidden })
      if ((sheet?.rows.length ?? 0) > INGEST_LIMITS.rows + INGEST_LIMITS.rowsBeforeHeader) {
        refuseFile({ code: 'too-many-rows' })
      }
    }
    row += rowTimes
  }
  const openParagraph = () => {
    inParagraph += 1
    if (note !== undefined) note += note === '' ? '' : ' '
    else if (shape !== undefined) shape += shape === '' ? '' : ' '
    else if (cell && cell.paragraphs++ > 0) cell.text += '\n'
  }

  const open = (name: string, attributes: Attributes, written: string) => {
    if (APART.has(name)) apart += 1
    if (apart > 0) return
    if (name === 'annotation') note = ''
    else if (isDrawn(written)) {
      if (drawn++ === 0 && note === undefined) shape = ''
    } else if (drawn > 0 || note !== undefined) {
      if (name === 'p') openParagraph()
    } else if (name === 'table') openSheet(attributes)
    else if (name === 'table-column') openColumn(attributes)
    else if (name === 'table-row') openRow(attributes)
    else if (name === 'table-cell') openCell(attributes, false)
    else if (name === 'covered-table-cell') openCell(attributes, true)
    else if (name === 'p' || name === 'h') openParagraph()
    else if (name === 'ruby-text') hush += 1
    else if (name === 's') write(' '.repeat(Math.min(repeats(attributes, 'c'), SPACES_AT_MOST)))
    else if (name === 'tab') write('\t')
    else if (name === 'line-break') write('\n')
    else if (name === 'a' && cell) cell.url ??= attributes.href
  }
  const close = (name: string, written: string) => {
    if (APART.has(name)) apart -= 1
    else if (apart > 0) return
    else if (name === 'annotation') {
      if (note) sheet?.extras.comments.push({ cell: cellAddress(at, row + 1), text: note })
      note = undefined
    } else if (isDrawn(written)) {
      if (--drawn > 0 || shape === undefined) return
      if (shape) sheet?.extras.shapes.push(shape)
      shape = undefined
    } else if (name === 'p' || name === 'h') inParagraph = Math.max(0, inParagraph - 1)
    else if (drawn > 0 || note !== undefined) return
    else if (name === 'ruby-text') hush -= 1
    else if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
    else if (name === 'table-row') closeRow()
    else if (name === 'table' && sheet) {
      sheets.push(sheet)
      sheet = undefined
    }
  }
  for (const _ of parseXmlPieces(content, { open, text: write, close }));
  return sheets.map(({ rows, extras, ...rest }) => ({
    ...rest,
    rows: () => rows.map((one) => ({ ...one, cells: [...one.cells] })),
    extras: () => extras,
  }))
}
