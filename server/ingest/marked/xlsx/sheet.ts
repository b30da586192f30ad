import { CORRECTION_HEADING } from '../../columns/correction-words.ts'
import type { Merge } from '../../readers/sheets/sheet.ts'
import { readRange } from '../../readers/xlsx/reference.ts'
import { cellAddress } from '../../rows/place.ts'
import { asUtf8, type Edit, edited } from '../edit.ts'
import type { Marking } from '../mark.ts'
import { wordsOf } from '../mark.ts'
import { attributeOf, firstElement, withAttribute, xmlText } from '../tags.ts'
import { rowsOf, type XmlCell, type XmlRow } from './cells.ts'
import { widen } from './columns.ts'
import { prefixed, prefixOf } from './prefix.ts'
import type { Styles } from './styles.ts'

export type SheetMarking = Marking & {
  /** 0-based place of our column: the one that is there, or a free one. */
  column: number
  /** Cells to colour, by row. */
  cells: ReadonlyMap<number, ReadonlySet<number>>
}

/** A text as this format writes it: what looks like its own escape is escaped. */
const cellText = (text: string): string =>
  asUtf8(xmlText(text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')))

const inlineCell = (address: string, text: string, style: number): string =>
  `<c r="${address}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`

/** Where a cell would stand: before the first that lies behind it. */
const placeFor = ({ cells, innerTo }: XmlRow, column: number): number =>
  cells.find((cell) => cell.column > column)?.from ?? innerTo

/** How often each format stands in each column, for cells of ours that are to look as they did. */
const countStyles = (rows: Iterable<XmlRow>, headerRow: number) => {
  const counts = new Map<number, Map<number, number>>()
  for (const { row, cells } of rows) {
    if (row <= headerRow) continue
    for (const { column, style } of cells) {
      const own = counts.get(column) ?? new Map<number, number>()
      counts.set(column, own.set(style, (own.get(style) ?? 0) + 1))
    }
  }
  return counts
}

/** The sheet with its marks; only its marked cells and our column say something else than before. */
export const markSheet = (
  xml: string,
  { headerRow, rows, hideOthers, column, cells }: SheetMarking,
  styles: Styles,
  known: boolean,
): string | undefined => {
  const data = firstElement(xml, 'sheetData')
  if (!data) return undefined
  const prefix = prefixOf(data)
  const edits: Edit[] = widen(xml, data.from, column)
  const words = new Map(rows.map((row) => [row.row, wordsOf(row)]))
  const usual = known ? countStyles(rowsOf(xml, data.to, data.innerTo), headerRow) : new Map()

  const restyle = ({ from, to, style }: XmlCell, wanted: number) => {
    if (style === wanted) return
    edits.push({ from, to, put: withAttribute(xml.slice(from, to), 's', String(wanted)) })
  }
  const put = (row: XmlRow, at: number, cell: string) => {
    const there = row.cells.find((one) => one.column === at)
    const from = there?.from ?? placeFor(row, at)
    edits.push({ from, to: there?.end ?? from, put: prefixed(cell, prefix) })
  }
  const colour = (row: XmlRow, wanted: ReadonlySet<number>) => {
    for (const cell of row.cells) {
      if (cell.column === column) continue
      if (wanted.has(cell.column)) restyle(cell, styles.marked(cell.style))
      else if (known && row.row > headerRow && styles.isOurs(cell.style)) {
        restyle(cell, styles.restored(cell.style, usual.get(cell.column) ?? new Map()))
      }
    }
    for (const at of [...wanted].sort((a, b) => a - b)) {
      if (row.cells.some((cell) => cell.column === at)) continue
      put(row, at, `<c r="${cellAddress(at, row.row)}" s="${styles.marked(0)}"/>`)
    }
  }
  const retag = (row: XmlRow, hidden: boolean | null) => {
    const tag = xml.slice(row.from, row.to)
    const spans = attributeOf(tag, 'spans')?.split(':').map(Number)
    const wide = spans && words.has(row.row) && (spans[1] ?? 0) < column + 1
    const spanned = wide ? withAttribute(tag, 'spans', `${spans[0]}:${column + 1}`) : tag
    const retagged =
      hidden === null ? spanned : withAttribute(spanned, 'hidden', hidden ? '1' : undefined)
    if (retagged !== tag) edits.push({ from: row.from, to: row.to, put: retagged })
  }

  for (const row of rowsOf(xml, data.to, data.innerTo)) {
    if (row.row < headerRow) continue
    const address = cellAddress(column, row.row)
    const text = words.get(row.row)
    colour(row, cells.get(row.row) ?? new Set())
    if (row.row === headerRow) {
      const last = row.cells.findLast((cell) => cell.filled && cell.column < column)
      if (!known) put(row, column, inlineCell(address, CORRECTION_HEADING, last?.style ?? 0))
      continue
    }
    if (text !== undefined) put(row, column, inlineCell(address, text, styles.words))
    else if (known && row.cells.some((cell) => cell.column === column)) put(row, column, '')
    retag(row, hideOthers ? text === undefined : null)
  }
  const dimension = firstElement(xml.slice(0, data.from), 'dimension')
  if (dimension) edits.push(...stretch(xml, dimension, headerRow, column))
  return edited(xml, edits)
}

const stretch = (
  xml: string,
  { from, to }: { from: number; to: number },
  row: number,
  column: number,
): Edit[] => {
  const tag = xml.slice(from, to)
  const ref = attributeOf(tag, 'ref')
  if (ref === undefined) return []
  const range = readRange(ref)
  const first = cellAddress(range.column, Math.min(range.row, row))
  const last = cellAddress(Math.max(range.lastColumn, column), Math.max(range.lastRow, row))
  return [{ from, to, put: withAttribute(tag, 'ref', `${first}:${last}`) }]
}

/** The first column behind the headings in which nothing stands, from the row of the headings on. */
export const freeColumn = (
  xml: string,
  { headerRow, lastColumn }: Marking,
  merges: readonly Merge[],
): number | undefined => {
  const data = firstElement(xml, 'sheetData')
  if (!data) return undefined
  const taken = new Set<number>()
  for (const { row, cells } of rowsOf(xml, data.to, data.innerTo)) {
    if (row < headerRow) continue
    for (const { column, filled } of cells) if (filled && column > lastColumn) taken.add(column)
  }
  const isTaken = (at: number) =>
    taken.has(at) ||
    merges.some((m) => m.lastRow >= headerRow && m.column <= at && at <= m.lastColumn)
  let column = lastColumn + 1
  while (isTaken(column)) column += 1
  return column
}
