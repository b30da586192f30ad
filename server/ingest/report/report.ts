import type { Encoding } from '../bytes/encoding.ts'
import type { Format } from '../readers/source.ts'

/** One fault of one row, in words. `column` is the file's own heading, the template's where it has none; null when it is the whole row's. */
export type RowError = { row: number; column: string | null; code: string; message: string }

export type RowOutcome = { row: number; title: string | null; slug: string | null } & (
  | { outcome: 'new' }
  /** `fields` are headings of the template. */
  | { outcome: 'changed'; fields: string[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; errors: RowError[] }
)

/** `row` is null when it concerns the file. */
export type IngestWarning = { row: number | null; code: string; message: string }

export type IngestCounts = { new: number; changed: number; unchanged: number; refused: number }

/** What became of a file. `total` is its rows with content, and the sum of `counts`. */
export type IngestReport = {
  file: string
  format: Format
  encoding: Encoding | null
  dryRun: boolean
  /** null on a dry run. */
  importId: number | null
  total: number
  counts: IngestCounts
  warnings: IngestWarning[]
  rows: RowOutcome[]
}

export const countOutcomes = (outcomes: Iterable<keyof IngestCounts>): IngestCounts => {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const outcome of outcomes) counts[outcome] += 1
  return counts
}
