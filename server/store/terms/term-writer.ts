import type { Term } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, asc, eq, getTableColumns, max, sql } from '../drizzle.ts'
import { defineQuery, defineStatement, select, selectRows, update } from '../queries.ts'
import { changes, termVersions } from '../schema/history.ts'
import { terms } from '../schema/vocabulary.ts'
import { defineInsert, placeholdersFor } from '../statements.ts'
import type { TermKey, TermState } from './term-state.ts'

type Row = typeof terms.$inferSelect

export type TermOrigin = { batchId: number; actor: string }

/** What a change of a term can change; its key and its place are for good. */
const WRITTEN = (Object.keys(getTableColumns(terms)) as (keyof Row)[]).filter(
  (name) => name !== 'vocabulary' && name !== 'id' && name !== 'position',
)

const stateOf = (row: Row): TermState => {
  const {
    state,
    mergedInto,
    vocabulary: _,
    position: __,
    version: ___,
    batchId: ____,
    ...content
  } = row
  return { state, mergedInto, content }
}

const ofVocabulary = eq(terms.vocabulary, sql.placeholder('vocabulary'))
const withKey = and(ofVocabulary, eq(terms.id, sql.placeholder('id')))

const termWithKey = defineQuery(() => selectRows(terms).where(withKey))
const termsOf = defineQuery(() =>
  selectRows(terms).where(ofVocabulary).orderBy(asc(terms.position), asc(terms.id)),
)
const lastPosition = defineQuery(() =>
  select({ position: max(terms.position) })
    .from(terms)
    .where(ofVocabulary),
)
const versionInsert = defineInsert(termVersions)
const changeInsert = defineInsert(changes)
const termInsert = defineInsert(terms)
const termUpdate = defineStatement(() =>
  update(terms).set(placeholdersFor(terms, WRITTEN)).where(withKey),
)

/** Reads and writes single terms. Every change is a version, and has a place in the change log. */
export const createTermWriter = (db: Db, now: () => Date) => {
  const term = termWithKey(db)
  const ofOne = termsOf(db)
  const last = lastPosition(db)
  const insertVersion = versionInsert(db)
  const insertChange = changeInsert(db)
  const insertTerm = termInsert(db)
  const updateTerm = termUpdate(db)

  const rowOf = ([vocabulary, id]: TermKey): Row | undefined => term.get({ vocabulary, id })

  const note = (
    [vocabulary, term]: TermKey,
    { state, mergedInto, content }: TermState,
    { version, seq, at, batchId, actor }: TermOrigin & { version: number; seq: number; at: string },
  ) => {
    const by = { version, seq, at, actor, batchId }
    insertVersion({ vocabulary, term, ...by, state, mergedInto, content })
  }

  return {
    read: (key: TermKey): TermState | undefined => {
      const row = rowOf(key)
      return row && stateOf(row)
    },

    /** Writes a state as it is given; of a term that is not there yet, too. Call it inside the batch's transaction. */
    write: (key: TermKey, next: TermState, origin: TermOrigin): void => {
      const [vocabulary, id] = key
      const before = rowOf(key)
      const at = now().toISOString()
      const log = { projectId: null, slug: null, vocabulary, term: id, kind: 'term', at } as const
      const seq = insertChange(log)
      const version = (before?.version ?? 0) + 1
      const { id: _, ...content } = next.content
      const row = {
        ...content,
        state: next.state,
        mergedInto: next.mergedInto,
        version,
        batchId: origin.batchId,
      }
      if (before) {
        // What the files brought in has no version yet: it is kept as number 0, to be found again.
        if (before.version === 0) note(key, stateOf(before), { ...origin, version: 0, seq, at })
        updateTerm({ vocabulary, id, ...row })
      } else {
        const position = (last.get({ vocabulary })?.position ?? -1) + 1
        insertTerm({ vocabulary, id, position, ...row })
      }
      note(key, next, { ...origin, version, seq, at })
    },

    /** Terms that are there, of one vocabulary, in its order; merged and unborn ones are left out. */
    present: (vocabulary: TermKey[0]): Term[] =>
      ofOne
        .all({ vocabulary })
        .filter(({ state }) => state === 'attiva' || state === 'ritirata')
        .map((row) => stateOf(row).content),
  }
}

export type TermWriter = ReturnType<typeof createTermWriter>
