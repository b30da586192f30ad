import type { FieldKey } from './fields.ts'
import type { VocabularyKey } from './vocabulary.ts'

/** A column of a table, as its file shows it, and the field that it is read as; null where it is not read. */
export type FileColumn = {
  /** The letters by which a spreadsheet calls it. */
  column: string
  /** "" where it has none. */
  heading: string
  /** The first values under it, cut where they are long. */
  samples: string[]
  field: FieldKey | null
}

/** The columns of the table that a file is. */
export type FileColumns = {
  /** null where the file is no workbook. */
  sheet: string | null
  /** The row of the headings, 1-based. */
  header: number
  columns: FileColumn[]
}

/** Columns as they are kept with an import: who has matched them, and whether nobody need be asked. */
export type MatchedColumns = FileColumns & {
  by: 'program' | 'memory' | 'person'
  settled: boolean
}

/** What a word means that is in no list. "later" leaves its rows out of what is written. */
export type WordAnswer =
  | { is: 'term'; id: string }
  /** A term that is made with the import. */
  | { is: 'new'; id: string; label: string; labelEn: string }
  | { is: 'nothing' }
  | { is: 'later' }

/** Of a row that may be about a record that is there: the same project, another edition of it, or another project. */
export type RowIdentity =
  | { is: 'same'; slug: string }
  | { is: 'edition'; of: string }
  | { is: 'other' }

/**
 * Files whose every row is valid can be wrong as a whole. Each alarm names a shape, the rows that have it, and examples of it;
 * nothing is refused for an alarm.
 */
export type Alarm = {
  kind:
    | 'one-field'
    | 'nearly-all'
    | 'emptied'
    | 'from-other-rows'
    | 'from-other-column'
    | 'all-the-same'
    | 'cut-short'
    | 'days-and-months'
    | 'scaled'
    | 'wrong-kind'
  field: FieldKey
  /** How many rows have the shape, and of how many that could. */
  rows: number
  of: number
  /** The field that the values come from; how many times as large; the value that all get; as the kind needs. */
  detail: string | null
  /** Rows of the file to look at first. */
  examples: number[]
}

/** What is known of a preview as a whole. */
export type PreviewFacts = {
  /** ISO instant at which it was planned. */
  at: string
  alarms: Alarm[]
  /** What is to be said of the file and its rows, in Italian; cut where there is very much. */
  warnings: { row: number | null; message: string }[]
  moreWarnings: number
}

/** More words of one import than anybody answers: the rest stay with their rows, to be corrected in the file. */
export const MOST_UNKNOWN_WORDS = 500

/** A word of a file that is in no list, once for each list. */
export type UnknownWord = {
  vocabulary: VocabularyKey
  field: FieldKey
  word: string
  /** How many rows have it, and the first of them. */
  rows: number
  firstRow: number
}
