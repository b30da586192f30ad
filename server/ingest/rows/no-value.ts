import { FIELDS, type FieldKey } from '#domain/fields.ts'
import { valuesOf } from '../cells/list.ts'
import { errorText } from '../cells/table-cell.ts'
import { textOf } from '../cells/text.ts'

/** Running text and titles may hold any words; everywhere else these say that there is no value. */
const holdsAnyWords = (field: FieldKey): boolean =>
  FIELDS[field].type === 'text' || field === 'title'

/** The error value that a cell holds, alone or among others: whatever it was computed from is not known. */
export const errorIn = (field: FieldKey, cell: unknown): string | undefined => {
  const isList = Array.isArray(cell) || (typeof cell === 'string' && !holdsAnyWords(field))
  return (isList ? valuesOf(cell) : [cell]).map(errorText).find((text) => text !== undefined)
}

const NO_VALUE =
  /^(?:nan|nat|<na>|null|none|undefined|n\/[ad]|n\. ?[adp]\.?|n[ad]|non (?:disponibile|pervenut[oa]|indicat[oa]|not[oa]|presente)|sconosciut[oa]|\?+)$/i

/** Whether a cell only says that nothing is known: "n.d.", "NaN", "non pervenuto". It must not become a name. */
export const saysNoValue = (field: FieldKey, cell: unknown): boolean =>
  !holdsAnyWords(field) && NO_VALUE.test((textOf(cell) ?? '').trim())
