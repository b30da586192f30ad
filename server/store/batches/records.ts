import type { BatchCounts, BatchState } from '#domain/batch.ts'
import type { PreviewFacts } from '#domain/import.ts'
import type { Db } from '../database.ts'
import { and, desc, eq, inArray } from '../drizzle.ts'
import { createBatchOpener } from '../open-batch.ts'
import { batches } from '../schema/batch.ts'
import { unwritable } from '../unwritable.ts'

export type Batch = typeof batches.$inferSelect

/** States in which nothing of a batch has been written, and its rows may still change. */
const WAITING: readonly BatchState[] = ['caricata', 'da-abbinare', 'in-anteprima']

/** Batches by what they are of, newest first. */
const createBatchFinder = (db: Db) => ({
  /** Applied batches of a file with this hash, newest first. */
  ofFile: (hash: string): Batch[] =>
    db
      .select()
      .from(batches)
      .where(and(eq(batches.sha256, hash), eq(batches.state, 'applicata')))
      .orderBy(desc(batches.id))
      .all(),

  /** The newest batch of a file with this hash that waits for people; undefined where there is none. */
  waitingOfFile: (hash: string): Batch | undefined =>
    db
      .select()
      .from(batches)
      .where(and(eq(batches.sha256, hash), inArray(batches.state, [...WAITING])))
      .orderBy(desc(batches.id))
      .get(),

  /** The newest import by somebody that was written; undefined where there is none. */
  lastImportBy: (actor: string): Batch | undefined =>
    db
      .select()
      .from(batches)
      .where(
        and(
          eq(batches.actor, actor),
          eq(batches.kind, 'import'),
          inArray(batches.state, ['applicata', 'annullata']),
        ),
      )
      .orderBy(desc(batches.id))
      .get(),

  /** Imports, newest first. */
  imports: (limit: number): Batch[] =>
    db
      .select()
      .from(batches)
      .where(eq(batches.kind, 'import'))
      .orderBy(desc(batches.id))
      .limit(limit)
      .all(),

  /** Newest first. */
  latest: (limit: number): Batch[] =>
    db.select().from(batches).orderBy(desc(batches.id)).limit(limit).all(),
})

/** Batches as such: opened, found, moved from state to state. */
export const createBatchRecords = (db: Db, now: () => Date) => {
  /** From one state to another; false, and nothing done, when it is not in the first. */
  const move = (id: number, from: BatchState, to: BatchState): boolean =>
    db
      .update(batches)
      .set({ state: to })
      .where(and(eq(batches.id, id), eq(batches.state, from)))
      .run().changes > 0

  return {
    ...createBatchFinder(db),
    open: createBatchOpener(db, now),
    move,
    byId: (id: number): Batch | undefined =>
      db.select().from(batches).where(eq(batches.id, id)).get(),
    setState: (id: number, state: BatchState): void => {
      db.update(batches).set({ state }).where(eq(batches.id, id)).run()
    },
    /** Whether nothing of it has been written, and its rows may still change. */
    isWaiting: (id: number): boolean => {
      const batch = db
        .select({ state: batches.state })
        .from(batches)
        .where(eq(batches.id, id))
        .get()
      return WAITING.some((state) => state === batch?.state)
    },
    /** Notes how the file of a batch is read, and what is to be said of it. */
    note: (id: number, about: Partial<Pick<Batch, 'format' | 'columns' | 'mapping'>>): void => {
      db.update(batches).set(about).where(eq(batches.id, id)).run()
    },
    notePreview: (id: number, facts: Omit<PreviewFacts, 'at'>): void => {
      const preview = { at: now().toISOString(), ...facts }
      db.update(batches).set({ preview }).where(eq(batches.id, id)).run()
    },
    setCounts: (id: number, counts: BatchCounts): void => {
      db.update(batches).set(counts).where(eq(batches.id, id)).run()
    },
    finish: (id: number, counts: BatchCounts): void => {
      db.update(batches)
        .set({ ...counts, state: 'applicata', finishedAt: now().toISOString() })
        .where(eq(batches.id, id))
        .run()
    },

    /** Throws a preview away, and says why where that is known; nothing was written. False once it has gone further. */
    discard: (id: number, note: string | null = null): boolean =>
      db
        .update(batches)
        .set({
          state: 'scartata',
          finishedAt: now().toISOString(),
          ...(note === null ? {} : { note }),
        })
        .where(and(eq(batches.id, id), inArray(batches.state, [...WAITING])))
        .run().changes > 0,

    /**
     * Sets batches back to their preview that a process left "in-scrittura" when it died: nothing of them was kept. Safe
     * at any time: one that is being written now holds the lock, and is left alone.
     */
    recover: (): void => {
      const left = db
        .select({ id: batches.id })
        .from(batches)
        .where(eq(batches.state, 'in-scrittura'))
        .all()
      try {
        for (const { id } of left) move(id, 'in-scrittura', 'in-anteprima')
      } catch (error) {
        if (unwritable(error) !== 'locked') throw error
      }
    },
  }
}
