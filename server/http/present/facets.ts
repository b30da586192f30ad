import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { describeYears, parseYears } from '#domain/query/years.ts'
import type { FacetAnswer, FacetValue } from '#domain/schemas/search.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { EngineAnswer, FacetCount } from '../../search/engine.ts'

/** The values that occur in the whole base, by facet: they keep their place while a search narrows. */
export type FacetUniverse = Record<FacetKey, readonly FacetCount[]>

export type FacetNames = { vocabularies: Vocabularies; organisationName: (slug: string) => string }

/** What readers see of a facet's value. */
export const valueLabel = (facet: FacetKey, value: string, names: FacetNames): string => {
  const { vocabulary, unspecifiedLabel } = FACETS[facet]
  if (value === UNSPECIFIED) return unspecifiedLabel
  if (vocabulary) return names.vocabularies[vocabulary].labelOf(value)
  if (facet === 'ente') return names.organisationName(value)
  const years = parseYears(value)
  return years ? describeYears(years) : value
}

/** One order for good: vocabularies keep theirs, years run upwards, organisations by how often they occur. */
const ordered = (
  facet: FacetKey,
  universe: readonly FacetCount[],
  { vocabularies }: FacetNames,
) => {
  const values = universe.map((one) => one.value).filter((value) => value !== UNSPECIFIED)
  const { vocabulary } = FACETS[facet]
  if (vocabulary) {
    const present = new Set(values)
    return vocabularies[vocabulary].terms.map((term) => term.id).filter((id) => present.has(id))
  }
  if (facet === 'anno') return values.sort()
  const counts = new Map(universe.map((one) => [one.value, one.count]))
  const by = (value: string) => counts.get(value) ?? 0
  return values.sort((a, b) => by(b) - by(a) || (a < b ? -1 : 1))
}

/**
 * One facet as readers see it: the values of the base in their lasting order, with the counts of this search
 * (zero included), then "non specificata"; a selected value is always there. Lists are cut at `limit` values.
 */
export const presentFacet = (
  key: FacetKey,
  query: SearchQuery,
  counts: readonly FacetCount[],
  universe: readonly FacetCount[],
  names: FacetNames,
  limit: number,
): FacetAnswer => {
  const { label, multiple, vocabulary } = FACETS[key]
  const { values: wanted, not, all } = query.facets[key]
  const countOf = new Map(counts.map((one) => [one.value, one.count]))
  const lasting = ordered(key, universe, names)
  const shown = lasting.slice(0, limit)
  const known = new Set([...shown, UNSPECIFIED])
  const selected = [...wanted, ...not].filter((value) => !known.has(value))
  const rest = universe.some((one) => one.value === UNSPECIFIED) ? [UNSPECIFIED] : []
  const present = (value: string): FacetValue => ({
    value,
    label: valueLabel(key, value, names),
    count: countOf.get(value) ?? 0,
    state: wanted.includes(value) ? 'wanted' : not.includes(value) ? 'excluded' : 'off',
    parent: (vocabulary && names.vocabularies[vocabulary].get(value)?.broader) || null,
  })
  return {
    key,
    label,
    all,
    multiple,
    values: [...shown, ...selected, ...rest].map(present),
    distinct: lasting.length,
  }
}

/** Values of a long facet that a page or an answer carries; the others are one link away. */
const SHOWN = 60

export const presentFacets = (
  query: SearchQuery,
  facets: EngineAnswer['facets'],
  universe: FacetUniverse,
  names: FacetNames,
): FacetAnswer[] =>
  FACET_KEYS.map((key) => presentFacet(key, query, facets[key], universe[key], names, SHOWN))
