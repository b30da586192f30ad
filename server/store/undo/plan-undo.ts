import { isDeepStrictEqual } from 'node:util'
import type { UndoDecisions } from '#domain/batch.ts'
import type { RecordFields } from '../projects/record-state.ts'

/** A record at one moment, field by field; null while it is not there. */
export type Moment = RecordFields | null

/** A value that a later hand has changed, so that taking the batch back would lose it. */
export type Conflict = { field: string; before: unknown; batch: unknown; now: unknown }

export type PlannedUndo = { result: Moment; conflicts: Conflict[] }

/** The name of being there at all, which is a field like any other: making a record is a change of it. */
export const THERE = '*'

/**
 * What taking back one batch does to one record. `before` and `batch` are the record on either side of the batch, `now` is
 * today's. A field that the batch did not touch, or that is back already, stays; one that still says what the batch
 * wrote goes back; one that says something else is a conflict, and is kept unless it is decided. Pure and total.
 */
export const planUndo = (
  before: Moment,
  batch: Moment,
  now: Moment,
  decisions: UndoDecisions = {},
): PlannedUndo => {
  const conflicts: Conflict[] = []
  const settle = <T>(field: string, was: T, wrote: T, is: T): T => {
    if (isDeepStrictEqual(was, wrote) || isDeepStrictEqual(is, was)) return is
    if (isDeepStrictEqual(is, wrote)) return was
    const decision = decisions[field]
    if (decision === undefined) conflicts.push({ field, before: was, batch: wrote, now: is })
    return decision === 'restore' ? was : is
  }
  if (before === null || batch === null || now === null) {
    const result = settle(THERE, before, batch, now)
    return { result, conflicts }
  }
  // A record has the same fields at all times; of a term each name is one, which comes and goes.
  const names = new Set([before, batch, now].flatMap(Object.keys))
  const fields = [...names].map(
    (name) => [name, settle(name, before[name], batch[name], now[name])] as const,
  )
  return { result: Object.fromEntries(fields), conflicts }
}
