import type { Term } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, eq, max } from '../drizzle.ts'
import { changes, termVersions } from '../schema/history.ts'
import { terms } from '../schema/vocabulary.ts'
import type { TermKey, TermState } from './term-state.ts'

type Row = typeof terms.$inferSelect

export type TermOrigin = { batchId: number; actor: string }

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

/** Reads and writes single terms. Every change is a version, and has a place in the change log. */
export const createTermWriter = (db: Db, now: () => Date) => {
  const rowOf = ([vocabulary, id]: TermKey): Row | undefined =>
    db
      .select()
      .from(terms)
      .where(and(eq(terms.vocabulary, vocabulary), eq(terms.id, id)))
      .get()

  const note = (
    [vocabulary, term]: TermKey,
    { state, mergedInto, content }: TermState,
    { version, seq, at, batchId, actor }: TermOrigin & { version: number; seq: number; at: string },
  ) => {
    db.insert(termVersions)
      .values({ vocabulary, term, version, seq, at, actor, batchId, state, mergedInto, content })
      .run()
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
      const seq = Number(db.insert(changes).values(log).run().lastInsertRowid)
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
        db.update(terms)
          .set(row)
          .where(and(eq(terms.vocabulary, vocabulary), eq(terms.id, id)))
          .run()
      } else {
        const last = db
          .select({ position: max(terms.position) })
          .from(terms)
          .where(eq(terms.vocabulary, vocabulary))
          .get()
        const position = (last?.position ?? -1) + 1
        db.insert(terms)
          .values({ vocabulary, id, position, ...row })
          .run()
      }
      note(key, next, { ...origin, version, seq, at })
    },

    /** Terms that are there, of one vocabulary, in its order; merged and unborn ones are left out. */
    present: (vocabulary: TermKey[0]): Term[] =>
      db
        .select()
        .from(terms)
        .where(eq(terms.vocabulary, vocabulary))
        .orderBy(terms.position, terms.id)
        .all()
        .filter(({ state }) => state === 'attiva' || state === 'ritirata')
        .map((row) => stateOf(row).content),
  }
}

export type TermWriter = ReturnType<typeof createTermWriter>
