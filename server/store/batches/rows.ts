import type { RowOutcomeKind, UndoDecisions } from '#domain/batch.ts'
import type { RowIdentity } from '#domain/import.ts'
import type { Db } from '../database.ts'
import { and, asc, count, eq, gte, inArray, or, type SQLiteColumn, sql } from '../drizzle.ts'
import { defineQuery, defineStatement, deleteFrom, select, selectRows, update } from '../queries.ts'
import { batchRows } from '../schema/batch.ts'
import { defineInsert, placeholdersFor } from '../statements.ts'

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
> &
  Partial<Pick<BatchRow, 'pages' | 'ticked' | 'undecided' | 'identity'>>

/** What people have said of a row, by its place in the file. */
export type RowChoice = Pick<BatchRow, 'step' | 'ticked' | 'undecided' | 'identity'>

/** Where a row stands in its file: what is said of it there holds when the file is planned anew. */
const placeOf = ({ sheet, row }: Pick<BatchRow, 'sheet' | 'row'>): string => `${sheet ?? ''} ${row}`

export type Settled = { outcome: RowOutcomeKind; reason: string | null }

/** JSON of a row may be null, or the word. */
const isSaid = (column: SQLiteColumn) => sql`coalesce(${column}, 'null') <> 'null'`

/** Rows of a preview by what is to be done with them. */
export type RowsShown = 'to-write' | 'to-decide' | 'to-correct' | 'unchanged'
type Page = { offset: number; limit: number }

const ofBatch = eq(batchRows.batchId, sql.placeholder('batchId'))
const atPosition = and(ofBatch, eq(batchRows.position, sql.placeholder('position')))

const rowsFrom = defineQuery(() =>
  selectRows(batchRows)
    .where(and(ofBatch, gte(batchRows.position, sql.placeholder('from'))))
    .orderBy(asc(batchRows.position))
    .limit(sql.placeholder('limit')),
)
const rowsChosen = defineQuery(() => {
  const { sheet, row, step, ticked, undecided, identity } = batchRows
  const writes = inArray(step, ['new', 'changed'])
  const unticked = and(eq(ticked, false), eq(undecided, false), writes)
  return select({ sheet, row, step, ticked, undecided, identity })
    .from(batchRows)
    .where(and(ofBatch, or(isSaid(identity), unticked)))
})

const rowsTogether = (undecided: boolean, steps?: BatchRow['step'][]) =>
  defineQuery(() =>
    selectRows(batchRows)
      .where(
        and(ofBatch, eq(batchRows.undecided, undecided), steps && inArray(batchRows.step, steps)),
      )
      .orderBy(asc(batchRows.position))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset')),
  )
const rowsShown = {
  'to-write': rowsTogether(false, ['new', 'changed']),
  'to-decide': rowsTogether(true),
  'to-correct': rowsTogether(false, ['refused']),
  unchanged: rowsTogether(false, ['unchanged']),
}

const sumsOfRows = defineQuery(() =>
  select({
    step: batchRows.step,
    ticked: batchRows.ticked,
    undecided: batchRows.undecided,
    rows: count(),
  })
    .from(batchRows)
    .where(ofBatch)
    .groupBy(batchRows.undecided, batchRows.step, batchRows.ticked),
)
const countOfRows = defineQuery(() => select({ n: count() }).from(batchRows).where(ofBatch))

const rowInsert = defineInsert(batchRows)
const rowsDeletion = defineStatement(() => deleteFrom(batchRows).where(ofBatch))
const settling = defineStatement(() =>
  update(batchRows)
    .set({ ...placeholdersFor(batchRows, ['outcome', 'reason']), content: null })
    .where(atPosition),
)

/** Rows read at a time: a file of 100,000 rows is never in memory whole. */
const CHUNK = 500

/** Rows of batches, in the order of their files. */
const createRowReader = (db: Db) => {
  const from = rowsFrom(db)
  const chosen = rowsChosen(db)
  const shown = {
    'to-write': rowsShown['to-write'](db),
    'to-decide': rowsShown['to-decide'](db),
    'to-correct': rowsShown['to-correct'](db),
    unchanged: rowsShown.unchanged(db),
  }
  const sums = sumsOfRows(db)
  const counted = countOfRows(db)
  const page = (batchId: number, position: number, limit: number): BatchRow[] =>
    from.all({ batchId, from: position, limit })

  return {
    /** What people have said of rows; those of which they said nothing are left out. */
    choices: (batchId: number): Map<string, RowChoice> => {
      const said = chosen.all({ batchId })
      return new Map(said.map((one) => [placeOf(one), one]))
    },
    /** Of a preview, the rows that are shown together, in the order of the file. */
    list: (batchId: number, show: RowsShown, { offset, limit }: Page): BatchRow[] =>
      shown[show].all({ batchId, offset, limit }),
    /** How many rows there are of each kind. */
    sums: (batchId: number) => sums.all({ batchId }),
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
    count: (batchId: number): number => counted.get({ batchId })?.n ?? 0,
  }
}

export const createBatchRows = (db: Db) => {
  const insert = rowInsert(db)
  const deleteAll = rowsDeletion(db)
  const settle = settling(db)

  return {
    ...createRowReader(db),

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
      const { undecided = false, identity = null } = row
      const ticked = (row.step === 'new' || row.step === 'changed') && row.ticked !== false
      const said = { undecided, identity, ticked, decisions, outcome, reason }
      insert({ ...row, ...said, content, batchId, position })
    },
    /** Says which record a row is about; it holds from the next plan on. Returns whether that is news of a row with that question. */
    identify: (batchId: number, position: number, identity: RowIdentity): boolean =>
      db
        .update(batchRows)
        .set({ identity })
        .where(
          and(
            eq(batchRows.batchId, batchId),
            eq(batchRows.position, position),
            or(eq(batchRows.undecided, true), isSaid(batchRows.identity)),
            sql`coalesce(${batchRows.identity}, 'null') <> ${JSON.stringify(identity)}`,
          ),
        )
        .run().changes > 0,
    /** Drops the rows of a batch that is planned anew. */
    clear: (batchId: number): void => {
      deleteAll({ batchId })
    },
    /** Says of a row whether it shall be written. */
    tick: (batchId: number, position: number, ticked: boolean): void => {
      db.update(batchRows)
        .set({ ticked })
        .where(and(eq(batchRows.batchId, batchId), eq(batchRows.position, position)))
        .run()
    },
    /** Notes what became of a row; what it would have said of its record is in the versions now. */
    settle: (batchId: number, position: number, { outcome, reason }: Settled): void => {
      settle({ batchId, position, outcome, reason })
    },
  }
}
