import type { BatchCounts, BatchState, RowStep } from '#domain/batch.ts'
import type { Db } from '../database.ts'
import { type BatchStart, NO_COUNTS } from '../open-batch.ts'
import type { ProjectStore } from '../projects/projects.ts'
import { createBatchRecords } from './records.ts'
import { createRowWriter } from './row-writer.ts'
import { createBatchRows, type PlannedRow, type Settled } from './rows.ts'
import { createBatchWords } from './words.ts'

export type { Batch } from './records.ts'

/** What came of asking for a batch to be applied. */
export type Applied =
  | { outcome: 'applied'; counts: BatchCounts }
  /** Only a preview can be applied. */
  | { outcome: 'not-in-preview'; state: BatchState }
  | { outcome: 'unknown' }

type Deps = {
  now: () => Date
  projects: ProjectStore
  transaction: <T>(work: () => T) => T
  /** What else a batch writes, before its rows: terms and names that people have given with it. */
  learn: (id: number, actor: string) => void
}

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

/** Batches and what is done with them: planned, applied, taken in at once. */
export const createBatchStore = (db: Db, { now, projects, transaction, learn }: Deps) => {
  const records = createBatchRecords(db, now)
  const rows = createBatchRows(db)
  const words = createBatchWords(db)
  const writeRow = createRowWriter(db, projects)

  /** Writes the rows of a preview and what they add up to. */
  const fill = (id: number, planned: Iterable<PlannedRow>): void => {
    const counts = { ...NO_COUNTS }
    let position = 0
    for (const row of planned) {
      rows.add(id, position, row)
      // Nobody knows yet what becomes of a row that may be about a record that is there.
      if (!row.undecided) counts[PREVIEW_COUNT[row.step]] += 1
      position += 1
    }
    records.setCounts(id, counts)
  }

  const applyAll = (id: number, actor: string, onRow?: (done: number) => void): BatchCounts => {
    const counts = { ...NO_COUNTS }
    let done = 0
    learn(id, actor)
    for (const row of rows.each(id)) {
      const settled = writeRow(row, { batchId: id, actor })
      rows.settle(id, row.position, settled)
      count(counts, row.step, settled)
      done += 1
      onRow?.(done)
    }
    records.finish(id, counts)
    return counts
  }

  return {
    ...records,
    rows,
    words,

    /** Notes what a file would do, row by row, and changes no record. Returns the id of the batch, "in-anteprima". */
    plan: (start: Omit<BatchStart, 'state'>, planned: Iterable<PlannedRow>): number =>
      transaction(() => {
        const id = records.open({ ...start, state: 'in-anteprima' })
        fill(id, planned)
        return id
      }),

    /** Plans a batch that waits for answers, or its preview anew; false, and nothing done, once it has gone further. */
    replan: (id: number, planned: Iterable<PlannedRow>): boolean =>
      transaction(() => {
        if (!records.isWaiting(id)) return false
        rows.clear(id)
        records.setState(id, 'in-anteprima')
        fill(id, planned)
        return true
      }),

    /**
     * Writes the ticked rows of a preview, all or none, except those whose record has moved since: these are held back. A
     * process that dies in between leaves nothing written, and the batch "in-scrittura" until `recover`.
     */
    apply: (id: number, actor: string, onRow?: (done: number) => void): Applied => {
      const stateOf = () => records.byId(id)?.state
      const state = stateOf()
      if (state === undefined) return { outcome: 'unknown' }
      if (!records.move(id, 'in-anteprima', 'in-scrittura'))
        return { outcome: 'not-in-preview', state }
      try {
        return transaction(() => {
          // Set back meanwhile by a start that took it for left behind, it is still to be written; written by another, not.
          const now = stateOf() ?? state
          return now === 'in-scrittura' || now === 'in-anteprima'
            ? { outcome: 'applied', counts: applyAll(id, actor, onRow) }
            : { outcome: 'not-in-preview', state: now }
        })
      } catch (error) {
        records.move(id, 'in-scrittura', 'in-anteprima')
        throw error
      }
    },

    /** Plan and apply at once, as one write, dated `at` or now: what the command line does. Call it inside the plan's transaction. */
    take: (
      start: Omit<BatchStart, 'state'>,
      planned: Iterable<PlannedRow>,
      onRow?: (done: number) => void,
      at?: string,
    ): number =>
      transaction(() => {
        const id = records.open({ ...start, state: 'in-scrittura' })
        const counts = { ...NO_COUNTS }
        let position = 0
        for (const row of planned) {
          const settled = writeRow(row, { batchId: id, actor: start.actor, at })
          rows.add(id, position, row, settled)
          count(counts, row.step, settled)
          position += 1
          onRow?.(position)
        }
        records.finish(id, counts)
        return id
      }),
  }
}

export type BatchStore = ReturnType<typeof createBatchStore>
