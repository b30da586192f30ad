import type { BatchCounts, BatchState } from '#domain/batch.ts'
import type { PreviewFacts } from '#domain/import.ts'
import type { Db } from '../database.ts'
import { and, desc, eq, inArray, type SQL, sql } from '../drizzle.ts'
import { createBatchOpener, NO_COUNTS } from '../open-batch.ts'
import { defineQuery, defineStatement, select, selectRows, update } from '../queries.ts'
import { batches } from '../schema/batch.ts'
import { placeholdersFor } from '../statements.ts'
import { unwritable } from '../unwritable.ts'

export type Batch = typeof batches.$inferSelect

/** States in which nothing of a batch has been written, and its rows may still change. */
const WAITING: readonly BatchState[] = ['caricata', 'da-abbinare', 'in-anteprima']

const COUNTS = Object.keys(NO_COUNTS) as (keyof BatchCounts)[]

/** Batches that fulfil a condition, newest first; how many at most, is given. */
const batchesWhere = (where?: SQL) =>
  defineQuery(() =>
    selectRows(batches).where(where).orderBy(desc(batches.id)).limit(sql.placeholder('limit')),
  )
const ofGivenFile = eq(batches.sha256, sql.placeholder('hash'))
const appliedOfFile = batchesWhere(and(ofGivenFile, eq(batches.state, 'applicata')))
const waitingOfFile = batchesWhere(and(ofGivenFile, inArray(batches.state, [...WAITING])))
const writtenImports = batchesWhere(
  and(
    eq(batches.actor, sql.placeholder('actor')),
    eq(batches.kind, 'import'),
    inArray(batches.state, ['applicata', 'annullata']),
  ),
)
const allImports = batchesWhere(eq(batches.kind, 'import'))
const allBatches = batchesWhere()

/** SQLite's own for "all of them". */
const ALL = -1

/** Batches by what they are of, newest first. */
const createBatchFinder = (db: Db) => {
  const applied = appliedOfFile(db)
  const waiting = waitingOfFile(db)
  const written = writtenImports(db)
  const imports = allImports(db)
  const all = allBatches(db)
  return {
    /** Applied batches of a file with this hash, newest first. */
    ofFile: (hash: string): Batch[] => applied.all({ hash, limit: ALL }),

    /** The newest batch of a file with this hash that waits for people; undefined where there is none. */
    waitingOfFile: (hash: string): Batch | undefined => waiting.get({ hash, limit: 1 }),

    /** The newest import by somebody that was written; undefined where there is none. */
    lastImportBy: (actor: string): Batch | undefined => written.get({ actor, limit: 1 }),

    /** Imports, newest first. */
    imports: (limit: number): Batch[] => imports.all({ limit }),

    /** Newest first. */
    latest: (limit: number): Batch[] => all.all({ limit }),
  }
}

const given = <K extends keyof typeof batches.$inferInsert>(names: readonly K[]) =>
  placeholdersFor(batches, names)
const withId = eq(batches.id, sql.placeholder('id'))
const batchWithId = defineQuery(() => selectRows(batches).where(withId))
const stateWithId = defineQuery(() => select({ state: batches.state }).from(batches).where(withId))
const idsInState = defineQuery(() =>
  select({ id: batches.id })
    .from(batches)
    .where(eq(batches.state, sql.placeholder('state'))),
)
const stateChange = defineStatement(() =>
  update(batches)
    .set(given(['state']))
    .where(and(withId, eq(batches.state, sql.placeholder('from')))),
)
const stateSetting = defineStatement(() =>
  update(batches)
    .set(given(['state']))
    .where(withId),
)
const previewSetting = defineStatement(() =>
  update(batches)
    .set(given(['preview']))
    .where(withId),
)
const countsSetting = defineStatement(() => update(batches).set(given(COUNTS)).where(withId))
const finishing = defineStatement(() =>
  update(batches)
    .set({ ...given([...COUNTS, 'finishedAt']), state: 'applicata' })
    .where(withId),
)

/** Batches as such: opened, found, moved from state to state. */
export const createBatchRecords = (db: Db, now: () => Date) => {
  const whole = batchWithId(db)
  const state = stateWithId(db)
  const inState = idsInState(db)
  const changeState = stateChange(db)
  const setState = stateSetting(db)
  const setPreview = previewSetting(db)
  const setCounts = countsSetting(db)
  const finish = finishing(db)

  /** From one state to another; false, and nothing done, when it is not in the first. */
  const move = (id: number, from: BatchState, to: BatchState): boolean =>
    changeState({ id, from, state: to }).changes > 0

  return {
    ...createBatchFinder(db),
    open: createBatchOpener(db, now),
    move,
    byId: (id: number): Batch | undefined => whole.get({ id }),
    setState: (id: number, state: BatchState): void => {
      setState({ id, state })
    },
    /** Whether nothing of it has been written, and its rows may still change. */
    isWaiting: (id: number): boolean => {
      const batch = state.get({ id })
      return WAITING.some((one) => one === batch?.state)
    },
    /** Notes how the file of a batch is read, and what is to be said of it. */
    note: (id: number, about: Partial<Pick<Batch, 'format' | 'columns' | 'mapping'>>): void => {
      db.update(batches).set(about).where(eq(batches.id, id)).run()
    },
    notePreview: (id: number, facts: Omit<PreviewFacts, 'at'>): void => {
      const preview = { at: now().toISOString(), ...facts }
      setPreview({ id, preview })
    },
    setCounts: (id: number, counts: BatchCounts): void => {
      setCounts({ id, ...counts })
    },
    finish: (id: number, counts: BatchCounts): void => {
      finish({ id, ...counts, finishedAt: now().toISOString() })
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
      const left = inState.all({ state: 'in-scrittura' })
      try {
        for (const { id } of left) move(id, 'in-scrittura', 'in-anteprima')
      } catch (error) {
        if (unwritable(error) !== 'locked') throw error
      }
    },
  }
}
