import { isDeepStrictEqual } from 'node:util'
import { type ProjectContent, UNKNOWN } from '#domain/project.ts'
import { contentOf, fieldsOf, type RecordStatus } from '#domain/record.ts'

/** All of a record that a batch can change. What is not here, its id and its counters, only goes forward. */
export type RecordState = {
  status: RecordStatus
  /** Why it was withdrawn, as readers are told. */
  statusReason: string | null
  /** Id of the record that it has become part of. */
  mergedInto: number | null
  /** null: never born, and without an address. */
  slug: string | null
  formerSlugs: readonly string[]
  content: ProjectContent
}

/**
 * A record field by field: each has an origin of its own and can be taken back by itself. `status` goes with its reason and
 * the record merged into, `slug` with the former ones.
 */
export type RecordFields = Readonly<Record<string, unknown>>

/** Versions that were written before a field existed do not have it: nothing was known of it. */
const whole = ({ sections, ...content }: ProjectContent): ProjectContent => ({
  ...UNKNOWN,
  ...content,
  sections: { ...UNKNOWN.sections, ...sections },
})

/** A record's fields, or null for one that is never born: being there at all is one more field. */
export const flatten = (state: RecordState): RecordFields | null =>
  state.status === 'mai-nata'
    ? null
    : {
        status: [state.status, state.statusReason, state.mergedInto],
        slug: [state.slug, ...state.formerSlugs],
        ...fieldsOf(whole(state.content)),
      }

/** What a record never born is: its last content is kept for its history alone. */
export const unborn = (content: ProjectContent): RecordState => ({
  status: 'mai-nata',
  statusReason: null,
  mergedInto: null,
  slug: null,
  formerSlugs: [],
  content,
})

/** The state that these fields make; `flatten` the other way. */
export const unflatten = ({ status, slug, ...content }: RecordFields): RecordState => {
  const [name, statusReason, mergedInto] = status as [RecordStatus, string | null, number | null]
  const [present, ...formerSlugs] = slug as string[]
  return {
    status: name,
    statusReason,
    mergedInto,
    slug: present ?? null,
    formerSlugs,
    content: contentOf(content),
  }
}

/** The fields that say something else afterwards; all of them for a record that was not there. */
export const changedFields = (before: RecordFields | null, after: RecordFields): string[] =>
  Object.keys(after).filter(
    (name) => before === null || !isDeepStrictEqual(before[name], after[name]),
  )
