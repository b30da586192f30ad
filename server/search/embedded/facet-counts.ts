import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, FacetCount, SearchOptions } from '../engine.ts'
import type { FacetValueIndex } from './facet-values.ts'

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

/** Ordinals of the values whose counts will be read and of the selected ones, facet by facet. */
export const namedOrdinals = (
  values: FacetValueIndex,
  query: SearchQuery,
  counted: NonNullable<SearchOptions['counted']>,
): number[][] =>
  FACET_KEYS.map((key) => {
    const ordinals: number[] = []
    const add = (value: string) => {
      const ordinal = values.find(key, value)
      if (ordinal !== undefined) ordinals.push(ordinal)
    }
    counted[key].forEach(add)
    for (const value of new Set(query.facets[key].values)) {
      if (!counted[key].includes(value)) add(value)
    }
    return ordinals
  })

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
