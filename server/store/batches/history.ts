import type { BatchKind, RowOutcomeKind, RowStep } from '#domain/batch.ts'
import type { Db } from '../database.ts'
import { and, asc, count, desc, eq, inArray, type SQL } from '../drizzle.ts'
import { batches, batchRows } from '../schema/batch.ts'
import type { Batch } from './records.ts'
import type { BatchRow } from './rows.ts'

/** Rows of a batch of which the same is to be said. */
export type RowGroup = { outcome: RowOutcomeKind; step?: RowStep }

const within = (batchId: number, { outcome, step }: RowGroup): SQL | undefined =>
  and(
    eq(batchRows.batchId, batchId),
    eq(batchRows.outcome, outcome),
    step === undefined ? undefined : eq(batchRows.step, step),
  )

/** What is known of batches that have gone through: for lists and for the page that each keeps. Writes nothing. */
export const createBatchHistory = (db: Db) => ({
  /** Batches of these kinds, newest first. */
  page: (kinds: readonly BatchKind[], from: number, limit: number): Batch[] =>
    db
      .select()
      .from(batches)
      .where(inArray(batches.kind, [...kinds]))
      .orderBy(desc(batches.id))
      .limit(limit)
      .offset(from)
      .all(),

  count: (kinds: readonly BatchKind[]): number =>
    db
      .select({ n: count() })
      .from(batches)
      .where(inArray(batches.kind, [...kinds]))
      .get()?.n ?? 0,

  /** The batches that have taken this one back, oldest first: more than one where an undo was taken back itself. */
  undoings: (id: number): Batch[] =>
    db.select().from(batches).where(eq(batches.undoOf, id)).orderBy(asc(batches.id)).all(),

  /** The imports whose files came corrected after this one, oldest first. */
  completions: (id: number): Batch[] =>
    db.select().from(batches).where(eq(batches.completes, id)).orderBy(asc(batches.id)).all(),

  /** How many rows each step and outcome has. */
  sums: (batchId: number): { step: RowStep; outcome: RowOutcomeKind | null; rows: number }[] =>
    db
      .select({ step: batchRows.step, outcome: batchRows.outcome, rows: count() })
      .from(batchRows)
      .where(eq(batchRows.batchId, batchId))
      .groupBy(batchRows.step, batchRows.outcome)
      .orderBy(asc(batchRows.step), asc(batchRows.outcome))
      .all(),

  /** Rows of a group in the order of the file. */
  rows: (batchId: number, group: RowGroup, from: number, limit: number): BatchRow[] =>
    db
      .select()
      .from(batchRows)
      .where(within(batchId, group))
      .orderBy(asc(batchRows.position))
      .limit(limit)
      .offset(from)
      .all(),
})
