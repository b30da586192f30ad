import { isDeepStrictEqual } from 'node:util'
import type { ProjectContent } from '#domain/project.ts'
import { fieldsOf, type RecordStatus } from '#domain/record.ts'

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

/** A record field by field: each has an origin of its own and can be taken back by itself. */
export type RecordFields = Readonly<Record<string, unknown>>

/** A record's fields, or null for one that is never born: being there at all is one more field. */
export const flatten = (state: RecordState): RecordFields | null =>
  state.status === 'mai-nata'
    ? null
    : {
        status: [state.status, state.statusReason, state.mergedInto],
        slug: state.slug,
        formerSlugs: state.formerSlugs,
        ...fieldsOf(state.content),
      }

/** The fields that say something else afterwards; all of them for a record that was not there. */
export const changedFields = (before: RecordFields | null, after: RecordFields): string[] =>
  Object.keys(after).filter(
    (name) => before === null || !isDeepStrictEqual(before[name], after[name]),
  )
