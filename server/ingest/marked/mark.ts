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

/** What the note on a cell says; a cell may have several faults. */
export const notesOf = (
  rows: readonly MarkedRow[],
): { row: number; column: number; text: string }[] =>
  rows.flatMap(({ row, marks }) => {
    const texts = new Map<number, string[]>()
    for (const { column, text } of marks) {
      if (column !== null) texts.set(column, [...(texts.get(column) ?? []), text])
    }
    return [...texts].map(([column, own]) => ({ row, column, text: own.join('\n') }))
  })
