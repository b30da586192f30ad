import type { BatchKind } from '#domain/batch.ts'
import { CONTENT_FIELDS, FIELDS } from '#domain/fields.ts'
import type { FieldOrigin } from '../../store/projects/projects.ts'

/** Who did it, as a role: nobody is named. */
const ROLES: Record<BatchKind, string> = {
  import: 'importazione di un file',
  edit: 'redazione',
  undo: 'redazione',
  merge: 'redazione',
  vocabulary: 'redazione',
}

/** Where a value came from. `row` and `column` as the file counts and names them; null where the source has none. */
export type PublicOrigin = {
  /** The field in the JSON, its column in files for programs, and its name for people. */
  field: string
  name: string
  label: string
  /** ISO day. */
  day: string
  role: string
  file: string | null
  sheet: string | null
  row: number | null
  column: string | null
  /** The pages that state it, as far as its source says. */
  pages: string[]
}

/**
 * What the public may know of where each value came from: the source, where in it, by which role, on which day. The staff's own
 * fields and the people behind a role stay in the house.
 */
export const presentOrigins = (origins: readonly FieldOrigin[]): PublicOrigin[] =>
  CONTENT_FIELDS.filter((field) => FIELDS[field].audience === 'public').flatMap((field) => {
    const found = origins.find((one) => one.field === field)
    if (!found) return []
    const { at, kind, file, sheet, row, column, pages } = found
    return {
      field,
      name: FIELDS[field].name,
      label: FIELDS[field].label,
      day: at.slice(0, 10),
      role: ROLES[kind],
      file,
      sheet,
      row,
      column,
      pages: [...pages],
    }
  })
