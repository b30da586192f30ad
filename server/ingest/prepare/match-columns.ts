import type { FieldKey } from '#domain/fields.ts'
import type { FileColumns, MatchedColumns } from '#domain/import.ts'
import { isCorrectionHeading } from '../columns/correction-words.ts'
import { fingerprintOf } from '../columns/fingerprint.ts'
import type { Source } from '../readers/source.ts'

/** Rows that are read to show what a column holds; headings further apart from their values are seldom. */
const LOOKED_AT = 100

/** What the table of a file looks like, as far as its first rows tell; null where it has no columns. */
export const lookAtColumns = (source: Source): FileColumns | null => {
  let rows = 0
  for (const _ of source.rows) if (++rows >= LOOKED_AT) break
  return source.table ?? null
}

const names = (fields: readonly (FieldKey | null)[]) =>
  fields.includes('title') || fields.includes('slug')

/** Whether a column may be of use: our own, of what is to be corrected, is not. */
const holds = ({ heading, samples }: FileColumns['columns'][number]) =>
  !isCorrectionHeading(heading) && (heading !== '' || samples.length > 0)

/** Whether every column is known that holds anything, and one of them names the project: then nobody need be asked. */
const isClear = ({ columns }: FileColumns): boolean =>
  names(columns.map(({ field }) => field)) &&
  columns.every((column) => column.field !== null || !holds(column))

/** Columns as they were matched for files with the same headings, else as the program guesses. */
export const matchColumns = (
  look: FileColumns,
  recall: (fingerprint: string) => { fields: readonly (FieldKey | null)[] } | undefined,
): MatchedColumns => {
  const kept = recall(fingerprintOf(look.columns))
  if (kept === undefined) {
    return { ...look, by: 'program', settled: isClear(look) }
  }
  const columns = look.columns.map((column, at) => ({ ...column, field: kept.fields[at] ?? null }))
  return { ...look, columns, by: 'memory', settled: true }
}
