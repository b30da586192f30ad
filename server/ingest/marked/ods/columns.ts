import type { Edit } from '../edit.ts'
import { type Element, withAttribute } from '../tags.ts'
import { repeated } from './row.ts'
import type { OdsColumn } from './table.ts'

/** Makes a column wide enough to be read, and seen where a whole range of columns is hidden. */
export const widen = (
  xml: string,
  table: Element,
  columns: readonly OdsColumn[],
  { column, known }: { column: number; known: boolean },
  wide: () => string,
): Edit[] => {
  const found = columns.find((one) => one.column <= column && column < one.column + one.times)
  if (!found) {
    const last = columns.at(-1)
    const at = last?.end ?? table.to
    const gap = column - (last ? last.column + last.times : 0)
    const between = gap > 0 ? repeated('<table:table-column/>', 'columns', gap) : ''
    const own = `<table:table-column table:style-name="${wide()}"/>`
    return [{ from: at, to: at, put: between + own }]
  }
  const tag = xml.slice(found.from, found.to)
  const rest = xml.slice(found.to, found.end)
  const part = (times: number) => (times > 0 ? repeated(tag, 'columns', times) + rest : '')
  const seen = withAttribute(repeated(tag, 'columns', 1), 'table:visibility', undefined)
  if (known && seen === tag) return []
  const own = withAttribute(seen, 'table:style-name', wide()) + rest
  const behind = found.column + found.times - column - 1
  return [
    { from: found.from, to: found.end, put: part(column - found.column) + own + part(behind) },
  ]
}
