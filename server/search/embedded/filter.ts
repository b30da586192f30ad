import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import { room } from './arrays.ts'
import type { FacetValueIndex } from './facet-values.ts'

/** What a value means to the query: bits of `Filter.marks`. */
export const WANTED = 1
export const REQUIRED = 2
export const EXCLUDED = 4

/** A condition on one facet, given as its place in FACET_KEYS and the ordinals that it names. */
export type Condition = { facet: number; ordinals: readonly number[] }

/** The facets of a query, ready to be checked record by record. */
export type Filter = {
  /** For each ordinal, what the query makes of it. */
  marks: Uint8Array
  /** A record must have any of these values. The facet's own counts ignore it. */
  any: readonly Condition[]
  /** A record must have `count` of these values. */
  all: readonly (Condition & { count: number })[]
  /** A record must have none of these values. */
  not: readonly Condition[]
}

export const isEmpty = ({ any, all, not }: Filter): boolean =>
  any.length + all.length + not.length === 0

/** A filter without one of its "any" selections. */
export const withoutAny = (filter: Filter, one: Condition): Filter => ({
  ...filter,
  any: filter.any.filter((other) => other !== one),
})

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

export const createFilters = (values: FacetValueIndex) => {
  let marks = new Uint8Array(64)
  const marked: number[] = []

  const mark = (ordinals: readonly number[], bit: number) => {
    for (const ordinal of ordinals) {
      marks[ordinal]! |= bit
      marked.push(ordinal)
    }
    return ordinals
  }

  /** The filter of a query. It is good until the next one is made. */
  return (query: SearchQuery): Filter => {
    for (const ordinal of marked) marks[ordinal] = 0
    marked.length = 0
    marks = room(marks, values.values.length)
    const any: Condition[] = []
    const all: (Condition & { count: number })[] = []
    const not: Condition[] = []
    const select = (key: FacetKey, facet: number, selection: FacetSelection) => {
      const lists = [...new Set(selection.values)].map((value) => ordinalsOf(values, key, value))
      if (lists.length > 0 && selection.all) {
        const single = key === 'anno'
        const ordinals = mark(single ? inEvery(lists) : lists.flat(), REQUIRED)
        all.push({ facet, ordinals, count: single ? 1 : lists.length })
      } else if (lists.length > 0) {
        any.push({ facet, ordinals: mark([...new Set(lists.flat())], WANTED) })
      }
      const excluded = selection.not.flatMap((value) => ordinalsOf(values, key, value))
      if (excluded.length > 0) not.push({ facet, ordinals: mark(excluded, EXCLUDED) })
    }
    for (const [facet, key] of FACET_KEYS.entries()) select(key, facet, query.facets[key])
    return { marks, any, all, not }
  }
}

export type Filters = ReturnType<typeof createFilters>
