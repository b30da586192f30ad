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

/**
 * The last text that was planned is often the next: page by page, and without each of its filters, it stays as it is for a day:
 * "negli ultimi tre anni" is another time tomorrow.
 */
const createLastPlan = (plan: (q: string, exact: boolean) => Plan, today: () => string) => {
  let last: { q: string; exact: boolean; day: string; plan: Plan } | null = null
  return {
    of: (q: string, exact: boolean): Plan => {
      const day = today()
      if (last === null || last.q !== q || last.exact !== exact || last.day !== day)
        last = { q, exact, day, plan: plan(q, exact) }
      return last.plan
    },
    forget: (): void => {
      last = null
    },
  }
}

/** From a query to the records that its words find, before any filter. */
export const createQueryMatcher = (collection: Collection) => {
  const { dictionary, language, segments, settings } = collection
  const prefixes = createPrefixIndex(dictionary)
  const { known, refresh } = createKnownWords(collection, prefixes)
  const plan = createLastPlan(createPlanner({ settings, language, known }), language.today)
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
    plan: plan.of,
    prefixes,
    resolve,
    /** To be called after every write. */
    refresh: (): void => {
      plan.forget()
      refresh()
    },
    words: createWordLookup(collection, prefixes, known),
    prepare,
    prepareQuery: async (query: SearchQuery, signal?: AbortSignal): Promise<PreparedQuery> => {
      const planned = plan.of(query.q, query.exact)
      return { planned, resolved: await prepare(planned, signal) }
    },
    /**
     * The records that answer; null where every record does. They stand in arrays that all searches share: whoever asks
     * for them takes what is wanted of them at once, before anything is awaited.
     */
    match: (
      resolved: ResolvedPlan,
      thresholds: Thresholds,
      isKnown?: (segment: number) => boolean,
    ): Found | null => match(segments, resolved, thresholds, isKnown),
  }
}

export type QueryMatcher = ReturnType<typeof createQueryMatcher>
