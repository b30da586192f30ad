import type { FieldKey } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { INGEST } from './table.ts'

/** Kinds that nobody knows are written as dashes, to keep their places; nothing is said by them. */
const DASHES = /^-(?:; -)*$/

/** What a column shows of a record, "" for nothing. */
export const shownIn = (
  field: FieldKey,
  content: ProjectContent,
  vocabularies: Vocabularies,
): string => {
  const cell = INGEST[field].write({ ...content, slug: '' }, vocabularies)
  return DASHES.test(cell) ? '' : cell
}
