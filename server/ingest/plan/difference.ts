import { isDeepStrictEqual } from 'node:util'
import { FIELD_KEYS, type FieldKey } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'
import { INGEST } from '../fields/table.ts'

/** The columns in which two versions of a project differ, in the order of the columns. */
export const changedFields = (before: ProjectContent, after: ProjectContent): FieldKey[] =>
  FIELD_KEYS.filter((field) => {
    const { compare } = INGEST[field]
    return compare !== null && !isDeepStrictEqual(compare(before), compare(after))
  })
