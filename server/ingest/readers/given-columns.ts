import type { FieldKey } from '#domain/fields.ts'
import type { FileColumns } from '#domain/import.ts'
import { cellWords, isSpecial, type TableCell } from '../cells/table-cell.ts'
import { isBlank } from '../cells/text.ts'
import { shown } from '../problems/problem.ts'
import { columnLetters } from '../rows/place.ts'

/** How the columns of a table are read: as somebody has matched them; or, to be shown to somebody, as well as can be guessed. */
export type ColumnChoice = FileColumns | 'guess'

/** As many values as tell what a column holds. */
const SAMPLES = 3

const sampleOf = (cell: TableCell | undefined): string => {
  if (isSpecial(cell)) return cellWords(cell)
  return isBlank(cell) ? '' : cellWords(cell).trim()
}

/** Notes what a table looks like while its rows are read: its headings, and the first values under each. */
export const createTableLook = (sheet: string | null) => {
  const look: FileColumns = { sheet, header: 0, columns: [] }
  let waiting = true

  const columnAt = (at: number) => {
    for (let next = look.columns.length; next <= at; next++) {
      look.columns.push({ column: columnLetters(next), heading: '', samples: [], field: null })
    }
    return look.columns[at]!
  }

  return {
    look,
    headings: (row: number, known: readonly { name: string; field: FieldKey | undefined }[]) => {
      look.header = row
      for (const [at, { name, field }] of known.entries()) {
        Object.assign(columnAt(at), { heading: name, field: field ?? null })
      }
    },
    row: (cells: readonly TableCell[], last: number): void => {
      if (!waiting) return
      for (let at = 0; at < last; at++) {
        const sample = sampleOf(cells[at])
        if (sample === '') continue
        const { samples } = columnAt(at)
        if (samples.length < SAMPLES) samples.push(shown(sample))
      }
      waiting = look.columns.some(({ samples }) => samples.length < SAMPLES)
    },
  }
}
