import { desc, eq } from 'drizzle-orm'
import type { BatchCounts, BatchState } from '#domain/batch.ts'
import type { Db } from './database.ts'
import { batches } from './schema/batch.ts'

export type Batch = typeof batches.$inferSelect
export type BatchStart = Pick<typeof batches.$inferInsert, 'kind' | 'actor' | 'state'> &
  Partial<Omit<typeof batches.$inferInsert, 'id' | 'at' | 'finishedAt'>>

const NO_COUNTS: BatchCounts = { added: 0, changed: 0, unchanged: 0, refused: 0, held: 0 }

/** Opens a batch and returns its id, to be named by what it writes. One that is applied at once is finished, too. */
export const createBatchOpener =
  (db: Db, now: () => Date) =>
  (start: BatchStart): number => {
    const at = now().toISOString()
    const finished = start.state === 'applicata' ? { ...NO_COUNTS, finishedAt: at } : {}
    const row = { ...finished, ...start, at }
    return Number(db.insert(batches).values(row).run().lastInsertRowid)
  }

export const createBatchStore = (db: Db, now: () => Date) => ({
  open: createBatchOpener(db, now),
  byId: (id: number): Batch | undefined =>
    db.select().from(batches).where(eq(batches.id, id)).get(),
  setState: (id: number, state: BatchState): void => {
    db.update(batches).set({ state }).where(eq(batches.id, id)).run()
  },
  finish: (id: number, counts: BatchCounts): void => {
    db.update(batches)
      .set({ ...counts, state: 'applicata', finishedAt: now().toISOString() })
      .where(eq(batches.id, id))
      .run()
  },
  /** Newest first. */
  latest: (limit: number): Batch[] =>
    db.select().from(batches).orderBy(desc(batches.id)).limit(limit).all(),
})
