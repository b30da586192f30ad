import { refuseFile } from '../../bytes/refuse-file.ts'
import type { ZipPart } from '../../bytes/zip.ts'
import { INGEST_LIMITS } from '../../limits.ts'
import type { ColumnChoice } from '../given-columns.ts'
import { openSheets } from '../sheets/open-sheets.ts'
import type { Sheet, SheetExtras } from '../sheets/sheet.ts'
import type { Source } from '../source.ts'
import { readBeside } from './beside.ts'
import {
  createPackage,
  type Package,
  type Relation,
  readWorkbook,
  type SheetEntry,
} from './package.ts'
import { readSheetRows, type SheetContext } from './sheet.ts'
import { readSharedStrings } from './strings.ts'
import { readStyles } from './styles.ts'
import { readSheetFrame, type SheetFrame } from './tail.ts'

const LINKED_CELLS = 200_000

/** Addresses by cell: a link may lie behind a whole range. Links within the workbook lead nowhere for us. */
const linksOf = ({ links }: SheetFrame, relations: readonly Relation[]) => {
  const targets = new Map(relations.map(({ id, target, external }) => [id, external ? target : '']))
  const found = new Map<string, string>()
  for (const { range, relation } of links) {
    const url = targets.get(relation ?? '')
    if (!url) continue
    const size = (range.lastRow - range.row + 1) * (range.lastColumn - range.column + 1)
    if (found.size + size > LINKED_CELLS) refuseFile({ code: 'damaged' })
    for (let row = range.row; row <= range.lastRow; row++) {
      for (let at = range.column; at <= range.lastColumn; at++) found.set(`${at},${row}`, url)
    }
  }
  // Few sheets have links: for the others no cell is looked up.
  return found.size === 0
    ? () => undefined
    : (column: number, row: number) => found.get(`${column},${row}`)
}

type Shared = Omit<SheetContext, 'linkOf' | 'filtered'>

const openSheet = (book: Package, { name, hidden, path }: SheetEntry, shared: Shared): Sheet => {
  const read = () => book.read(path, INGEST_LIMITS.inflatedBytes) ?? refuseFile({ code: 'damaged' })
  let seen: { extras: SheetExtras; context: SheetContext } | undefined
  const look = () => {
    if (seen) return seen
    const frame = readSheetFrame(read())
    const relations = book.relationsOf(path)
    const { merges, filtered, hiddenColumns } = frame
    const context = { ...shared, filtered, linkOf: linksOf(frame, relations) }
    seen = { extras: { merges, hiddenColumns, ...readBeside(book, relations) }, context }
    return seen
  }
  return {
    name,
    hidden,
    rows: () => readSheetRows(read(), look().context),
    extras: () => look().extras,
  }
}

/** A workbook of Excel and of whoever writes its format. */
export const openXlsx = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  columns?: ColumnChoice,
): Source => {
  const book = createPackage(bytes, parts)
  const { sheets, from1904, uncomputed, strings, styles } = readWorkbook(book)
  const stringBytes = strings && book.read(strings)
  const styleBytes = styles && book.read(styles)
  const shared: Shared = {
    strings: stringBytes ? readSharedStrings(stringBytes) : [],
    styles: styleBytes ? readStyles(styleBytes) : [],
    from1904,
    uncomputed,
  }
  return openSheets(
    'xlsx',
    sheets.map((sheet) => openSheet(book, sheet, shared)),
    columns,
  )
}
