import { AppError } from '#domain/errors.ts'
import { joinValues } from '../../../ingest/cells/list.ts'
import { cellAddress, columnLetters } from '../../../ingest/rows/place.ts'
import { httpMessages } from '../../messages.ts'
import type { Cell } from '../columns.ts'
import { addFrame, simpleSheet, TOGETHER } from '../xlsx/frame.ts'
import { createPack } from '../xlsx/packed.ts'
import { ABOUT_WIDTHS, aboutRows, CODEBOOK_WIDTHS, codebookRows, dateCell } from '../xlsx/sheets.ts'
import {
  EXCEL,
  relationsXml,
  rowXml,
  type SheetCell,
  STYLE,
  sheetFoot,
  sheetHead,
} from '../xlsx/xml.ts'
import {
  ADDRESS,
  columnAt,
  dated,
  type ListingColumn,
  labelledCell,
  rowsOf,
  type WriteListing,
} from './listing.ts'

const widthOf = ({ kind, type }: ListingColumn): number => {
  if (type === 'testo lungo' || kind === 'list') return 50
  return kind === 'text' ? 26 : 14
}

const typed = ({ type, unit }: ListingColumn, cell: Cell, isLink: boolean): SheetCell => {
  if (typeof cell === 'number')
    return { value: cell, style: unit === 'euro' ? STYLE.money : STYLE.integer }
  if (cell === null) return { value: null, style: STYLE.text }
  if (typeof cell !== 'string') return { value: joinValues(cell), style: STYLE.text }
  if (type === 'data') return dateCell(cell)
  return { value: cell, style: isLink ? STYLE.link : STYLE.text }
}

/**
 * A workbook written while it is read: the list with typed cells, frozen headings, a filter, and names that lead to their
 * pages; what each column means; and where it comes from. No cell is a formula.
 */
export const xlsx: WriteListing = async function* (file) {
  const { about, listing, vocabularies } = file
  const { columns, title, naming } = listing
  if (about.total >= EXCEL.rows)
    throw new AppError('too-large', httpMessages.tooManyRows(EXCEL.rows))
  const [named, addressed] = [columnAt(listing, naming), columnAt(listing, ADDRESS)]
  const lastColumn = columnLetters(columns.length - 1)
  const pack = createPack()
  addFrame(pack, { about, names: [title, 'Codebook', 'Informazioni'], lastColumn })
  const empty = columns.map(() => 0)
  const links: string[] = []
  const write = pack.part('xl/worksheets/sheet1.xml')
  const headings = columns.map(({ label }) => ({ value: label, style: STYLE.heading }))
  let text = sheetHead(columns.map(widthOf), named + 1) + rowXml(1, headings)
  let row = 1
  for await (const { cells } of rowsOf(file)) {
    const shown = columns.map((column, at) =>
      typed(column, labelledCell(column, cells[at] ?? null, vocabularies), at === named),
    )
    shown.forEach(({ value }, at) => {
      if (value === null || value === '') empty[at] = (empty[at] ?? 0) + 1
    })
    text += rowXml(++row, shown)
    if (links.length < EXCEL.links) links.push(String(cells[addressed]))
    if (text.length < TOGETHER) continue
    write(text)
    text = ''
    yield* pack.taken()
  }
  const linked = links.map((_, at) => cellAddress(named, at + 2))
  write(text + sheetFoot(`A1:${lastColumn}${row}`, linked), true)
  if (links.length > 0)
    pack.part('xl/worksheets/_rels/sheet1.xml.rels')(
      relationsXml(links.map((target) => ({ type: 'hyperlink', target, external: true }))),
      true,
    )
  const codebook = codebookRows(dated(columns), { vocabularies }, empty, 'Righe in cui manca')
  pack.part('xl/worksheets/sheet2.xml')(simpleSheet(CODEBOOK_WIDTHS, codebook), true)
  const said = aboutRows(about, ['Che cosa contiene', 'Pagina dell’elenco', 'Righe'])
  pack.part('xl/worksheets/sheet3.xml')(simpleSheet(ABOUT_WIDTHS, said), true)
  pack.end()
  yield* pack.taken()
}
