import { FIELDS, TYPE_WORDS } from '#domain/en/fields.ts'
import type { Language } from '#domain/languages.ts'
import type { DataColumn } from '../formats/columns.ts'

type Words = Pick<DataColumn, 'label' | 'meaning' | 'type'>

/** Columns that say something of the record itself, by name. */
const OF_RECORD: Readonly<Record<string, Pick<Words, 'meaning' | 'type'>>> = {
  completezza: {
    type: 'whole number',
    meaning: 'The share of the fields asked for that the record fills, from 0 to 100.',
  },
  versione: {
    type: 'whole number',
    meaning: 'The number of the version of the record: one more with each change.',
  },
  aggiornamento: {
    type: 'date and time',
    meaning: 'When the record was last changed (ISO 8601, UTC).',
  },
  indirizzo: { type: 'address', meaning: 'The page of the record.' },
}

/** What a column is called, means and holds, in a language. */
export const columnWords = (column: DataColumn, language: Language): Words => {
  const { name, label, labelEn, meaning, type, field } = column
  if (language === 'it') return { label, meaning, type }
  if (field === null) return { label: labelEn, meaning, type, ...OF_RECORD[name] }
  return { label: labelEn, meaning: FIELDS[field].meaning, type: TYPE_WORDS[FIELDS[field].type] }
}
