import { isSpecial, type TableCell } from '../../cells/table-cell.ts'
import { isBlank } from '../../cells/text.ts'
import { withoutOurNote } from '../../columns/correction-words.ts'
import { shown } from '../../problems/problem.ts'
import type { ReadingNotice } from '../../problems/reading-problem.ts'
import { cellAddress, columnLetters } from '../../rows/place.ts'

/** A rectangle of merged cells; columns 0-based, rows 1-based, both ends included. */
export type Merge = { column: number; row: number; lastColumn: number; lastRow: number }

/** A row of a sheet that holds something. Cells that are not there are undefined or null. */
export type SheetRow = {
  row: number
  cells: (TableCell | undefined)[]
  hidden: false | 'hidden' | 'filtered'
}

export type Comment = { cell: string; text: string }

/** What a sheet holds beside its rows; complete once the last row has come. */
export type SheetExtras = {
  merges: Merge[]
  comments: Comment[]
  shapes: string[]
  /** 0-based positions of hidden columns. */
  hiddenColumns: number[]
}

/** A sheet opened: `rows` may be asked for again, and stopped early. */
export type Sheet = {
  name: string
  hidden: boolean
  rows: () => Iterable<SheetRow>
  extras: () => SheetExtras
}

export const isEmpty = (cell: TableCell | undefined): boolean =>
  cell === undefined || (!isSpecial(cell) && isBlank(cell))

export const rangeName = ({ column, row, lastColumn, lastRow }: Merge): string =>
  `${cellAddress(column, row)}:${cellAddress(lastColumn, lastRow)}`

const LISTED = 20

const cut = <T>(list: readonly T[]) => ({
  listed: list.slice(0, LISTED),
  more: Math.max(0, list.length - LISTED),
})

/** What a sheet has beside its cells, in words that name it. `header` is the row of the headings. */
export const extrasNotices = (
  { comments, shapes, hiddenColumns }: SheetExtras,
  columns: number,
): ReadingNotice[] => {
  const notices: ReadingNotice[] = []
  const theirs = comments.flatMap(({ cell, text }) => {
    const own = withoutOurNote(text)
    return own === '' && own !== text ? [] : [{ cell, text: own }]
  })
  if (theirs.length > 0) {
    const { listed, more } = cut(theirs)
    const told = listed.map(({ cell, text }) => ({ cell, text: shown(text.trim()) }))
    notices.push({ code: 'comments', comments: told, more })
  }
  const texts = shapes.map((text) => text.trim()).filter((text) => text !== '')
  if (texts.length > 0) {
    const { listed, more } = cut(texts)
    notices.push({ code: 'shapes', texts: listed.map(shown), more })
  }
  const hidden = hiddenColumns.filter((column) => column < columns)
  if (hidden.length > 0) {
    notices.push({ code: 'columns-hidden', columns: hidden.map(columnLetters) })
  }
  return notices
}

export const rowsNotices = (
  sheet: string,
  rows: readonly { row: number; hidden: 'hidden' | 'filtered' }[],
): ReadingNotice[] =>
  (['hidden', 'filtered'] as const).flatMap((kind) => {
    const found = rows.filter(({ hidden }) => hidden === kind).map(({ row }) => row)
    const { listed, more } = cut(found)
    const filtered = kind === 'filtered'
    return found.length === 0 ? [] : [{ code: 'rows-hidden', sheet, rows: listed, more, filtered }]
  })

export const mergeNotices = (
  code: 'merged-cells' | 'merged-across' | 'covered-cells',
  ranges: readonly { range: string; value: string }[],
): ReadingNotice[] => {
  const { listed, more } = cut(ranges)
  const told = listed.map(({ range, value }) => ({ range, value: shown(value.trim()) }))
  return ranges.length === 0 ? [] : [{ code, ranges: told, more }]
}
