import type { FieldKey } from '#domain/fields.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { ReadingFault, ReadingFileProblem, ReadingNotice } from './reading-problem.ts'
import type { FactDifference, TitleAt } from './told-apart.ts'

/** What can be wrong with one value. `value` is always as the file writes it, cut where it is long. */
export type Fault =
  | ReadingFault
  | { code: 'required' }
  | { code: 'wrong-type' }
  | { code: 'too-short'; limit: number }
  | { code: 'too-long'; limit: number; length: number }
  | { code: 'too-many'; limit: number; count: number }
  | { code: 'not-one'; value: string }
  | { code: 'not-one-name'; value: string }
  /** `word` is the whole of it, to be asked about; null where it is longer than any name of a term. */
  | {
      code: 'unknown-term'
      value: string
      word: string | null
      vocabulary: VocabularyKey
      nearest: string[]
    }
  | { code: 'unknown-call'; value: string }
  | { code: 'bad-date'; value: string }
  | { code: 'no-such-day'; value: string }
  /** Possible only as month, day, year. `meant` is the date it would be. */
  | { code: 'month-first'; value: string; meant: string }
  /** Two readings in a column where other dates have the month first; `sample` is one of these, in `row`. */
  | { code: 'doubtful-day'; value: string; row: number; sample: string }
  /** A number under which spreadsheets keep a day; null where the date would not be plausible. */
  | { code: 'serial-date'; value: string; date: string | null; from1904: string | null }
  | { code: 'instant-number'; value: string; date: string }
  | { code: 'period-not-date'; value: string }
  | { code: 'ambiguous-years'; value: string }
  | { code: 'short-year'; value: string }
  | { code: 'bad-period'; value: string }
  | { code: 'bad-year'; value: string }
  | { code: 'implausible-year'; year: number; from: number; to: number }
  | { code: 'bad-amount'; value: string }
  | { code: 'ambiguous-amount'; value: string }
  | { code: 'negative-amount'; value: string }
  | { code: 'amount-in-words'; value: string }
  | { code: 'bad-link'; value: string }
  /** With a name before an "@", or a backslash: it leads elsewhere than it seems to. */
  | { code: 'deceptive-link'; value: string }
  | { code: 'bad-slug'; value: string; suggestion: string }
  /** The address of another page of the site. */
  | { code: 'own-slug'; value: string; suggestion: string }
  | { code: 'stated-open'; value: string }
  | { code: 'period-conflict' }
  | { code: 'period-reversed'; start: string; end: string }
  | { code: 'not-concluded'; end: string | null }
  | { code: 'kinds-mismatch'; names: number; kinds: number }
  | { code: 'kind-without-name' }
  | { code: 'repeated'; row: number }
  /** The title of a record, or of an earlier row, that says otherwise what cannot be both. */
  | {
      code: 'same-title'
      slug: string
      title: string
      row: number | null
      differences: FactDifference[]
      suggestion: string
    }
  | { code: 'title-of-several'; slugs: string[] }
  /** A title that a record had once; `title` is the one it has now. */
  | { code: 'former-title'; slug: string; title: string }
  | { code: 'address-taken'; value: string; slug: string }
  | { code: 'no-slug' }
  | { code: 'example-row' }
  | { code: 'total-row' }
  | { code: 'extra-cells'; headings: number; cells: number }
  | { code: 'same-field'; first: string; second: string }
  | { code: 'not-a-record' }

/** What is to be said of a sound value: it was read, and not all of it is kept as it stands. */
export type Remark =
  | { code: 'amount-read'; value: string; euro: number; rounded: boolean }
  | { code: 'date-read'; value: string; date: string }
  | { code: 'period-read'; value: string; first: string; last: string }
  | { code: 'duration-only'; value: string }
  | { code: 'no-value'; value: string }
  | { code: 'end-from-conclusion'; value: string; date: string }
  /** A text that is to be easy to read, and is not: its Gulpease index, below `EASY`. */
  | { code: 'hard-to-read'; index: number }

/** A fault and the field it stands in; null when it is the whole row's. */
export type Problem = Fault & { field: FieldKey | null }

/** Worth saying, and no reason to refuse anything. `row` is null when it concerns the file. */
export type Notice = { row: number | null } & (
  | ReadingNotice
  | (Remark & { field: FieldKey })
  | { code: 'unknown-column'; name: string; nearest: string | null }
  | { code: 'unnamed-column'; column: string; value: string }
  | { code: 'stated-early'; end: string }
  | { code: 'free-words'; field: FieldKey; words: string[] }
  | { code: 'back-to-life'; slug: string }
  | { code: 'similar'; others: TitleAt[] }
  | { code: 'page-ignored'; page: string }
  | { code: 'page-unreadable'; page: string }
  | {
      code: 'theme-page'
      page: string
      theme: string | null
      title: string | null
      projects: string | null
      amount: string | null
    }
  | { code: 'theme-unknown'; page: string }
  | { code: 'theme-of-missing'; page: string; project: string }
)

/** Kinds of file that people do send and that are no table, no JSON and no wiki. */
export type UnreadableKind =
  | 'pdf'
  | 'rtf'
  | 'compressed'
  | '7-zip'
  | 'rar'
  | 'zip'
  | 'image'
  | 'old-workbook'
  | 'old-document'
  | 'xlsb'
  | 'xml-2003'
  | 'mht'
  | 'html-table'
  | 'document'
  | 'markup'
  | 'binary'

/** Why a file is refused whole. */
export type FileProblem =
  | ReadingFileProblem
  | { code: 'missing'; path: string }
  | { code: 'empty' }
  | { code: 'no-rows' }
  | { code: 'file-too-large'; bytes: number }
  | { code: 'inflates-too-much' }
  | { code: 'too-many-rows' }
  | { code: 'too-many-columns' }
  | { code: 'too-much-text' }
  | { code: 'too-many-pages' }
  | { code: 'damaged' }
  | { code: 'encrypted' }
  | { code: 'unreadable-kind'; kind: UnreadableKind }
  | { code: 'no-title-column'; found: string[] }
  | { code: 'same-field-twice'; field: FieldKey; first: string; second: string }
  | { code: 'json-without-records' }
  | { code: 'no-pages' }

const SHOWN = 80

/** A value short enough to stand in a sentence. */
export const shown = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
