import type { Merge } from '../readers/sheets/sheet.ts'

/** What is to be said of one row. `column` is 0-based; null where the file has no cell to point at. */
export type Mark = { column: number | null; heading: string | null; text: string }

export type MarkedRow = { row: number; marks: readonly Mark[] }

/** What a table is marked with. `sheet` is the one whose rows these are, `headerRow` the 1-based row of its headings. */
export type Marking = {
  sheet: string | null
  headerRow: number
  /** 0-based position of the last heading. */
  lastColumn: number
  rows: readonly MarkedRow[]
  /** Hides the rows that have nothing to correct; it never takes them away. */
  hideOthers: boolean
}

/** The words of our column for one row: each fault with its heading, one a line. */
export const wordsOf = ({ marks }: MarkedRow): string =>
  marks.map(({ heading, text }) => (heading === null ? text : `${heading}: ${text}`)).join('\n')

/** The cell that is seen where a covered one lies: the first of those that are merged, where it stands below the headings. */
const seenCell = (merges: readonly Merge[], headerRow: number, row: number, column: number) => {
  const over = merges.find(
    (one) =>
      one.row <= row && row <= one.lastRow && one.column <= column && column <= one.lastColumn,
  )
  return over && over.row > headerRow ? over : { row, column }
}

/** What the note on each marked cell says, by row and column. Faults of merged cells stand together in the one that is seen. */
export const notesByRow = (
  { rows, headerRow }: Marking,
  merges: readonly Merge[],
): Map<number, Map<number, string>> => {
  const notes = new Map<number, Map<number, string>>()
  for (const { row, marks } of rows) {
    for (const { column, text } of marks) {
      if (column === null) continue
      const seen = seenCell(merges, headerRow, row, column)
      const own = notes.get(seen.row) ?? new Map<number, string>()
      const lines = own.get(seen.column)?.split('\n') ?? []
      if (!lines.includes(text)) own.set(seen.column, [...lines, text].join('\n'))
      notes.set(seen.row, own)
    }
  }
  return notes
}
