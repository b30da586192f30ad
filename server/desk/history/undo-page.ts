import type { UndoDecision, UndoDecisions } from '#domain/batch.ts'
import type { Decided, UndoneLine, UndoPage } from '#domain/staff/batch-pages.ts'
import { fieldName } from '../../ingest/report/value-text.ts'
import type { Batch } from '../../store/batches/batches.ts'
import type { UndoneTerm } from '../../store/undo/terms.ts'
import type { Undone, UndoneRecord } from '../../store/undo/undone.ts'
import { batchName, type HistoryDeps, PAGE, pagesOf, pageWithin } from './deps.ts'
import { heldValues } from './held-values.ts'

/** What is decided of the fields of records, by the name that a form gives to each: "12:title". */
export type FormDecisions = ReadonlyMap<string, UndoDecision>

type Done = Extract<Undone, { outcome: 'undone' }>

const decisionKey = (record: number, field: string): string => `${record}:${field}`

/** The same, as the store asks for them. */
export const byRecord = (decisions: FormDecisions): Map<number, UndoDecisions> => {
  const records = new Map<number, Record<string, UndoDecision>>()
  for (const [key, decision] of decisions) {
    const [id = '', field = ''] = key.split(/:(.*)/s)
    const own = records.get(Number(id)) ?? {}
    own[field] = decision
    records.set(Number(id), own)
  }
  return records
}

const termsOf = (terms: readonly UndoneTerm[]): UndoPage['terms'] =>
  terms
    .filter(({ kind, conflicts }) => kind !== 'untouched' || conflicts.length > 0)
    .map(({ label, kind, conflicts }) => ({ label, kind, stays: conflicts[0]?.reason ?? null }))

/** What needs a person comes first, then in the order in which it goes back. */
const inOrder = (records: readonly UndoneRecord[]): UndoneRecord[] => {
  const told = records.filter(({ kind, conflicts }) => kind !== 'untouched' || conflicts.length > 0)
  return [
    ...told.filter(({ conflicts }) => conflicts.length > 0),
    ...told.filter(({ conflicts }) => conflicts.length === 0),
  ]
}

const sumsOf = (records: readonly UndoneRecord[]): UndoPage['sums'] => {
  const sums = { unborn: 0, back: 0, changed: 0, untouched: 0, stays: 0 }
  for (const { kind, conflicts } of records) {
    sums[kind] += 1
    if (conflicts.length > 0) sums.stays += 1
  }
  return sums
}

/** What taking a batch back would do, from a trial of it that has decided nothing. */
export const createUndoPage =
  ({ store, nameOf }: HistoryDeps) =>
  (
    batch: Batch,
    tried: Done,
    { page: wanted, decisions }: { page: number; decisions: FormDecisions },
  ): UndoPage => {
    const vocabularies = store.vocabularies.all()
    const ordered = inOrder(tried.records)
    const pages = pagesOf(ordered.length)
    const page = pageWithin(wanted, pages)
    const shown = new Set<string>()

    const lineOf = ({ id, title, slug, kind, fields, conflicts }: UndoneRecord): UndoneLine => {
      const stays = heldValues(conflicts, vocabularies).map((one): Decided => {
        const key = decisionKey(id, one.field)
        shown.add(key)
        return { ...one, decision: decisions.get(key) ?? null }
      })
      const there = store.projects.bySlug(slug) !== undefined
      return { id, title, slug: there ? slug : null, kind, fields: fields.map(fieldName), stays }
    }
    const lines = ordered.slice((page - 1) * PAGE, page * PAGE).map(lineOf)
    return {
      kind: 'undo',
      batch: batchName(batch, nameOf),
      sums: sumsOf(tried.records),
      terms: termsOf(tried.terms),
      page,
      pages,
      lines,
      carried: [...decisions].flatMap(([key, decision]) =>
        shown.has(key) ? [] : [`${key}=${decision}`],
      ),
    }
  }
