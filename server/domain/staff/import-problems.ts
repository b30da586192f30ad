import type { FieldKey } from '../fields.ts'

/** What is wrong with columns as somebody has matched them: none says which project it is, or several (by their letters) say the same. */
export type ColumnProblem =
  | { code: 'no-title' }
  | { code: 'several'; field: FieldKey; columns: string[] }

/** What is wrong with an answer to a word: no term was chosen, or what was typed can be the name of no new one. */
export type WordProblem =
  | { code: 'no-choice' }
  | { code: 'no-name'; most: number }
  | { code: 'known-name'; name: string; term: string }
  | { code: 'known-id'; id: string }

/**
 * Why what was confirmed was not written: the preview has changed (`stale`), is being read anew (`busy`), has rows in it that
 * were only just decided (`planned`), or no row is ticked (`nothing`).
 */
export type NotWritten = 'stale' | 'busy' | 'planned' | 'nothing'
