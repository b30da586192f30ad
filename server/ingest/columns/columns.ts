import { FIELD_KEYS, FIELDS, type Field, type FieldKey, TYPE_WORDS } from '#domain/fields.ts'
import { INGEST } from '../fields/table.ts'

/** A field as a column of a table: its record, with the headings by which it is known. */
export type Column = Field & { field: FieldKey; kind: string; aliases: readonly string[] }

/** Every column, in the order of the template. */
export const COLUMNS: readonly Column[] = FIELD_KEYS.map((field) => ({
  field,
  ...FIELDS[field],
  kind: TYPE_WORDS[FIELDS[field].type],
  aliases: INGEST[field].aliases,
}))

/** The columns of a file that anyone may have. */
export const PUBLIC_COLUMNS: readonly Column[] = COLUMNS.filter(
  ({ audience }) => audience === 'public',
)
