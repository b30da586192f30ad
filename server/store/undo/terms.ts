import type { Term, VocabularyKey } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, asc, desc, eq, gt, lt, min, type SQL, sql } from '../drizzle.ts'
import { changedFields } from '../projects/record-state.ts'
import { defineQuery, select, selectRows } from '../queries.ts'
import { termVersions } from '../schema/history.ts'
import { flattenTerm, type TermKey, type TermState, unflattenTerm } from '../terms/term-state.ts'
import type { TermOrigin, TermWriter } from '../terms/term-writer.ts'
import { type Conflict, planUndo } from './plan-undo.ts'

/** What taking a batch back did to one term of a vocabulary. */
export type UndoneTerm = {
  vocabulary: VocabularyKey
  id: string
  label: string
  kind: 'unborn' | 'back' | 'changed' | 'untouched'
  /** Kept: changed by a later hand, or in use by records, which cannot do without it. */
  conflicts: (Conflict & { reason: 'changed-since' | 'in-use' })[]
}

type Deps = { writer: TermWriter; holders: (key: TermKey) => readonly number[] }
type Row = typeof termVersions.$inferSelect

const termsWritten = defineQuery(() =>
  select({
    vocabulary: termVersions.vocabulary,
    term: termVersions.term,
    first: min(termVersions.version),
  })
    .from(termVersions)
    // Number 0 is what the files brought in, kept beside the first change.
    .where(and(eq(termVersions.batchId, sql.placeholder('batchId')), gt(termVersions.version, 0)))
    .groupBy(termVersions.vocabulary, termVersions.term)
    .orderBy(asc(termVersions.vocabulary), asc(termVersions.term)),
)
const newestWhere = (which: SQL) =>
  defineQuery(() =>
    selectRows(termVersions)
      .where(
        and(
          eq(termVersions.vocabulary, sql.placeholder('vocabulary')),
          eq(termVersions.term, sql.placeholder('id')),
          which,
        ),
      )
      .orderBy(desc(termVersions.version))
      .limit(1),
  )
const versionBefore = newestWhere(lt(termVersions.version, sql.placeholder('version')))
const versionOfBatch = newestWhere(eq(termVersions.batchId, sql.placeholder('batchId')))

/** Takes back what a batch did to terms, by the same rule as for records: field by field, each name a field of its own. */
export const createTermUndo = (db: Db, { writer, holders }: Deps) => {
  const written = termsWritten(db)
  const before = versionBefore(db)
  const ofBatch = versionOfBatch(db)

  const stateOf = (row: Row | undefined): TermState | undefined =>
    row && { state: row.state, mergedInto: row.mergedInto, content: row.content }

  const momentOf = (state: TermState | undefined) => (state ? flattenTerm(state) : null)

  return (batchId: number, origin: TermOrigin): UndoneTerm[] =>
    written.all({ batchId }).map(({ vocabulary, term: id, first }) => {
      const key: TermKey = [vocabulary as VocabularyKey, id]
      const former = stateOf(before.get({ vocabulary, id, version: first ?? 0 }))
      const batch = stateOf(ofBatch.get({ vocabulary, id, batchId }))
      const now = writer.read(key)
      const moment = momentOf(now)
      const { result, conflicts } = planUndo(momentOf(former), momentOf(batch), moment)
      const told = conflicts.map((one) => ({ ...one, reason: 'changed-since' as const }))
      const head = { vocabulary: key[0], id, label: now?.content.label ?? id }
      if (result === null) {
        if (moment === null || !now) return { ...head, kind: 'untouched', conflicts: told }
        if (holders(key).length > 0) {
          const field = { field: '*', before: null, batch: moment, now: moment }
          return {
            ...head,
            kind: 'untouched',
            conflicts: [...told, { ...field, reason: 'in-use' }],
          }
        }
        writer.write(key, { ...now, state: 'mai-nata', mergedInto: null }, origin)
        return { ...head, kind: 'unborn', conflicts: told }
      }
      if (changedFields(moment, result).length === 0) {
        return { ...head, kind: 'untouched', conflicts: told }
      }
      const times: Term[] = [former, now, batch].flatMap((one) => (one ? [one.content] : []))
      writer.write(key, unflattenTerm(result, times), origin)
      return { ...head, kind: moment === null ? 'back' : 'changed', conflicts: told }
    })
}
