import type { SearchQuery } from '#domain/query/types.ts'
import type { Thresholds } from '../language/plan/levels.ts'
import { createPlanner } from '../language/plan/plan.ts'
import type { Plan } from '../language/plan/plan-types.ts'
import type { Collection } from './index/collection.ts'
import { createMatcher, type Found } from './match/matcher.ts'
import { createResolver, phrasesOf, type ResolvedPlan } from './match/resolver.ts'
import { createPhraseFinder } from './phrases/phrase-finder.ts'
import { createKnownWords } from './words/known-words.ts'
import { createPrefixIndex } from './words/prefix-index.ts'
import { createWordLookup } from './words/word-lookup.ts'

export type Asked = Pick<Plan, 'required' | 'optional' | 'without'>

/** What a query was understood to ask, and that in the index's numbers. */
export type PreparedQuery = { planned: Plan; resolved: ResolvedPlan }

/** From a query to the records that its words find, before any filter. */
export const createQueryMatcher = (collection: Collection) => {
  const { dictionary, language, segments, settings } = collection
  const prefixes = createPrefixIndex(dictionary)
  const { known, refresh } = createKnownWords(collection, prefixes)
  const plan = createPlanner({ settings, language, known })
  const resolve = createResolver(collection, prefixes)
  const match = createMatcher()
  const findPhrases = createPhraseFinder(collection)

  /** A plan in the index's numbers, ready to be matched. */
  const prepare = async (asked: Asked, signal?: AbortSignal): Promise<ResolvedPlan> => {
    const resolved = resolve(asked)
    await findPhrases(phrasesOf(resolved), signal)
    return resolved
  }

  return {
    plan,
    prefixes,
    resolve,
    refresh,
    words: createWordLookup(collection, prefixes, known),
    prepare,
    prepareQuery: async (query: SearchQuery, signal?: AbortSignal): Promise<PreparedQuery> => {
      const planned = plan(query.q, query.exact)
      return { planned, resolved: await prepare(planned, signal) }
    },
    /**
     * The records that answer; null where every record does. They stand in arrays that all searches share: whoever asks
     * for them takes what is wanted of them at once, before anything is awaited.
     */
    match: (resolved: ResolvedPlan, thresholds: Thresholds): Found | null =>
      match(segments, resolved, thresholds),
  }
}
