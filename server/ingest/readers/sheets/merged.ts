import { cellWords, type TableCell } from '../../cells/table-cell.ts'
import type { ReadingNotice } from '../../problems/reading-problem.ts'
import { cellAddress } from '../../rows/place.ts'
import { isEmpty, type Merge, mergeNotices, rangeName, type SheetRow } from './sheet.ts'

type Named = { row: number; range: string; value: string }

/**
 * Gives each row of a sheet what merged cells say in it. A value that is merged over rows holds for each of them that
 * has something else to say; over columns only for the first, for the others are other fields. What was filled in,
 * left out or covered is told by `notices`, below the row of the headings.
 */
export const createMergeFiller = (merges: readonly Merge[]) => {
  const waiting = [...merges].sort((a, b) => b.row - a.row)
  let open: { merge: Merge; value: TableCell }[] = []
  const repeated = new Map<string, Named>()
  const across: Named[] = []
  const covered: Named[] = []

  const begin = (row: SheetRow) => {
    for (let next = waiting.at(-1); next && next.row <= row.row; next = waiting.at(-1)) {
      waiting.pop()
      const value = next.row === row.row ? (row.cells[next.column] ?? null) : null
      if (isEmpty(value)) continue
      open.push({ merge: next, value })
      if (next.lastColumn > next.column) {
        across.push({ row: next.row, range: rangeName(next), value: cellWords(value) })
      }
    }
  }

  /** What stands in a covered cell is not seen in the sheet: it is taken out and named. */
  const uncover = (row: SheetRow, { column, row: from, lastColumn }: Merge) => {
    for (let at = column; at <= lastColumn; at++) {
      if ((at === column && row.row === from) || isEmpty(row.cells[at])) continue
      const range = cellAddress(at, row.row)
      covered.push({ row: row.row, range, value: cellWords(row.cells[at]) })
      row.cells[at] = null
    }
  }

  const fill = (row: SheetRow): SheetRow => {
    begin(row)
    open = open.filter(({ merge }) => merge.lastRow >= row.row)
    for (const { merge } of open) uncover(row, merge)
    if (row.cells.every(isEmpty)) return row
    for (const { merge, value } of open) {
      if (row.row === merge.row) continue
      row.cells[merge.column] = value
      const range = rangeName(merge)
      repeated.set(range, { row: row.row, range, value: cellWords(value) })
    }
    return row
  }

  const notices = (header: number): ReadingNotice[] => {
    const below = (named: readonly Named[]) => named.filter(({ row }) => row > header)
    return [
      ...mergeNotices('merged-cells', below([...repeated.values()])),
      ...mergeNotices('merged-across', below(across)),
      ...mergeNotices('covered-cells', below(covered)),
    ]
  }

  return { fill, notices }
}
