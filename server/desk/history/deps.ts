import type { BatchName } from '#domain/staff/batch-pages.ts'
import type { Batch } from '../../store/batches/batches.ts'
import type { Store } from '../../store/store.ts'

/** What the pages about batches read from. `nameOf` is who did something, as a person reads it. */
export type HistoryDeps = { store: Store; nameOf: (actor: string) => string }

export const batchName = (batch: Batch, nameOf: HistoryDeps['nameOf']): BatchName => {
  const { id, kind, state, at, actor, fileName, undoOf } = batch
  return { id, kind, state, at, actor: nameOf(actor), fileName, undoOf }
}

export const PAGE = 50

/** How many pages a list has; an empty one has a first, too. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE))

/** A page that a reader asked for, as one that is there. */
export const pageWithin = (wanted: number, pages: number): number =>
  Math.min(Math.max(1, wanted), pages)
