import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'

/** A condition on one facet, given as its place in FACET_KEYS and the ordinals that it names. */
export type Condition = { facet: number; ordinals: readonly number[] }

/** The facets of a query, in the index's numbers. */
export type Filter = {
  /** A record must have any of these values. The facet's own counts ignore it. */
  any: readonly Condition[]
  /** A record must have `count` of these values. */
  all: readonly (Condition & { count: number })[]
  /** A record must have none of these values. */
  not: readonly Condition[]
}

export const isEmpty = ({ any, all, not }: Filter): boolean =>
  any.length + all.length + not.length === 0

/** Ordinals that one selected value stands for: itself, or every known year of a range. */
const ordinalsOf = (values: FacetValueIndex, facet: FacetKey, value: string): number[] => {
  const years = facet === 'anno' ? parseYears(value) : null
  if (years === null) {
    const ordinal = values.find(facet, value)
    return ordinal === undefined ? [] : [ordinal]
  }
  const ordinals: number[] = []
  for (const [year, ordinal] of values.of('anno')) {
    if (Number(year) >= years.from && Number(year) <= years.to) ordinals.push(ordinal)
  }
  return ordinals
}

/** A single-valued facet has all of several values only where they overlap, as ranges of years may. */
const inEvery = (lists: readonly number[][]): number[] =>
  (lists[0] ?? []).filter((ordinal) => lists.every((list) => list.includes(ordinal)))

/** Reads the facets of a query. */
export const filterOf = (values: FacetValueIndex, query: SearchQuery): Filter => {
  const any: Condition[] = []
  const all: (Condition & { count: number })[] = []
  const not: Condition[] = []
  const select = (key: FacetKey, facet: number, selection: FacetSelection) => {
    const lists = [...new Set(selection.values)].map((value) => ordinalsOf(values, key, value))
    if (lists.length > 0 && selection.all) {
      const single = key === 'anno'
      const ordinals = single ? inEvery(lists) : lists.flat()
      all.push({ facet, ordinals, count: single ? 1 : lists.length })
    } else if (lists.length > 0) any.push({ facet, ordinals: [...new Set(lists.flat())] })
    const excluded = selection.not.flatMap((value) => ordinalsOf(values, key, value))
    if (excluded.length > 0) not.push({ facet, ordinals: excluded })
  }
  for (const [facet, key] of FACET_KEYS.entries()) select(key, facet, query.facets[key])
  return { any, all, not }
}
