import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import { room } from './arrays.ts'
import type { FacetValueIndex } from './facet-values.ts'

/** What a value means to the query: bits of `Filter.marks`. */
export const WANTED = 1
export const REQUIRED = 2
export const EXCLUDED = 4

/** The facets of a query, ready to be checked record by record. */
export type Filter = {
  /** For each ordinal, what the query makes of it. */
  marks: Uint8Array
  /** Facets of which a record must have any wanted value. Their own counts ignore them. */
  any: readonly number[]
  /** Facets of which a record must have so many required values. */
  all: readonly { facet: number; count: number }[]
  /** Facets with excluded values. */
  not: readonly number[]
}

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
  }

  /** The filter of a query. It is good until the next one is made. */
  return (query: SearchQuery): Filter => {
    for (const ordinal of marked) marks[ordinal] = 0
    marked.length = 0
    marks = room(marks, values.values.length)
    const any: number[] = []
    const all: { facet: number; count: number }[] = []
    const not: number[] = []
    const select = (key: FacetKey, facet: number, selection: FacetSelection) => {
      const lists = [...new Set(selection.values)].map((value) => ordinalsOf(values, key, value))
      if (lists.length > 0 && selection.all && key === 'anno') {
        mark(inEvery(lists), REQUIRED)
        all.push({ facet, count: 1 })
      } else if (lists.length > 0 && selection.all) {
        mark(lists.flat(), REQUIRED)
        all.push({ facet, count: lists.length })
      } else if (lists.length > 0) {
        mark(lists.flat(), WANTED)
        any.push(facet)
      }
      const excluded = selection.not.flatMap((value) => ordinalsOf(values, key, value))
      if (excluded.length > 0) {
        mark(excluded, EXCLUDED)
        not.push(facet)
      }
    }
    for (const [facet, key] of FACET_KEYS.entries()) select(key, facet, query.facets[key])
    return { marks, any, all, not }
  }
}

export type Filters = ReturnType<typeof createFilters>
