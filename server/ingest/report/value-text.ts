import { CONTENT_FIELDS, FIELD_KEYS, FIELDS, type FieldKey } from '#domain/fields.ts'
import { UNKNOWN } from '#domain/project.ts'
import { type ContentField, contentOf, fieldsOf } from '#domain/record.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { INGEST } from '../fields/table.ts'

/** Fields of a record that are no columns of a file. */
const OTHER: Record<string, string> = {
  '*': 'la scheda stessa',
  status: 'Stato',
  slug: 'Indirizzo',
}

/** What a field of a record is called, in Italian. */
export const fieldName = (field: string): string => OTHER[field] ?? FIELDS[field as FieldKey].label

const isContent = (field: string): field is ContentField =>
  CONTENT_FIELDS.some((one) => one === field)

/** Columns that say a part of a field, as the kind of an organisation. */
const partsOf = (field: ContentField): FieldKey[] =>
  FIELD_KEYS.filter((key) => key !== field && key !== 'period' && FIELDS[key].of?.includes(field))

/** A value of a field of a record as a cell would write it, with what belongs to it; null where it says nothing. */
export const valueText = (
  field: string,
  value: unknown,
  vocabularies: Vocabularies,
): string | null => {
  if (field === '*') return value === null ? null : 'c’è'
  if (value === null || value === undefined) return null
  if (field === 'status' || field === 'slug') return String((value as unknown[])[0])
  if (!isContent(field)) return null
  const content = contentOf({ ...fieldsOf(UNKNOWN), [field]: value })
  const written = { ...content, slug: '' }
  const own = INGEST[field].write(written, vocabularies)
  const parts = partsOf(field).map((part) => INGEST[part].write(written, vocabularies))
  const said = parts.filter((part) => part !== '' && !/^[-; ]*$/.test(part))
  return own === '' ? null : [own, ...said.map((part) => `[${part}]`)].join(' ')
}
