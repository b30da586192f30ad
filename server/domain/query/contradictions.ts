import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '../facets.ts'
import { type FieldFacet, fieldRange, rangeOf } from './ranges.ts'
import type { FacetSelection } from './types.ts'

/** Two parts of a query, each understood, that cannot both hold. */
export const CONTRADICTIONS = [
  /** Wanted and excluded at once, itself or within what is excluded: it is excluded. */
  'contradiction',
  /** A range beside other ones in the two fields of the same range: the fields are taken. */
  'beside-fields',
  /** The first of two fields is above the last: they are taken the other way round. */
  'reversed',
  /** What is not stated, together with values that must all be there: the values are taken. */
  'unstated-with-all',
] as const
export type Contradiction = (typeof CONTRADICTIONS)[number]

/** Whether everything that has one value of a facet also has another. */
export type IsWithin = (facet: FacetKey, value: string, other: string) => boolean

export type Fields = ReadonlyMap<FieldFacet, { da?: string; a?: string }>
type Selections = Record<FacetKey, FacetSelection>
type Refuse = (parameter: string, value: string, reason: Contradiction) => void

/** Whether all that is in one range, or begins or ends there, is in another. */
const isInside = (key: FacetKey, value: string, other: string): boolean => {
  const [inner, outer] = [rangeOf(key, value), rangeOf(key, other)]
  if (inner === null || outer === null) return false
  if (outer.edge !== null && outer.edge !== inner.edge) return false
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The two fields of a range (they work without JavaScript) become one range of the grammar. */
const takeFields = (facets: Selections, fields: Fields, refuse: Refuse) => {
  for (const [facet, { da = '', a = '' }] of fields) {
    const range = fieldRange(facet, da, a)
    if (range === null) continue
    const [first, last] = [fieldRange(facet, da, ''), fieldRange(facet, '', a)]
    if (da !== '' && a !== '' && first !== null && last !== null) {
      const begin = rangeOf(facet, first)?.from ?? 0
      if (begin > (rangeOf(facet, last)?.to ?? begin)) refuse(`${facet}_da`, da, 'reversed')
    }
    const others = facets[facet].values.filter((value) => value !== UNSPECIFIED && value !== range)
    for (const value of others) refuse(facet, value, 'beside-fields')
    const unspecified = facets[facet].values.filter((value) => value === UNSPECIFIED)
    facets[facet] = { ...facets[facet], values: [range, ...unspecified] }
  }
}

/**
 * Settles what cannot hold together, in place, and names each: an exclusion, said on purpose, wins over what is wanted, two
 * fields over a range in one parameter, values that must all be there over what is not stated.
 */
export const settleContradictions = (
  facets: Selections,
  fields: Fields,
  isWithin: IsWithin,
  refuse: Refuse,
): void => {
  takeFields(facets, fields, refuse)
  for (const key of FACET_KEYS) {
    const { values, not, all } = facets[key]
    const isExcluded = (value: string) =>
      not.some((one) => one === value || isInside(key, value, one) || isWithin(key, value, one))
    const refused = values.filter(isExcluded)
    const wanted = values.filter((value) => !isExcluded(value))
    for (const value of refused) refuse(key, value, 'contradiction')
    const unstated = all && wanted.length > 1 && wanted.includes(UNSPECIFIED)
    if (unstated) refuse(key, UNSPECIFIED, 'unstated-with-all')
    if (refused.length === 0 && !unstated) continue
    facets[key] = {
      ...facets[key],
      values: unstated ? wanted.filter((value) => value !== UNSPECIFIED) : wanted,
    }
  }
}
