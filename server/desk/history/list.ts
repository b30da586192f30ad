import type { BatchKind } from '#domain/batch.ts'
import type { BatchLine, ImportsPage } from '#domain/staff/batch-pages.ts'
import type { Batch } from '../../store/batches/batches.ts'
import { batchName, type HistoryDeps, PAGE, pagesOf, pageWithin } from './deps.ts'

/** What is listed: files taken in, and what took a batch back. Single edits are in the register. */
const KINDS: readonly BatchKind[] = ['import', 'undo', 'merge']

/** Imports and what took them back, newest first. */
export const createImportsList = ({ store, nameOf }: HistoryDeps) => {
  const lineOf = (batch: Batch): BatchLine => {
    const { added, changed, unchanged, refused, held } = batch
    const last = batch.state === 'annullata' ? store.history.undoings(batch.id).at(-1) : undefined
    return {
      ...batchName(batch, nameOf),
      counts:
        added === null
          ? null
          : {
              added,
              changed: changed ?? 0,
              unchanged: unchanged ?? 0,
              refused: refused ?? 0,
              held: held ?? 0,
            },
      undone: last ? { id: last.id, at: last.at, actor: nameOf(last.actor) } : null,
    }
  }
  return (wanted: number): ImportsPage => {
    const total = store.history.count(KINDS)
    const pages = pagesOf(total)
    const page = pageWithin(wanted, pages)
    const lines = store.history.page(KINDS, (page - 1) * PAGE, PAGE).map(lineOf)
    return { kind: 'imports', lines, page, pages, total }
  }
}
