import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, FacetCount } from '../engine.ts'
import { facetField } from './fields.ts'

type Counts = Record<string, number>

/** One facet's counts, highest first, then by value; cut at `limit`, but what the query selects always stays. */
export const facetCounts = (
  counts: Counts,
  selected: readonly string[],
  limit: number,
): FacetCount[] => {
  const list = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  if (list.length <= limit) return list
  return list.filter((one, place) => place < limit || selected.includes(one.value))
}

/** All facets: those with an "any" choice from the search that ignored it, the others from the hits' own. */
export const allFacets = (
  query: SearchQuery,
  own: Record<string, Counts>,
  others: ReadonlyMap<FacetKey, Record<string, Counts>>,
  limit: number,
): EngineAnswer['facets'] =>
  Object.fromEntries(
    FACET_KEYS.map((facet) => {
      const counts = (others.get(facet) ?? own)[facetField(facet)] ?? {}
      return [facet, facetCounts(counts, query.facets[facet].values, limit)]
    }),
  ) as EngineAnswer['facets']
