import type { FieldKey } from '#domain/fields.ts'

/** Where a field stands: the letter of its column (null where the format has none) and its heading as the file writes it. */
export type FieldPlace = { column: string | null; heading: string }

/** How a table lies: the 1-based row of its headings, the 0-based places of its last heading and of our own column. */
export type TablePlace = { headerRow: number; lastColumn: number; corrections: number | null }

/** Where a row stands in its file. `sheet` is the sheet of a workbook or the page of a wiki; null elsewhere. */
export type RowPlace = {
  sheet: string | null
  fields: Partial<Record<FieldKey, FieldPlace>>
  /** For each field the pages that state it, where the file says so. */
  pages?: Readonly<Record<string, readonly string[]>>
  /** Of rows of a table, once its headings are known. */
  table?: TablePlace
}

/** The 0-based place of a column by its letters; undefined for what is none, as a heading. */
export const columnIndex = (letters: string): number | undefined =>
  /^[A-Z]{1,3}$/.test(letters)
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : undefined

/** Letters of a column of a sheet: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26)

/** The address of a cell as a spreadsheet shows it, "F12"; `column` is 0-based, `row` 1-based. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`
