import { readReference } from '../../readers/xlsx/reference.ts'
import { attributeOf, type Tag, tagsOf } from '../tags.ts'

/** A cell of a sheet's XML by its place in the text. `style` is the index that it names, 0 where it names none. */
export type XmlCell = Tag & { column: number; style: number; filled: boolean; end: number }

/** A row by its place in the text; `end` is behind its end tag, `innerTo` before it. */
export type XmlRow = Tag & { row: number; cells: XmlCell[]; innerTo: number; end: number }

const FILLS = new Set(['v', 'is', 'f'])

/** The rows of a sheet, one by one; rows and cells may leave their number to be counted. */
export function* rowsOf(xml: string, from: number, to: number): Generator<XmlRow> {
  let current: XmlRow | undefined
  let cell: XmlCell | undefined
  let row = 0
  let column = 0
  for (const tag of tagsOf(xml, from, to)) {
    const { name, kind } = tag
    if (name === 'row' && kind !== 'close') {
      row = Number(attributeOf(xml.slice(tag.from, tag.to), 'r')) || row + 1
      column = 0
      current = { ...tag, row, cells: [], innerTo: tag.to, end: tag.to }
      if (kind === 'empty') yield current
    } else if (!current) continue
    else if (name === 'row') yield { ...current, innerTo: tag.from, end: tag.to }
    else if (name === 'c' && kind === 'close') {
      if (cell) cell.end = tag.to
      cell = undefined
    } else if (name === 'c') {
      const text = xml.slice(tag.from, tag.to)
      const reference = attributeOf(text, 'r')
      column = reference ? readReference(reference).column : column
      cell = {
        ...tag,
        column,
        style: Number(attributeOf(text, 's') ?? 0) || 0,
        filled: false,
        end: tag.to,
      }
      current.cells.push(cell)
      column += 1
      if (kind === 'empty') cell = undefined
    } else if (cell && kind === 'open' && FILLS.has(name)) cell.filled = true
  }
}
