import type { BatchCounts, BatchState } from '#domain/batch.ts'
import type { PlannedRow, Settled } from '../batches/rows.ts'
import { NO_COUNTS } from '../open-batch.ts'
import type { Conflict } from './plan-undo.ts'
import type { UndoneTerm } from './terms.ts'

/** What taking a batch back did to one record. */
export type UndoneRecord = {
  id: number
  slug: string
  title: string
  /** "unborn": its making was taken back; "back": it is there again. */
  kind: 'unborn' | 'back' | 'changed' | 'untouched'
  /** The fields that went back. */
  fields: string[]
  /** Kept as they are: changed by a later hand, or wanted back and taken by another record. */
  conflicts: (Conflict & { reason: 'changed-since' | 'address-taken' })[]
}

export type Undone =
  /** `batchId` is null on a trial. */
  | {
      outcome: 'undone'
      batchId: number | null
      /** Of records and terms together. */
      counts: BatchCounts
      records: UndoneRecord[]
      terms: UndoneTerm[]
    }
  | { outcome: 'not-applied'; state: BatchState; undoneBy: number | null }
  | { outcome: 'unknown' }

const STEP = { unborn: 'changed', back: 'new', changed: 'changed', untouched: 'unchanged' } as const

/** A record as a row of the undo's batch. */
export const undoneRow = ({ id, kind, fields, conflicts, ...head }: UndoneRecord): PlannedRow => ({
  sheet: null,
  row: null,
  title: head.title,
  step: STEP[kind],
  slug: head.slug,
  knownVersion: null,
  said: { projectId: id, kind },
  content: null,
  fields: Object.fromEntries(fields.map((field) => [field, null])),
  problems: conflicts,
  notices: [],
})

export const settledAs = ({ kind, conflicts }: UndoneRecord): Settled => {
  if (conflicts.length > 0) return { outcome: 'held', reason: 'conflicts' }
  return { outcome: kind === 'untouched' ? 'unchanged' : 'written', reason: null }
}

/** "held" are records of which something is kept; they may have been changed besides. */
export const countUndone = (
  records: readonly Pick<UndoneRecord | UndoneTerm, 'kind' | 'conflicts'>[],
): BatchCounts => {
  const counts = { ...NO_COUNTS }
  for (const record of records) {
    if (record.conflicts.length > 0) counts.held += 1
    else if (record.kind === 'back') counts.added += 1
    else if (record.kind === 'untouched') counts.unchanged += 1
    else counts.changed += 1
  }
  return counts
}
