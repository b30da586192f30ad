import type { SearchQuery } from '#domain/query/types.ts'
import { hasFilters } from '#domain/query/write.ts'
import type { Plan } from '../language/plan/plan-types.ts'
import type { createCollector } from './collector.ts'
import type { Collection } from './index/collection.ts'
import { createCountOfAll } from './kept/count-of-all.ts'
import type { ListSets } from './kept/list-sets.ts'
import type { Found } from './match/matcher.ts'
import type { ResolvedPlan } from './match/resolver.ts'
import type { Slice } from './order/place.ts'
import type { QueryMatcher } from './query-matcher.ts'

export const NO_HITS: Slice = { from: 0, to: 0 }

/** Whether fewer things were answered than were asked, and how many. */
export const partialOf = ({ required }: Plan, found: Found | null) =>
  found !== null && found.answered > 0 && found.answered < required.length
    ? { atLeast: found.answered, of: required.length }
    : null

/** The one term that a plan asks for, and nothing else: how many live records have it is always known. */
const onlyTerm = ({ required, optional, without }: ResolvedPlan): number | null => {
  const [slot, ...others] = required
  const [atom, ...alternatives] = slot?.atoms ?? []
  if (atom?.kind !== 'any' || atom.terms.length !== 1) return null
  const more = others.length + alternatives.length + optional.length + without.length
  return more === 0 ? atom.terms[0]! : null
}

type Ways = Pick<QueryMatcher, 'prepareQuery' | 'match'> & {
  collect: ReturnType<typeof createCollector>
  sets: ListSets
}

/** How many projects a query has, without looking at any of them. */
export const createTotals = (
  collection: Collection,
  { prepareQuery, match, collect, sets }: Ways,
) => {
  const { columns } = collection.dictionary
  const countOfAll = createCountOfAll(collection, sets)

  /** What is known without matching; null where it is not. */
  const atOnce = (resolved: ResolvedPlan, needed: number): number | null => {
    const term = onlyTerm(resolved)
    if (term !== null) return columns.withTerm[term]!
    // Where no record answers all, those that answer fewer count.
    return needed === resolved.required.length ? countOfAll(resolved) || null : null
  }

  /** How many there are, and whether each answers everything asked. */
  const count = async (query: SearchQuery, signal?: AbortSignal) => {
    const { planned, resolved } = await prepareQuery(query, signal)
    const { limits, needed } = planned
    const known = hasFilters(query) || limits.length > 0 ? null : atOnce(resolved, needed)
    if (known !== null) return { total: known, whole: true }
    const found = match(resolved, planned)
    const { total } = collect(query, found?.matches ?? null, { slice: NO_HITS, limits })
    return { total, whole: partialOf(planned, found) === null }
  }

  return {
    /** Only how many projects a query has; exact, like everything else. */
    total: async (query: SearchQuery, signal?: AbortSignal): Promise<number> =>
      (await count(query, signal)).total,
    /** The same, but 0 where not every hit answers everything asked. */
    wholeTotal: async (query: SearchQuery, signal?: AbortSignal): Promise<number> => {
      const { total, whole } = await count(query, signal)
      return whole ? total : 0
    },
  }
}
