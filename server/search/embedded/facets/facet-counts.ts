import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, FacetCount, SearchOptions } from '../../engine.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'

type Counted = { ordinal: number; count: number }

/** The `limit` highest of a list, in place of sorting all of it; among equals the first seen stay. */
const highest = (counted: Counted[], limit: number): Counted[] => {
  if (counted.length <= limit) return counted
  const kept: Counted[] = []
  for (const one of counted) {
    if (kept.length === limit && one.count <= kept[limit - 1]!.count) continue
    let at = Math.min(kept.length, limit - 1)
    while (at > 0 && kept[at - 1]!.count < one.count) {
      kept[at] = kept[at - 1]!
      at--
    }
    kept[at] = one
  }
  return kept
}

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
  values: FacetValueIndex,
  counts: Uint32Array,
  query: SearchQuery,
  limit: number,
): Counts => {
  const counted = Object.fromEntries(FACET_KEYS.map((key) => [key, [] as Counted[]])) as Record<
    FacetKey,
    Counted[]
  >
  const { facets } = values
  for (let ordinal = 0; ordinal < facets.length; ordinal++) {
    const count = counts[ordinal]!
    if (count > 0) counted[facets[ordinal]!].push({ ordinal, count })
  }
  return everyFacet((key) => {
    const kept = highest(counted[key], limit)
    if (kept.length < counted[key].length) {
      const selected = new Set(query.facets[key].values.map((value) => values.find(key, value)))
      for (const one of counted[key]) {
        if (selected.has(one.ordinal) && !kept.includes(one)) kept.push(one)
      }
    }
    return kept
      .sort((a, b) => b.count - a.count)
      .map(({ ordinal, count }) => ({ value: values.values[ordinal]!, count }))
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
