import type { BatchCounts } from '#domain/batch.ts'
import type { Db } from './database.ts'
import { batches } from './schema/batch.ts'
import { defineInsert } from './statements.ts'

export type BatchStart = Pick<typeof batches.$inferInsert, 'kind' | 'actor' | 'state'> &
  Partial<Omit<typeof batches.$inferInsert, 'id' | 'at' | 'finishedAt'>>

export const NO_COUNTS: BatchCounts = { added: 0, changed: 0, unchanged: 0, refused: 0, held: 0 }

const insertBatch = defineInsert(batches)

/** Opens a batch and returns its id, to be named by what it writes. One that is applied at once is finished, too. */
export const createBatchOpener = (db: Db, now: () => Date) => {
  const insert = insertBatch(db)
  return (start: BatchStart): number => {
    const at = now().toISOString()
    const finished = start.state === 'applicata' ? { ...NO_COUNTS, finishedAt: at } : {}
    return insert({ ...finished, ...start, at })
  }
}
