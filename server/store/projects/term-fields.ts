import { CONTENT_FIELDS, FIELDS, type FieldsOf } from '#domain/fields.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'

/** Fields of a record that hold several terms of a vocabulary. */
export type TermList = FieldsOf<'terms'>
type TermField = TermList | Exclude<FieldsOf<'term'>, 'leadKind'>

const fieldsOf = <F extends TermField>(...types: readonly string[]): [F, VocabularyKey][] =>
  CONTENT_FIELDS.flatMap((field) => {
    const { type, vocabulary } = FIELDS[field]
    return vocabulary && types.includes(type) ? [[field as F, vocabulary]] : []
  })

/** Each field of terms with its vocabulary, by which its rows are known: two fields cannot share one. */
export const TERM_LISTS = fieldsOf<TermList>('terms')
/** With those of a single term. */
export const TERM_FIELDS = fieldsOf<TermField>('term', 'terms')
