import type { EngineHit, EngineTally } from '../../engine.ts'
import type { KnownWords, Plan } from '../../language/plan/plan-types.ts'

/** What is known of the words of the projects, for the planner and the ranking. */
export type Words = KnownWords & {
  /** How many projects have a folded word, or a term. */
  countOfWord: (word: string) => number
  countOfTerm: (term: string) => number
  /** Terms of all words that begin so. */
  termsOfPrefix: (beginning: string) => readonly string[]
}

/**
 * What this process has at hand of the projects: the embedded engine, which stands in for the server, has their words and
 * texts. So they are not asked of the server, which finds, counts and ranks.
 */
export type AtHand = {
  words: Words
  /** How many projects there are. */
  live: () => number
  /** Hits for a plan, in the order of the ids; undefined for a project that is not at hand. */
  show: (ids: readonly number[], plan: Plan) => (EngineHit | undefined)[]
  /** Ids of the projects that hold some folded words one after the other. */
  holding: (words: readonly string[], signal?: AbortSignal) => Promise<readonly number[]>
  /** What is to be counted of some projects; one that is not at hand is left out. */
  tallyOf: (ids: readonly number[], seq: number) => EngineTally
}
