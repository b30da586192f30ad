import { fromUtf8 } from '../edit.ts'
import { attributeOf, type Element, elementsOf, plainText, type Tag, tagsOf } from '../tags.ts'

/** A cell of a table by its place in the text; it stands for `times` cells from `column` on. */
export type OdsCell = Tag & {
  column: number
  times: number
  covered: boolean
  style: string | undefined
  filled: boolean
  innerTo: number
  end: number
}

/** A row by its place in the text; it stands for `times` rows from `row` on (1-based). */
export type OdsRow = Tag & {
  row: number
  times: number
  style: string | undefined
  cells: OdsCell[]
  innerTo: number
  end: number
}

export type OdsColumn = Element & { column: number; times: number; style: string | undefined }

const timesOf = (tag: string, what: 'rows' | 'columns'): number => {
  const times = Number(attributeOf(tag, `table:number-${what}-repeated`) ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}

/** The table of a name; undefined where there is none, or where one stands within another. */
export const tableNamed = (xml: string, name: string | null): Element | undefined => {
  for (const table of elementsOf(xml, 'table')) {
    const written = attributeOf(xml.slice(table.from, table.to), 'table:name') ?? ''
    if (name !== null && plainText(fromUtf8(written)) !== name) continue
    const inner = elementsOf(xml, 'table', table.to, table.innerTo).next()
    return inner.done ? table : undefined
  }
  return undefined
}

export const columnsOf = (xml: string, table: Element): OdsColumn[] => {
  let column = 0
  return [...elementsOf(xml, 'table-column', table.to, table.innerTo)].map((element) => {
    const tag = xml.slice(element.from, element.to)
    const times = timesOf(tag, 'columns')
    const style = attributeOf(tag, 'table:default-cell-style-name')
    column += times
    return { ...element, column: column - times, times, style }
  })
}

const CELLS = new Set(['table-cell', 'covered-table-cell'])

/** What makes a cell more than an empty one: a value, a formula, or anything in it. */
const isFilled = (xml: string, cell: OdsCell): boolean =>
  cell.innerTo > cell.to ||
  /\s(?:office:value-type|table:formula)\s*=/.test(xml.slice(cell.from, cell.to))

/** The rows of a table, one by one, whatever groups they stand in. */
export function* rowsOf(xml: string, table: Element): Generator<OdsRow> {
  let current: OdsRow | undefined
  let cell: OdsCell | undefined
  let row = 1
  let column = 0
  for (const tag of tagsOf(xml, table.to, table.innerTo)) {
    const { name, kind } = tag
    if (name === 'table-row' && kind !== 'close') {
      const text = xml.slice(tag.from, tag.to)
      const times = timesOf(text, 'rows')
      const style = attributeOf(text, 'table:default-cell-style-name')
      current = { ...tag, row, times, style, cells: [], innerTo: tag.to, end: tag.to }
      column = 0
      row += times
      if (kind === 'empty') yield current
    } else if (!current) continue
    else if (name === 'table-row') yield { ...current, innerTo: tag.from, end: tag.to }
    else if (!CELLS.has(name)) continue
    else if (kind === 'close') {
      if (!cell) continue
      cell.innerTo = tag.from
      cell.end = tag.to
      cell.filled = isFilled(xml, cell)
      cell = undefined
    } else {
      const text = xml.slice(tag.from, tag.to)
      const times = timesOf(text, 'columns')
      const style = attributeOf(text, 'table:style-name')
      const covered = name === 'covered-table-cell'
      cell = { ...tag, column, times, covered, style, filled: false, innerTo: tag.to, end: tag.to }
      cell.filled = isFilled(xml, cell)
      column += times
      current.cells.push(cell)
      if (kind === 'empty') cell = undefined
    }
  }
}
