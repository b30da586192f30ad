import { FACETS, type FacetKey, UNSPECIFIED } from '../facets.ts'
import type { IsWithin } from './contradictions.ts'
import { canonicalRange, rangeOf } from './ranges.ts'
import { type FacetSelection, LIMITS, type SearchQuery } from './types.ts'

/** The part that two ranges have in common, of a facet of which a record has one value alone; null for none. */
const inCommon = (key: FacetKey, value: string, other: string): string | null => {
  const [a, b] = [rangeOf(key, value), rangeOf(key, other)]
  if (a === null || b === null) return null
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from <= to ? canonicalRange(key, `${from}-${to}`) : null
}

/** Whether a record that touches one period must touch another. */
const touches = (key: FacetKey, value: string, other: string): boolean => {
  const [inner, outer] = [rangeOf(key, value), rangeOf(key, other)]
  if (inner === null || outer === null) return value === other
  if (inner.edge !== null || outer.edge !== null) return value === other
  return outer.from <= inner.from && inner.to <= outer.to
}

/** What to choose of a facet so that any of `chosen` and `value` are both met; null where no choice says that. */
const both = (
  key: FacetKey,
  chosen: readonly string[],
  value: string,
  isWithin: IsWithin,
): Pick<FacetSelection, 'values' | 'all'> | null => {
  const { range, multiple } = FACETS[key]
  if (chosen.length === 0) return { values: [value], all: false }
  if (value === UNSPECIFIED) return chosen.includes(value) ? { values: [value], all: false } : null
  const others = chosen.filter((one) => one !== UNSPECIFIED)
  if (range === 'year' || range === 'amount') {
    const parts = others.flatMap((one) => inCommon(key, value, one) ?? [])
    return parts.length > 0 ? { values: [...new Set(parts)], all: false } : null
  }
  const within = (one: string, other: string) =>
    one === other || (range === null ? isWithin(key, one, other) : touches(key, one, other))
  if (others.some((one) => within(value, one))) return { values: [value], all: false }
  const narrower = others.filter((one) => within(one, value))
  if (narrower.length === others.length && others.length > 0) return { values: others, all: false }
  if (!multiple) return narrower.length > 0 ? { values: narrower, all: false } : null
  return others.length === 1 ? { values: [...others, value], all: true } : null
}

/**
 * The same search of those records alone that also have `value`, on its first page; null where no address says it: several
 * values are chosen, any of which is enough, and this is none of them.
 */
export const narrowedTo = (
  query: SearchQuery,
  key: FacetKey,
  value: string,
  isWithin: IsWithin,
): SearchQuery | null => {
  const selection = query.facets[key]
  const next = selection.all
    ? { values: [...new Set([...selection.values, value])], all: true }
    : both(key, selection.values, value, isWithin)
  if (next === null || next.values.length > LIMITS.valuesPerFacet) return null
  const facets = { ...query.facets, [key]: { ...selection, ...next } }
  const asked = Object.values(facets).reduce(
    (sum, { values, not }) => sum + values.length + not.length,
    0,
  )
  return asked > LIMITS.values ? null : { ...query, facets, page: 1 }
}
