import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { AMOUNT_BANDS } from '#domain/query/amounts.ts'
import { stateOf } from '#domain/query/state-of.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { FacetAnswer, FacetValue } from '#domain/schemas/search.ts'
import type { EngineAnswer, FacetCount } from '../../search/engine.ts'
import { type FacetNames, facetIn, valueLabel } from './facet-kinds.ts'

/** How many projects of the whole base have each value. */
export type BaseCounts = Record<FacetKey, ReadonlyMap<string, number>>

type Place = Pick<FacetValue, 'value' | 'label' | 'parent'>

/** The values of the base, each facet in its lasting order, "non specificata" apart: made once for each state of the base. */
export type FacetPlaces = Record<FacetKey, { values: Place[]; unspecified: Place | null }>

const placeOf = (facet: FacetKey, value: string, names: FacetNames): Place => {
  const { vocabulary } = FACETS[facet]
  const parent = (vocabulary && names.vocabularies[vocabulary].get(value)?.broader) || null
  return { value, label: valueLabel(facet, value, names), parent }
}

/** One order for good: vocabularies keep theirs, years and amounts run upwards, organisations by how often they occur. */
const orderValues = (facet: FacetKey, counts: ReadonlyMap<string, number>, names: FacetNames) => {
  const { vocabulary } = FACETS[facet]
  if (vocabulary) {
    const ids = names.vocabularies[vocabulary].terms.map((term) => term.id)
    return ids.filter((id) => counts.has(id))
  }
  if (FACETS[facet].range === 'amount') return AMOUNT_BANDS.filter((band) => counts.has(band))
  const values = [...counts.keys()].filter((value) => value !== UNSPECIFIED).sort()
  return FACETS[facet].range !== null
    ? values
    : values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

export const placeFacets = (counts: BaseCounts, names: FacetNames): FacetPlaces => {
  const places = FACET_KEYS.map((key) => {
    const place = (value: string) => placeOf(key, value, names)
    const unspecified = counts[key].has(UNSPECIFIED) ? place(UNSPECIFIED) : null
    return [key, { values: orderValues(key, counts[key], names).map(place), unspecified }]
  })
  return Object.fromEntries(places) as FacetPlaces
}

/** Values of a long facet that a page or an answer carries; the others are one link away. */
const SHOWN = 40

/** Years are never cut: a histogram with a gap at one end would say that there was nothing. */
const shownOf = (key: FacetKey): number => (FACETS[key].range === null ? SHOWN : Infinity)

/** The values whose counts a page or an answer carries. */
export const shownValues = (places: FacetPlaces): Record<FacetKey, string[]> =>
  Object.fromEntries(
    FACET_KEYS.map((key) => {
      const { values, unspecified } = places[key]
      const shown = [...values.slice(0, shownOf(key)), ...(unspecified ? [unspecified] : [])]
      return [key, shown.map(({ value }) => value)]
    }),
  ) as Record<FacetKey, string[]>

/** Of a range of years, the count of all its years together, since no project has two. */
const countWithin = (range: string, counts: readonly FacetCount[]): number => {
  const years = parseYears(range)
  if (years === null) return 0
  const within = counts.filter(
    (one) => years.from <= Number(one.value) && Number(one.value) <= years.to,
  )
  return within.reduce((sum, { count }) => sum + count, 0)
}

/** The counts of some values; those of others are left over, and values without one have 0. */
const countsOf = (values: readonly Place[], counts: readonly FacetCount[]): number[] => {
  let next = 0
  const inOrder = values.map(({ value }) =>
    counts[next]?.value === value ? counts[next++]!.count : 0,
  )
  // Nearly always counts come in the order of the values: then each has been met.
  if (next === counts.length) return inOrder
  const known = new Map(counts.map((one) => [one.value, one.count]))
  return values.map(({ value }) => known.get(value) ?? 0)
}

/**
 * One facet as readers see it: the values of the base in their lasting order, with the counts of this search
 * (zero included), then "non specificata"; a selected value is always there. Of the list, `limit` values beginning `from`.
 */
export const presentFacet = (
  key: FacetKey,
  query: SearchQuery,
  counts: readonly FacetCount[],
  places: FacetPlaces,
  names: FacetNames,
  limit: number,
  from = 0,
): FacetAnswer => {
  const { label, multiple } = facetIn(key, names.language)
  const selection = query.facets[key]
  const { values, unspecified } = places[key]
  const shown = values.slice(from, from + limit)
  const selected = [...selection.values, ...selection.not].filter(
    (value) => value !== UNSPECIFIED && !shown.some((one) => one.value === value),
  )
  const all = [...shown, ...selected.map((value) => placeOf(key, value, names))]
  if (unspecified) all.push(unspecified)
  else if (stateOf(selection, UNSPECIFIED) !== 'off') all.push(placeOf(key, UNSPECIFIED, names))
  const known = countsOf(all, counts)
  return {
    key,
    label,
    all: selection.all,
    multiple,
    values: all.map((place, i) => ({
      value: place.value,
      label: place.label,
      // Only what was selected can be a range of years.
      count:
        known[i] || (key === 'anno' && i >= shown.length ? countWithin(place.value, counts) : 0),
      state: stateOf(selection, place.value),
      parent: place.parent,
    })),
    distinct: values.length,
  }
}

export const presentFacets = (
  query: SearchQuery,
  facets: EngineAnswer['facets'],
  places: FacetPlaces,
  names: FacetNames,
): FacetAnswer[] =>
  FACET_KEYS.map((key) => presentFacet(key, query, facets[key], places, names, shownOf(key)))
