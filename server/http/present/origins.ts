import type { BatchKind } from '#domain/batch.ts'
import { CONTENT_FIELDS, FIELDS } from '#domain/fields.ts'
import type { FieldOrigin } from '../../store/projects.ts'

/** Who did it, as a role: nobody is named. */
const ROLES: Record<BatchKind, string> = {
  import: 'importazione di un file',
  edit: 'redazione',
  undo: 'redazione',
  merge: 'redazione',
  vocabulary: 'redazione',
}

/**
 * What the public may know of where each value came from: the source, where in it, by which role, on which day. The staff's own
 * fields and the people behind a role stay in the house.
 */
export const presentOrigins = (origins: readonly FieldOrigin[]) =>
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
