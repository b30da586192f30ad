import { and, asc, count, eq, gte, sql } from 'drizzle-orm'
import type { RowOutcomeKind, UndoDecisions } from '#domain/batch.ts'
import type { Db } from './database.ts'
import { batchRows } from './schema/batch.ts'
import { prepareInsert } from './statements.ts'

export type BatchRow = typeof batchRows.$inferSelect

/** A row as planned, before anything was decided. */
export type PlannedRow = Pick<
  BatchRow,
  | 'sheet'
  | 'row'
  | 'title'
  | 'step'
  | 'slug'
  | 'knownVersion'
  | 'said'
  | 'content'
  | 'fields'
  | 'problems'
  | 'notices'
>

export type Settled = { outcome: RowOutcomeKind; reason: string | null }

/** Rows read at a time: a file of 100,000 rows is never in memory whole. */
const CHUNK = 500

export const createBatchRows = (db: Db) => {
  const insert = prepareInsert(db, batchRows)
  const settle = db
    .update(batchRows)
    .set({
      outcome: sql`${sql.placeholder('outcome')}`,
      reason: sql`${sql.placeholder('reason')}`,
      content: sql`'null'`,
    })
    .where(
      and(
        eq(batchRows.batchId, sql.placeholder('batchId')),
        eq(batchRows.position, sql.placeholder('position')),
      ),
    )
    .prepare()

  const page = (batchId: number, from: number, limit: number): BatchRow[] =>
    db
      .select()
      .from(batchRows)
      .where(and(eq(batchRows.batchId, batchId), gte(batchRows.position, from)))
      .orderBy(asc(batchRows.position))
      .limit(limit)
      .all()

  return {
    /** Adds a row in its place; what is already known to have become of it can be said at once. */
    add: (
      batchId: number,
      position: number,
      row: PlannedRow,
      settled?: Settled,
      decisions: UndoDecisions | null = null,
    ): void => {
      const { outcome = null, reason = null } = settled ?? {}
      const content = settled ? null : row.content
      const ticked = row.step === 'new' || row.step === 'changed'
      insert({ ...row, content, batchId, position, ticked, decisions, outcome, reason })
    },
    /** Drops the rows of a batch that is planned anew. */
    clear: (batchId: number): void => {
      db.delete(batchRows).where(eq(batchRows.batchId, batchId)).run()
    },
    /** Rows from a position on, in the order of the file. */
    page,
    *each(batchId: number): Generator<BatchRow> {
      for (let from = 0; ; ) {
        const rows = page(batchId, from, CHUNK)
        const last = rows.at(-1)
        if (!last) return
        yield* rows
        from = last.position + 1
      }
    },
    count: (batchId: number): number =>
      db.select({ n: count() }).from(batchRows).where(eq(batchRows.batchId, batchId)).get()?.n ?? 0,
    /** Says of a row whether it shall be written. */
    tick: (batchId: number, position: number, ticked: boolean): void => {
      db.update(batchRows)
        .set({ ticked })
        .where(and(eq(batchRows.batchId, batchId), eq(batchRows.position, position)))
        .run()
    },
    /** Notes what became of a row; what it would have said of its record is in the versions now. */
    settle: (batchId: number, position: number, { outcome, reason }: Settled): void => {
      settle.run({ batchId, position, outcome, reason })
    },
  }
}
