import { and, desc, eq, sql } from 'drizzle-orm'
import type { BatchCounts, BatchState, RowStep } from '#domain/batch.ts'
import { type BatchStart, createBatchOpener, NO_COUNTS } from './batch-opener.ts'
import { createBatchRows, type PlannedRow, type Settled } from './batch-rows.ts'
import type { Db } from './database.ts'
import type { ProjectStore } from './projects.ts'
import { createRowWriter } from './row-writer.ts'
import { batches } from './schema/batch.ts'
import { unwritable } from './unwritable.ts'

export type Batch = typeof batches.$inferSelect

/** What came of asking for a batch to be applied. */
export type Applied =
  | { outcome: 'applied'; counts: BatchCounts }
  /** Only a preview can be applied. */
  | { outcome: 'not-in-preview'; state: BatchState }
  | { outcome: 'unknown' }

/** Adds what became of a row to the sums of its batch. Rows that were left out are in none of them. */
const count = (counts: BatchCounts, step: RowStep, { outcome }: Settled): void => {
  if (outcome === 'written') counts[step === 'new' ? 'added' : 'changed'] += 1
  else if (outcome !== 'left') counts[outcome] += 1
}

const PREVIEW_COUNT = {
  new: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  refused: 'refused',
} as const

export const createBatchStore = (
  db: Db,
  {
    now,
    projects,
    transaction,
  }: { now: () => Date; projects: ProjectStore; transaction: <T>(work: () => T) => T },
) => {
  const rows = createBatchRows(db)
  const writeRow = createRowWriter(db, projects)
  const open = createBatchOpener(db, now)

  const byId = (id: number): Batch | undefined =>
    db.select().from(batches).where(eq(batches.id, id)).get()
  const setState = (id: number, state: BatchState): void => {
    db.update(batches).set({ state }).where(eq(batches.id, id)).run()
  }
  const finish = (id: number, counts: BatchCounts): void => {
    db.update(batches)
      .set({ ...counts, state: 'applicata', finishedAt: now().toISOString() })
      .where(eq(batches.id, id))
      .run()
  }

  const applyAll = (id: number, actor: string, onRow?: (done: number) => void): BatchCounts => {
    const counts = { ...NO_COUNTS }
    let done = 0
    for (const row of rows.each(id)) {
      const settled = writeRow(row, { batchId: id, actor })
      rows.settle(id, row.position, settled)
      count(counts, row.step, settled)
      done += 1
      onRow?.(done)
    }
    finish(id, counts)
    return counts
  }

  return {
    open,
    byId,
    setState,
    finish,
    rows,

    /** Notes what a file would do, row by row, and changes no record. Returns the id of the batch, "in-anteprima". */
    plan: (start: Omit<BatchStart, 'state'>, planned: Iterable<PlannedRow>): number =>
      transaction(() => {
        const id = open({ ...start, state: 'in-anteprima' })
        const counts = { ...NO_COUNTS }
        let position = 0
        for (const row of planned) {
          rows.add(id, position, row)
          counts[PREVIEW_COUNT[row.step]] += 1
          position += 1
        }
        db.update(batches).set(counts).where(eq(batches.id, id)).run()
        return id
      }),

    /**
     * Writes the ticked rows of a preview, all or none, except those whose record has moved since: these are held back. A
     * process that dies in between leaves nothing written, and the batch "in-scrittura" until `recover`.
     */
    apply: (id: number, actor: string, onRow?: (done: number) => void): Applied => {
      const found = byId(id)
      if (!found) return { outcome: 'unknown' }
      if (found.state !== 'in-anteprima') return { outcome: 'not-in-preview', state: found.state }
      setState(id, 'in-scrittura')
      try {
        return transaction(() => {
          const state = byId(id)?.state
          // Another process may have applied it meanwhile, or taken it for left behind and set it back: both are told by now.
          if (state !== 'in-scrittura' && state !== 'in-anteprima') {
            return { outcome: 'not-in-preview', state: state ?? found.state }
          }
          return { outcome: 'applied', counts: applyAll(id, actor, onRow) }
        })
      } catch (error) {
        setState(id, 'in-anteprima')
        throw error
      }
    },

    /** Plan and apply at once, as one write: what the command line does. Call it inside the plan's transaction. */
    take: (
      start: Omit<BatchStart, 'state'>,
      planned: Iterable<PlannedRow>,
      onRow?: (done: number) => void,
    ): number =>
      transaction(() => {
        const id = open({ ...start, state: 'in-scrittura' })
        const counts = { ...NO_COUNTS }
        let position = 0
        for (const row of planned) {
          const settled = writeRow(row, { batchId: id, actor: start.actor })
          rows.add(id, position, row, settled)
          count(counts, row.step, settled)
          position += 1
          onRow?.(position)
        }
        finish(id, counts)
        return id
      }),

    /** Throws a preview away; nothing was written. */
    discard: (id: number): void => {
      db.update(batches)
        .set({ state: 'scartata', finishedAt: now().toISOString() })
        .where(and(eq(batches.id, id), sql`state IN ('caricata', 'da-abbinare', 'in-anteprima')`))
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
      if (left.length === 0) return
      try {
        for (const { id } of left) {
          db.update(batches)
            .set({ state: 'in-anteprima' })
            .where(and(eq(batches.id, id), eq(batches.state, 'in-scrittura')))
            .run()
        }
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

export type BatchStore = ReturnType<typeof createBatchStore>
