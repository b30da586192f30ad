import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, FacetCount, SearchOptions } from '../../engine.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'
import { createRanking } from './ranking.ts'

type Counts = EngineAnswer['facets']

const everyFacet = (list: (key: FacetKey, facet: number) => FacetCount[]): Counts =>
  Object.fromEntries(FACET_KEYS.map((key, facet) => [key, list(key, facet)])) as Counts

/** Finds the ordinals of named values; those of a list that is asked for again and again are found once. */
export const createNamedOrdinals = (values: FacetValueIndex) => {
  /** Values are never forgotten, but new ones may come: what was found is good for as many as there were. */
  const known = new WeakMap<readonly string[], { among: number; ordinals: readonly number[] }>()

  const find = (key: FacetKey, list: readonly string[]): number[] =>
    list.flatMap((value) => values.find(key, value) ?? [])

  const remembered = (key: FacetKey, list: readonly string[]): readonly number[] => {
    const among = values.values.length
    const found = known.get(list)
    if (found?.among === among) return found.ordinals
    const ordinals = find(key, list)
    known.set(list, { among, ordinals })
    return ordinals
  }

  /** Ordinals of the values whose counts will be read and of the selected ones, facet by facet. */
  return (
    { facets }: SearchQuery,
    counted: NonNullable<SearchOptions['counted']>,
  ): (readonly number[])[] =>
    FACET_KEYS.map((key) => {
      const ordinals = remembered(key, counted[key])
      const selected = find(key, facets[key].values).filter((one) => !ordinals.includes(one))
      return selected.length > 0 ? [...ordinals, ...new Set(selected)] : ordinals
    })
}

/** The counters of some values. */
export const countsOf = (
  { values }: FacetValueIndex,
  counts: Uint32Array,
  named: readonly (readonly number[])[],
): Counts =>
  everyFacet((_, facet) => {
    const list: FacetCount[] = []
    for (const ordinal of named[facet]!) {
      const count = counts[ordinal]!
      if (count > 0) list.push({ value: values[ordinal]!, count })
    }
    return list
  })

/**
 * The counters of one search as lists, highest first, equals in the order in which they were first seen. A list
 * longer than `limit` is cut, but what the query selects always stays.
 */
export const facetCounts = (
  { values, ordinalsOf, find }: FacetValueIndex,
  counts: Uint32Array,
  query: SearchQuery,
  limit: number,
): Counts => {
  const rank = createRanking(counts)
  return everyFacet((key, facet) => {
    const selected = query.facets[key].values.flatMap((value) => find(key, value) ?? [])
    return rank(ordinalsOf[facet]!, limit, selected).map((ordinal) => ({
      value: values[ordinal]!,
      count: counts[ordinal]!,
    }))
  })
}

/** Records that touch each selected range, of which the index keeps no value. */
export type RangeCounts = ReadonlyMap<FacetKey, ReadonlyMap<string, number>>

/** Some counts, and besides those of selected ranges. */
export const withRanges = (counts: Counts, ranges: RangeCounts): Counts => {
  const all = { ...counts }
  for (const [key, own] of ranges) {
    const found = [...own].filter(([, count]) => count > 0)
    all[key] = [...counts[key], ...found.map(([value, count]) => ({ value, count }))]
  }
  return all
}
