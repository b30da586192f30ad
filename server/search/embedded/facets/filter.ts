import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { type Range, rangeOf } from '#domain/query/ranges.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import type { Limit } from '../../language/limits/limit.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'

/** Days or euro that a record must touch; `value` is how the query writes them. */
export type RangeCondition = Range & { value: string; of: 'period' | 'amount' }

/** A condition on one facet, given as its place in FACET_KEYS: any of these values, or anything in these ranges. */
export type Condition = {
  facet: number
  ordinals: readonly number[]
  ranges: readonly RangeCondition[]
}

/** The facets of a query, in the index's numbers. */
export type Filter = {
  /** A record must meet each of them. The facet's own counts ignore its one. */
  any: readonly Condition[]
  /** A record must meet each of them, and every count respects that. */
  all: readonly Condition[]
  /** A record must meet none of them. */
  not: readonly Condition[]
}

export const isEmpty = ({ any, all, not }: Filter): boolean =>
  any.length + all.length + not.length === 0

/** Every known year of a range. */
const yearsIn = (values: FacetValueIndex, { from, to }: { from: number; to: number }): number[] => {
  const ordinals: number[] = []
  for (const [year, ordinal] of values.of('anno')) {
    if (Number(year) >= from && Number(year) <= to) ordinals.push(ordinal)
  }
  return ordinals
}

/** What selected values of one facet stand for. A range that the index keeps as a value is one, and quicker so. */
const conditionOf = (
  values: FacetValueIndex,
  key: FacetKey,
  facet: number,
  selected: readonly string[],
): Condition => {
  const ordinals: number[] = []
  const ranges: RangeCondition[] = []
  for (const value of new Set(selected)) {
    const known = values.find(key, value)
    const range = rangeOf(key, value)
    const of = FACETS[key].range
    if (known !== undefined) ordinals.push(known)
    else if (range === null || of === null) continue
    else if (of === 'year') ordinals.push(...yearsIn(values, range))
    else ranges.push({ value, of, ...range })
  }
  return { facet, ordinals: [...new Set(ordinals)], ranges }
}

/** Reads the facets of a query, and what its words ask of facets. */
export const filterOf = (
  values: FacetValueIndex,
  query: SearchQuery,
  limits: readonly Limit[],
): Filter => {
  const any: Condition[] = []
  const all: Condition[] = []
  const not: Condition[] = []
  const select = (key: FacetKey, facet: number, selection: FacetSelection) => {
    const read = (...selected: string[]) => conditionOf(values, key, facet, selected)
    const of = limits.filter((limit) => limit.facet === key)
    if (selection.all) all.push(...selection.values.map((value) => read(value)))
    else if (selection.values.length > 0) any.push(read(...selection.values))
    all.push(...of.filter((limit) => !limit.not).map(({ value, or }) => read(value, ...or)))
    const refused = of.filter((limit) => limit.not).flatMap(({ value, or }) => [value, ...or])
    const excluded = [...selection.not, ...refused]
    if (excluded.length > 0) not.push(read(...excluded))
  }
  for (const [facet, key] of FACET_KEYS.entries()) select(key, facet, query.facets[key])
  return { any, all, not }
}
