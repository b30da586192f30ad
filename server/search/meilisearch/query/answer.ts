import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, FacetCount, SearchOptions } from '../../engine.ts'
import { facetField } from '../fields.ts'

type Counts = Record<string, number>

const NONE: Counts = {}

/** Highest first, then by value. */
const byCount = (a: FacetCount, b: FacetCount): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1)

/** The count that the last of the `limit` highest has. */
const lowestKept = (counts: Counts, limit: number): number =>
  Uint32Array.from(Object.values(counts)).sort().at(-limit) ?? 0

/** One facet's counts, highest first, then by value; cut at `limit`, but what the query selects always stays. */
const facetCounts = (counts: Counts, selected: readonly string[], limit: number): FacetCount[] => {
  const least = Math.max(1, lowestKept(counts, limit))
  const kept: FacetCount[] = []
  for (const value in counts) {
    const count = counts[value]!
    if (count >= least || (count > 0 && selected.includes(value))) kept.push({ value, count })
  }
  kept.sort(byCount)
  return kept.length <= limit
    ? kept
    : kept.filter((one, place) => place < limit || selected.includes(one.value))
}

/** The counts of some values, of those that have any. */
const countsOf = (counts: Counts, values: Iterable<string>): FacetCount[] =>
  [...new Set(values)].flatMap((value) => {
    const count = Object.hasOwn(counts, value) ? counts[value]! : 0
    return count > 0 ? [{ value, count }] : []
  })

/** All facets: those with an "any" choice from the search that ignored it, the others from the hits' own. */
export const allFacets = (
  query: SearchQuery,
  own: Record<string, Counts>,
  others: ReadonlyMap<FacetKey, Record<string, Counts>>,
  {
    counted,
    facetLimit,
    ranges,
  }: {
    counted: SearchOptions['counted']
    facetLimit: number
    /** Of selected ranges that no project is counted under. */
    ranges: readonly ({ facet: FacetKey } & FacetCount)[]
  },
): EngineAnswer['facets'] =>
  Object.fromEntries(
    FACET_KEYS.map((facet) => {
      const counts = (others.get(facet) ?? own)[facetField(facet)] ?? NONE
      const { values } = query.facets[facet]
      const listed = counted
        ? countsOf(counts, [...counted[facet], ...values])
        : facetCounts(counts, values, facetLimit)
      const within = ranges.filter((one) => one.facet === facet && one.count > 0)
      return [facet, [...listed, ...within.map(({ value, count }) => ({ value, count }))]]
    }),
  ) as EngineAnswer['facets']
