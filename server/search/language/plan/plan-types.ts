import type { FacetKey } from '#domain/facets.ts'
import type { MatchReason, Understanding } from '#domain/schemas/search.ts'
import type { Limit } from '../limits/limit.ts'

/** One thing that a record may have in answer to a word of the reader. */
export type Atom = {
  /** How much it counts beside the reader's own word, which counts 1. */
  weight: number
  because: MatchReason['because']
  /** The reader's word, as typed; of a synonym, what it was corrected to. */
  typed: string
} & (
  | { kind: 'term'; term: string }
  /** Any word that begins so. */
  | { kind: 'prefix'; prefix: string }
  /** All of them, wherever they stand. */
  | { kind: 'all'; terms: readonly string[] }
  /** These very words one after the other; folded, not stemmed. */
  | { kind: 'sequence'; words: readonly string[] }
)

/** One thing asked: a record answers it with any of its atoms, and counts for the best of them. */
export type Slot = {
  typed: string
  /** Where it stands in the query. */
  from: number
  to: number
  atoms: readonly Atom[]
}

/** A query understood: what a record must have, should have and must not have. */
export type Plan = {
  required: readonly Slot[]
  /** They only count in the ranking. */
  optional: readonly Slot[]
  without: readonly Slot[]
  /** The whole text in folded words, where a record says it as it stands: such a record comes first. Empty otherwise. */
  sentence: readonly string[]
  /** They take away like filters, and never decide how many words must be answered. */
  limits: readonly Limit[]
  /** How many of `required` a record must answer ... */
  needed: number
  /** ... or, when no record does, the most that any does, but never fewer than this. */
  least: number
  understanding: Omit<Understanding, 'cut' | 'partial'>
}

/** What the planner must know of the records. All of it is about records that are there now. */
export type KnownWords = {
  hasTerm: (term: string) => boolean
  /** Whether a record has this very word, folded. */
  hasWord: (word: string) => boolean
  /** Whether a record has these folded words one after the other; where that cannot be known at once, it may have. */
  holds: (words: readonly string[]) => boolean
  /** Whether a word of the records begins so. */
  hasPrefix: (prefix: string) => boolean
  /** Folded words of records and synonyms within `edits` of a word, at the least distance found, best first. */
  nearest: (word: string, edits: number) => readonly string[]
  /** Words of records that are numbers, in figures or letters, each with its value. */
  numbers: () => readonly { word: string; value: number }[]
  /** Whether a record has this value of a facet. */
  hasValue: (facet: FacetKey, value: string) => boolean
  /** A folded word as it is written: "disabilita" -> "disabilità". */
  spelling: (word: string) => string
}
