import { AppError } from '#domain/errors.ts'
import type { RowIdentity } from '#domain/import.ts'
import {
  PREVIEW_SHOWS,
  type PreviewPage,
  type PreviewShow,
  type PreviewSums,
} from '#domain/staff/import-pages.ts'
import type { NotWritten } from '#domain/staff/import-problems.ts'
import type { StaffPerson } from '#domain/staff/person.ts'
import type { Batch } from '../store/batches/batches.ts'
import type { RowsShown } from '../store/batches/rows.ts'
import type { Store } from '../store/store.ts'
import type { Imports } from './imports.ts'
import { deskMessages } from './messages.ts'
import { previewRow } from './preview-row.ts'
import { learnedOf, previewSums, rowsShown } from './preview-sums.ts'

const PER_PAGE = 50

const ROWS: Record<PreviewShow, RowsShown> = {
  scrivere: 'to-write',
  decidere: 'to-decide',
  correggere: 'to-correct',
  uguali: 'unchanged',
}

/** What somebody says of the rows of a page. */
export type RowChoices = {
  /** Rows that could be ticked on the page, and those that were. */
  shown: readonly number[]
  ticked: ReadonlySet<number>
  identities: ReadonlyMap<number, RowIdentity>
  /** One answer for all rows of which nobody has said what they are about. */
  all: 'edition' | 'other' | null
}

/** The preview of an import: what each row would do, what is ticked, and which record it is about. */
export const createPreviewStep = (store: Store, imports: Imports) => {
  const { batches } = store
  const sumsOf = (id: number): PreviewSums => previewSums(batches.rows.sums(id))

  const inPreview = (id: number): Batch => {
    const batch = imports.find(id)
    if (batch.preview === null) {
      throw new AppError('not-found', deskMessages.noPreview)
    }
    return batch
  }

  const plannedAt = (id: number): string => inPreview(id).preview?.at ?? ''

  const confirmation = (id: number): string => {
    const sums = sumsOf(id)
    return [plannedAt(id), sums.new, sums.changed].join(' ')
  }

  const page = (
    id: number,
    { show, page: wanted }: { show: PreviewShow | null; page: number },
    notice: NotWritten | null = null,
  ): PreviewPage => {
    const batch = inPreview(id)
    const sums = sumsOf(id)
    const first = PREVIEW_SHOWS.find((one) => rowsShown(sums, one) > 0)
    const shown = show ?? (sums.undecided > 0 ? 'decidere' : first) ?? 'scrivere'
    const pages = Math.max(1, Math.ceil(rowsShown(sums, shown) / PER_PAGE))
    const at = Math.min(Math.max(1, wanted), pages)
    const range = { offset: (at - 1) * PER_PAGE, limit: PER_PAGE }
    const context = {
      projects: store.projects,
      vocabularies: store.vocabularies.all(),
      mapping: batch.mapping,
    }
    return {
      kind: 'import-preview',
      import: imports.head(batch),
      sums,
      facts: batch.preview,
      learned: learnedOf(batches.words.all(id)),
      seen: confirmation(id),
      show: shown,
      ...{ page: at, pages, notice },
      rows: batches.rows.list(id, ROWS[shown], range).map((row) => previewRow(row, context)),
    }
  }

  const editionOf = (id: number, position: number): RowIdentity => {
    const [row] = batches.rows.page(id, position, 1)
    const context = {
      projects: store.projects,
      vocabularies: store.vocabularies.all(),
      mapping: null,
    }
    const [first] = row ? (previewRow(row, context).identity?.candidates ?? []) : []
    return { is: 'edition', of: first?.slug ?? '' }
  }

  const setTicks = (id: number, { shown, ticked }: RowChoices): void => {
    for (const position of shown) batches.rows.tick(id, position, ticked.has(position))
  }

  const setIdentities = (id: number, { identities, all }: RowChoices): boolean => {
    let changed = false
    for (const [position, identity] of identities) {
      changed = batches.rows.identify(id, position, identity) || changed
    }
    if (all === null) return changed
    for (const { position } of batches.rows.list(id, 'to-decide', { offset: 0, limit: 100_000 })) {
      if (identities.has(position)) continue
      const identity = all === 'other' ? ({ is: 'other' } as const) : editionOf(id, position)
      changed = batches.rows.identify(id, position, identity) || changed
    }
    return changed
  }

  return {
    show: page,
    sums: sumsOf,
    plannedAt,
    /** What is sent along with a page and says what was seen: so that nobody confirms what somebody else has ticked. */
    confirmation,

    /** Keeps what was said of the rows; where one is about another record now, all are planned anew. */
    keep: async (id: number, choices: RowChoices): Promise<void> => {
      inPreview(id)
      await imports.change(id, () => {
        setTicks(id, choices)
        return setIdentities(id, choices)
      })
    },

    /** Plans all rows anew, with the records as they are now. */
    again: (id: number): Promise<void> => imports.change(id, () => true),

    /**
     * Writes what was confirmed: `planned` is the plan that was seen, null where what was ticked was another's. Returns why
     * not; nothing is written then.
     */
    apply: async (
      id: number,
      { planned, person, done }: { planned: string | null; person: StaffPerson; done: () => void },
    ): Promise<NotWritten | null> => {
      if (planned === null) return 'stale'
      if (imports.stageOf(imports.find(id)) !== 'preview') return 'busy'
      if (plannedAt(id) !== planned) return 'planned'
      const sums = sumsOf(id)
      if (sums.new + sums.changed === 0) return 'nothing'
      return (await imports.apply(id, person, done)) ? null : 'busy'
    },
  }
}
