import type { BatchCounts, BatchKind, BatchState, UndoDecision } from '../batch.ts'

/** A batch as pages and lists name it. */
export type BatchName = {
  id: number
  kind: BatchKind
  state: BatchState
  /** ISO instant. */
  at: string
  /** Who did it, as a person reads it. */
  actor: string
  fileName: string | null
  /** The batch that this one takes back. */
  undoOf: number | null
}

/** What the list says of a batch. `undone` is the newest that took it back, while that is in force. */
export type BatchLine = BatchName & {
  counts: BatchCounts | null
  undone: Pick<BatchName, 'id' | 'at' | 'actor'> | null
}

export type ImportsPage = {
  kind: 'imports'
  lines: BatchLine[]
  page: number
  pages: number
  total: number
}

/** The lists of rows that the page of a batch has, one at a time, in the order of what needs a person. */
export const ROW_SHOWS = [
  'tenute',
  'rifiutate',
  'nuove',
  'modificate',
  'lasciate',
  'uguali',
] as const
export type RowShow = (typeof ROW_SHOWS)[number]

/** A value at three moments, as words; null where it says nothing. */
export type ThreeValues = { before: string | null; batch: string | null; now: string | null }

/** Something of an undo that stays as it is. "address-taken" cannot be decided. */
export type StaysAsIs = ThreeValues & {
  field: string
  label: string
  reason: 'changed-since' | 'address-taken'
}

/** One row of a batch, once it is known what became of it. */
export type BatchRowLine = {
  position: number
  row: number | null
  /** The page of a wiki; null elsewhere. */
  page: string | null
  title: string
  /** Address of its record, where readers can see it today. */
  slug: string | null
  reasons: { label: string | null; message: string }[]
  stays: StaysAsIs[]
}

export type BatchEvent = {
  what: 'begun' | 'applied' | 'undone' | 'restored' | 'completes' | 'completed'
  at: string
  actor: string
  /** The other batch that it is about. */
  batch: number | null
}

export type BatchPage = {
  kind: 'batch'
  batch: BatchName
  /** What is being done with it now; null while it rests. */
  work: BatchWork | null
  /** What ended the last work on it, in Italian. */
  problem: string | null
  sums: Record<RowShow, number>
  events: BatchEvent[]
  show: RowShow | null
  page: number
  pages: number
  rows: BatchRowLine[]
  files: {
    original: boolean
    marked: 'hides' | 'column-only' | 'template' | null
    /** Whether rows were left that may be looked at once more as they are. */
    again: boolean
  }
  mayUndo: boolean
  /** Where it goes on, for one of which nothing is written yet. */
  goesOn: string | null
}

export type BatchWork = {
  kind: 'apply' | 'undo' | 'other'
  /** null while its turn has not come. */
  progress: { phase: 'read' | 'write'; done: number; total: number | null } | null
}

/** Of a value that a later hand has changed, with what is decided of it. */
export type Decided = StaysAsIs & { decision: UndoDecision | null }

export type UndoneLine = {
  id: number
  title: string
  /** Address of its record, where readers can see it today. */
  slug: string | null
  kind: 'unborn' | 'back' | 'changed' | 'untouched'
  /** Names of the fields that go back. */
  fields: string[]
  stays: Decided[]
}

/** Why a term, or a part of it, stays: records use it, or somebody has changed it since. */
export type TermStays = 'in-use' | 'changed-since'

/** What taking a batch back would do: nothing is written yet. */
export type UndoPage = {
  kind: 'undo'
  batch: BatchName
  sums: { unborn: number; back: number; changed: number; untouched: number; stays: number }
  terms: { label: string; kind: UndoneLine['kind']; stays: TermStays | null }[]
  page: number
  pages: number
  lines: UndoneLine[]
  /** Decisions of other pages, as their fields are named: they go on with the form. */
  carried: string[]
}

export type BatchContent = ImportsPage | BatchPage | UndoPage
