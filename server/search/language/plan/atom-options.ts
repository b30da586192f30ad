import type { Addition } from '#domain/schemas/search.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Atom, KnownWords } from './plan-types.ts'
import type { RunTogether } from './run-together.ts'

/** What is at hand when it is decided what a record may have in answer to a concept. */
export type AtomOptions = {
  lexicon: Lexicon
  known: KnownWords
  /** Terms of the same verb, its action and its doer. */
  familyOf: (word: string) => readonly string[]
  /** Letters from which a word is also searched as the beginning of longer ones. */
  prefix: number
  runTogether: RunTogether
  /** Only the reader's own words: no synonym, prefix or compound. */
  exact: boolean
  /** Of what is added, only other names of the same, not what a word leads to: for what is not wanted. */
  sameOnly?: boolean
  /** Terms that are never added. */
  except?: ReadonlySet<string>
}

/** Everything a record may have in answer to a concept, and the names that were added to the reader's words. */
export type ConceptAtoms = { atoms: Atom[]; added: Addition[] }
