import type { Term, VocabularyKey } from '#domain/vocabulary.ts'
import type { RecordFields } from '../projects/record-state.ts'
import type { terms } from '../schema/vocabulary.ts'

export type TermKey = readonly [vocabulary: VocabularyKey, id: string]

/** All of a term that a batch can change. Its id and its place in the list are for good. */
export type TermState = {
  state: (typeof terms.$inferSelect)['state']
  /** Id of the term that it has become part of. */
  mergedInto: string | null
  content: Term
}

/** The kinds of other names; each name is a field of its own, so that one can be taken back without the others. */
const NAMES = ['alternative', 'former', 'searchOnly'] as const

const nameField = (kind: string, name: string) => `${kind}: ${name}`

/** A term field by field, or null for one that is not there. */
export const flattenTerm = ({ state, mergedInto, content }: TermState): RecordFields | null => {
  if (state === 'mai-nata') return null
  const { label, labelEn, broader, note } = content
  const names = NAMES.flatMap((kind) => content[kind].map((name) => nameField(kind, name)))
  return {
    state: [state, mergedInto],
    label,
    labelEn,
    broader,
    note,
    ...Object.fromEntries(names.map((name) => [name, true])),
  }
}

/** The names that the fields have, in the order in which the term had them at the times given, the newest first. */
const namesOf = (
  kind: (typeof NAMES)[number],
  fields: RecordFields,
  times: readonly Term[],
): string[] => {
  const known = [...new Set(times.flatMap((term) => term[kind]))]
  return known.filter((name) => fields[nameField(kind, name)] === true)
}

/** The state that these fields make. `times` are states of the term that between them know all of its names. */
export const unflattenTerm = (fields: RecordFields, times: readonly Term[]): TermState => {
  const [state, mergedInto] = fields.state as [TermState['state'], string | null]
  const [first] = times
  return {
    state,
    mergedInto,
    content: {
      id: first?.id ?? '',
      label: fields.label as string,
      labelEn: fields.labelEn as string,
      alternative: namesOf('alternative', fields, times),
      former: namesOf('former', fields, times),
      searchOnly: namesOf('searchOnly', fields, times),
      broader: fields.broader as string | null,
      note: fields.note as string | null,
    },
  }
}
