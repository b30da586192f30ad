import type { BatchState } from '../batch.ts'
import type { FieldKey } from '../fields.ts'
import type { FileColumn, PreviewFacts, RowIdentity, UnknownWord, WordAnswer } from '../import.ts'
import type { VocabularyKey } from '../vocabulary.ts'
import type { ColumnProblem, NotWritten, WordProblem } from './import-problems.ts'

/** An import, as its pages and lists name it. */
export type ImportName = {
  id: number
  fileName: string
  /** ISO instant. */
  at: string
  actor: string
  state: BatchState
}

/** What the head of every step says. */
export type ImportHead = ImportName & {
  /** An import that has written the same file. */
  sameAs: number | null
  /** Steps that can be gone back to. */
  steps: { columns: boolean; words: boolean; preview: boolean }
  /** What went wrong when it was last worked on, in Italian. */
  problem: string | null
}

export type UploadPage = {
  kind: 'upload'
  /** What is wrong with what was sent. */
  problem: string | null
  waiting: ImportName[]
  past: (ImportName & { added: number | null; changed: number | null })[]
  limitMb: number
}

export type ReadingPage = {
  kind: 'import-reading'
  import: ImportHead
  /** null while its turn has not come. */
  progress: { phase: 'read' | 'write'; done: number; total: number | null } | null
}

/** An import that went no further: it was thrown away, or its file could not be read. */
export type DiscardedPage = { kind: 'import-discarded'; import: ImportHead; reason: string | null }

export type ColumnsPage = {
  kind: 'import-columns'
  import: ImportHead
  sheet: string | null
  header: number
  by: 'program' | 'memory' | 'person'
  columns: FileColumn[]
  problems: ColumnProblem[]
}

export type WordQuestion = UnknownWord & {
  key: string
  answer: WordAnswer | null
  remember: boolean
  /** Terms that it perhaps means, the nearest first. */
  nearest: { id: string; label: string }[]
  /** What is wrong with the answer that was just given. */
  problem: WordProblem | null
}

export type WordsPage = {
  kind: 'import-words'
  import: ImportHead
  words: WordQuestion[]
  lists: Partial<Record<VocabularyKey, { label: string; terms: { id: string; label: string }[] }>>
  mayAdd: boolean
}

/** One field of a row: what its record says, and what it would say. */
export type RowChange = {
  field: FieldKey
  before: string
  after: string
  how: 'set' | 'changed' | 'cleared'
}

export type Candidate = {
  slug: string
  title: string
  /** The row of the file where it stands; null for a record. */
  row: number | null
  facts: string[]
}

export type PreviewRow = {
  position: number
  row: number | null
  title: string
  /** The address of its record, where readers can see it. */
  slug: string | null
  step: 'new' | 'changed' | 'unchanged' | 'refused'
  ticked: boolean
  /** Its record has changed since it was compared with it. */
  moved: boolean
  changes: RowChange[]
  /** Fields whose cell is blank, and whose value stays. */
  kept: FieldKey[]
  problems: { field: FieldKey | null; message: string }[]
  notices: string[]
  /** The question which record it is about, asked or answered; null where there is none. */
  identity: { candidates: Candidate[]; answer: RowIdentity | null; facts: string[] } | null
}

export const PREVIEW_SHOWS = ['scrivere', 'decidere', 'correggere', 'uguali'] as const
export type PreviewShow = (typeof PREVIEW_SHOWS)[number]

/** What the rows of a file add up to. */
export type PreviewSums = {
  new: number
  changed: number
  /** New or changed, and not ticked. */
  left: number
  undecided: number
  unchanged: number
  refused: number
  total: number
}

export type PreviewPage = {
  kind: 'import-preview'
  import: ImportHead
  sums: PreviewSums
  facts: PreviewFacts | null
  /** Words that become other names of terms, and terms that are made. */
  learned: { names: number; terms: number }
  show: PreviewShow
  page: number
  pages: number
  rows: PreviewRow[]
  /** What is sent back with a form: what it was that was seen. */
  seen: string
  /** Why what was asked for was not done. */
  notice: NotWritten | null
}

export type RememberedAnswer = {
  kind: 'columns' | 'word'
  key: string
  actor: string
  at: string
  batch: number | null
} & (
  | { kind: 'columns'; columns: { heading: string; field: FieldKey | null }[] }
  | { kind: 'word'; vocabulary: VocabularyKey; word: string; means: string | null }
)

export type AnswersPage = { kind: 'answers'; answers: RememberedAnswer[] }

export type ImportContent =
  | UploadPage
  | ReadingPage
  | DiscardedPage
  | ColumnsPage
  | WordsPage
  | PreviewPage
  | AnswersPage
