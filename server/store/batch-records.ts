import { and, desc, eq, inArray } from 'drizzle-orm'
import type { BatchCounts, BatchState } from '#domain/batch.ts'
import { createBatchOpener } from './batch-opener.ts'
import type { Db } from './database.ts'
import { batches } from './schema/batch.ts'
import { unwritable } from './unwritable.ts'

export type Batch = typeof batches.$inferSelect

/** States in which nothing of a batch has been written, and its rows may still change. */
export const WAITING: readonly BatchState[] = ['caricata', 'da-abbinare', 'in-anteprima']

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
    open: createBatchOpener(db, now),
    move,
    byId: (id: number): Batch | undefined =>
      db.select().from(batches).where(eq(batches.id, id)).get(),
    setState: (id: number, state: BatchState): void => {
      db.update(batches).set({ state }).where(eq(batches.id, id)).run()
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

    /** Throws a preview away; nothing was written. */
    discard: (id: number): void => {
      db.update(batches)
        .set({ state: 'scartata', finishedAt: now().toISOString() })
        .where(and(eq(batches.id, id), inArray(batches.state, [...WAITING])))
        .run()
    },

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

    /** Applied batches of a file with this hash, newest first. */
    ofFile: (hash: string): Batch[] =>
      db
        .select()
        .from(batches)
        .where(and(eq(batches.sha256, hash), eq(batches.state, 'applicata')))
        .orderBy(desc(batches.id))
        .all(),

    /** Newest first. */
    latest: (limit: number): Batch[] =>
      db.select().from(batches).orderBy(desc(batches.id)).limit(limit).all(),
  }
}
