import { isDeepStrictEqual } from 'node:util'
import type { UndoDecisions } from '#domain/batch.ts'
import type { BatchStore } from '../batches/batches.ts'
import type { Db } from '../database.ts'
import { desc, eq, sql } from '../drizzle.ts'
import type { ProjectStore, Restored } from '../projects/projects.ts'
import {
  changedFields,
  flatten,
  type RecordFields,
  unborn,
  unflatten,
} from '../projects/record-state.ts'
import { defineQuery, select } from '../queries.ts'
import { batches } from '../schema/batch.ts'
import { createClaims, type Free } from './claims.ts'
import { createMomentReader, type Sides } from './moments.ts'
import { type Moment, planUndo, THERE } from './plan-undo.ts'
import { createTermUndo } from './terms.ts'
import { countUndone, settledAs, type Undone, type UndoneRecord, undoneRow } from './undone.ts'

export type UndoOptions = {
  actor: string
  /** By id of the record and field; THERE for being there at all. What is not decided is kept. */
  decisions?: ReadonlyMap<number, UndoDecisions>
  /** Tells what would come of it, and writes nothing. Not inside a transaction of the caller's. */
  dryRun?: boolean
}

type Deps = {
  projects: ProjectStore
  batches: BatchStore
  terms: Parameters<typeof createTermUndo>[1]
  transaction: <T>(work: () => T) => T
}

type Kept = UndoneRecord['conflicts']

/** Thrown to leave a transaction without a trace. */
class Trial extends Error {}

const valueIn = (moment: Moment, field: string): unknown =>
  field === THERE ? moment : moment?.[field]

/** Fields that cannot go back, because another record has their address by now. */
const takenAddresses = (taken: readonly string[], { before, batch }: Sides, now: Moment): Kept =>
  taken.map((field) => {
    const [was, wrote, is] = [before, batch, now].map((moment) => valueIn(moment, field))
    return { field, before: was, batch: wrote, now: is, reason: 'address-taken' }
  })

const undoingsOf = defineQuery(() =>
  select({ id: batches.id })
    .from(batches)
    .where(eq(batches.undoOf, sql.placeholder('id')))
    .orderBy(desc(batches.id))
    .limit(1),
)

/** Takes batches back. An undo is a batch like any other: it has versions, a place in the log, and can be taken back. */
export const createUndo = (
  db: Db,
  { projects, batches: store, terms: termDeps, transaction }: Deps,
) => {
  const undoTerms = createTermUndo(db, termDeps)
  const sidesOf = createMomentReader(db)
  const freeFor = createClaims(db)
  const newestUndoing = undoingsOf(db)

  /** The versions that had set the values that come back: they stay their origin. */
  const restored = (sides: Sides, changed: readonly string[], after: RecordFields): Restored => {
    const origins = projects.originKeys(sides.id, sides.versionBefore)
    const back = changed.filter((field) => isDeepStrictEqual(sides.before?.[field], after[field]))
    return Object.fromEntries(
      back.flatMap((field) => {
        const key = origins.get(field)
        return key ? [[field, key] as const] : []
      }),
    )
  }

  const undoRecord = (sides: Sides, batchId: number, options: UndoOptions): UndoneRecord => {
    const { id, before, batch } = sides
    const state = projects.state(id)
    const now = flatten(state)
    const { result, conflicts } = planUndo(before, batch, now, options.decisions?.get(id))
    const free: Free = result ? freeFor(id, now, result) : { fields: null, taken: [] }
    const after = free.fields
    const changed = after ? changedFields(now, after) : []
    const untouched = after ? changed.length === 0 : now === null
    if (!untouched) {
      const next = after ? unflatten(after) : unborn(state.content)
      const origin = { batchId, actor: options.actor }
      projects.bringBack(id, next, origin, after ? restored(sides, changed, after) : {})
    }
    const [slug = ''] = ((after ?? now ?? before ?? batch)?.slug ?? []) as string[]
    return {
      id,
      slug,
      title: state.content.title,
      kind: untouched ? 'untouched' : !after ? 'unborn' : now ? 'changed' : 'back',
      fields: changed,
      conflicts: [
        ...conflicts.map((one) => ({ ...one, reason: 'changed-since' as const })),
        ...takenAddresses(free.taken, sides, now),
      ],
    }
  }

  const run = (id: number, options: UndoOptions): Undone => {
    const target = store.byId(id)
    if (!target) return { outcome: 'unknown' }
    if (target.state !== 'applicata') {
      const undoneBy = newestUndoing.get({ id })?.id ?? null
      return { outcome: 'not-applied', state: target.state, undoneBy }
    }
    const { actor, decisions, dryRun } = options
    const batchId = store.open({ kind: 'undo', state: 'in-scrittura', undoOf: id, actor })
    const records = sidesOf(id).map((sides) => undoRecord(sides, batchId, options))
    for (const [position, record] of records.entries()) {
      const decided = decisions?.get(record.id) ?? null
      store.rows.add(batchId, position, undoneRow(record), settledAs(record), decided)
    }
    const terms = undoTerms(id, { batchId, actor })
    const counts = countUndone([...records, ...terms])
    store.finish(batchId, counts)
    store.setState(id, 'annullata')
    // Taking an undo back puts in force again what it had taken back.
    if (target.kind === 'undo' && target.undoOf !== null) store.setState(target.undoOf, 'applicata')
    return { outcome: 'undone', batchId: dryRun ? null : batchId, counts, records, terms }
  }

  /** Takes back an applied batch, as one write. What later hands have changed is told, and kept. */
  return (id: number, options: UndoOptions): Undone => {
    if (!options.dryRun) return transaction(() => run(id, options))
    let told: Undone = { outcome: 'unknown' }
    try {
      transaction(() => {
        told = run(id, options)
        throw new Trial()
      })
    } catch (error) {
      if (!(error instanceof Trial)) throw error
    }
    return told
  }
}
