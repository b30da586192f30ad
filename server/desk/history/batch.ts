import { FIELDS } from '#domain/fields.ts'
import {
  type BatchEvent,
  type BatchPage,
  type BatchRowLine,
  type BatchWork,
  ROW_SHOWS,
  type RowShow,
} from '#domain/staff/batch-pages.ts'
import { rowFaults } from '../../ingest/marked/batch-faults.ts'
import type { Batch } from '../../store/batches/batches.ts'
import type { RowGroup } from '../../store/batches/history.ts'
import type { BatchRow } from '../../store/batches/rows.ts'
import type { UndoneRecord } from '../../store/undo/undone.ts'
import { batchName, type HistoryDeps, PAGE, pagesOf, pageWithin } from './deps.ts'
import { heldValues } from './held-values.ts'

const GROUPS: Record<RowShow, RowGroup> = {
  tenute: { outcome: 'held' },
  rifiutate: { outcome: 'refused' },
  nuove: { outcome: 'written', step: 'new' },
  modificate: { outcome: 'written', step: 'changed' },
  lasciate: { outcome: 'left' },
  uguali: { outcome: 'unchanged' },
}

export type BatchDeps = HistoryDeps & {
  /** What is being done with a batch now, and what ended the last time. */
  workOf: (id: number) => BatchWork | null
  problemOf: (id: number) => string | null
  /** Where a batch goes on of which nothing is written yet. */
  preparedAt: (id: number) => string
}

const NO_ROWS = Object.fromEntries(ROW_SHOWS.map((show) => [show, 0])) as Record<RowShow, number>

/** The page that a batch keeps for ever: what it did, what became of its rows, and what was done with it since. */
export const createBatchPage = ({ store, nameOf, workOf, problemOf, preparedAt }: BatchDeps) => {
  const sumsOf = (id: number): Record<RowShow, number> => {
    const sums = { ...NO_ROWS }
    for (const { step, outcome, rows } of store.history.sums(id)) {
      const show = ROW_SHOWS.find(
        (one) => GROUPS[one].outcome === outcome && (GROUPS[one].step ?? step) === step,
      )
      if (show) sums[show] += rows
    }
    return sums
  }

  const seen = (slug: string | null): string | null =>
    slug !== null && store.projects.bySlug(slug) ? slug : null

  const lineOf = (row: BatchRow, batch: Batch): BatchRowLine => {
    const undone = batch.kind === 'undo'
    const faults = undone ? [] : (rowFaults(row)?.faults ?? [])
    const headingOf = (field: keyof typeof FIELDS) =>
      batch.mapping?.[field]?.heading ?? FIELDS[field].label
    return {
      position: row.position,
      row: row.row,
      page: batch.format === 'dokuwiki' ? row.sheet : null,
      title: row.title ?? '',
      slug: seen(row.slug),
      reasons: faults.map(({ field, message }) => ({
        label: field === null ? null : headingOf(field),
        message,
      })),
      stays: undone
        ? heldValues(row.problems as UndoneRecord['conflicts'], store.vocabularies.all())
        : [],
    }
  }

  /** What was done with a batch, oldest first. */
  const eventsOf = (batch: Batch): BatchEvent[] => {
    const own = (what: BatchEvent['what'], at: string, actor: string, other: number | null) => ({
      what,
      at,
      actor: nameOf(actor),
      batch: other,
    })
    const undoings = store.history.undoings(batch.id)
    const completes = batch.completes === null ? undefined : store.batches.byId(batch.completes)
    const events = [
      own('begun', batch.at, batch.actor, batch.undoOf),
      ...(batch.kind === 'import' && batch.finishedAt !== null && batch.state !== 'scartata'
        ? [own('applied', batch.finishedAt, batch.actor, null)]
        : []),
      ...(completes ? [own('completes', batch.at, batch.actor, completes.id)] : []),
      ...store.history
        .completions(batch.id)
        .filter(({ state }) => state !== 'scartata')
        .map((one) => own('completed', one.at, one.actor, one.id)),
      ...undoings.flatMap((undoing) => [
        own('undone', undoing.at, undoing.actor, undoing.id),
        ...store.history
          .undoings(undoing.id)
          .map((again) => own('restored', again.at, again.actor, again.id)),
      ]),
    ]
    return events.sort((a, b) => a.at.localeCompare(b.at))
  }

  const filesOf = (batch: Batch, sums: Record<RowShow, number>): BatchPage['files'] => {
    const original = batch.sha256 !== null
    const again = original && batch.state === 'applicata' && sums.tenute + sums.lasciate > 0
    if (!original || sums.rifiutate + sums.tenute === 0) return { original, marked: null, again }
    if (batch.format === 'csv') return { original, marked: 'column-only', again }
    const table = batch.format === 'xlsx' || batch.format === 'ods'
    return { original, marked: table ? 'hides' : 'template', again }
  }

  return (batch: Batch, wanted: { show: string | null; page: number }): BatchPage => {
    const sums = sumsOf(batch.id)
    const show =
      ROW_SHOWS.find((one) => one === wanted.show) ?? ROW_SHOWS.find((one) => sums[one] > 0) ?? null
    const pages = pagesOf(show === null ? 0 : sums[show])
    const page = pageWithin(wanted.page, pages)
    const rows =
      show === null ? [] : store.history.rows(batch.id, GROUPS[show], (page - 1) * PAGE, PAGE)
    const work = workOf(batch.id)
    const waits = ['caricata', 'da-abbinare', 'in-anteprima'].includes(batch.state)
    return {
      kind: 'batch',
      batch: batchName(batch, nameOf),
      work,
      problem: problemOf(batch.id),
      sums,
      events: eventsOf(batch),
      show,
      page,
      pages,
      rows: rows.map((row) => lineOf(row, batch)),
      files: filesOf(batch, sums),
      mayUndo: batch.state === 'applicata' && work === null,
      goesOn: waits && work === null ? preparedAt(batch.id) : null,
    }
  }
}
