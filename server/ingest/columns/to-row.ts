import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Written } from '../fields/field.ts'
import { INGEST } from '../fields/table.ts'
import { type Column, PUBLIC_COLUMNS } from './columns.ts'

/** A project as the cells of `columns`, in their order: a file of such rows is taken in again as unchanged. */
export const toCells = (
  project: Written,
  vocabularies: Vocabularies,
  columns: readonly Column[] = PUBLIC_COLUMNS,
): string[] => columns.map(({ field }) => INGEST[field].write(project, vocabularies))
