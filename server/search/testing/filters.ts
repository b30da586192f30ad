import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { SearchDocument } from '../engine.ts'

/** What filters mean, said in the plainest way: what every engine must agree with. */

const valuesOf = (document: SearchDocument, facet: FacetKey): readonly string[] => {
  const own = document.facets[facet]
  const values = typeof own === 'number' ? [String(own)] : (own ?? [])
  return values.length > 0 ? values : [UNSPECIFIED]
}

const hasValue = (document: SearchDocument, facet: FacetKey, value: string): boolean => {
  const years = facet === 'anno' ? parseYears(value) : null
  const own = valuesOf(document, facet)
  if (years === null) return own.includes(value)
  return own.some((year) => Number(year) >= years.from && Number(year) <= years.to)
}

const passes = (document: SearchDocument, facet: FacetKey, selection: FacetSelection): boolean => {
  const { values, all, not } = selection
  const has = (value: string) => hasValue(document, facet, value)
  if (not.some(has)) return false
  if (values.length === 0) return true
  return all ? values.every(has) : values.some(has)
}

export const passesFilters = (document: SearchDocument, query: SearchQuery): boolean =>
  FACET_KEYS.every((facet) => passes(document, facet, query.facets[facet]))

/** Counts of every value of a facet, as a sorted list of "value count"; a facet ignores its own "any" selection. */
export const countFacet = (
  documents: readonly SearchDocument[],
  query: SearchQuery,
  facet: FacetKey,
): string[] => {
  const selection = query.facets[facet]
  const values = selection.all ? selection.values : []
  const without = {
    ...query,
    facets: { ...query.facets, [facet]: { ...selection, values } },
  }
  const counts = new Map<string, number>()
  for (const document of documents.filter((one) => passesFilters(one, without))) {
    for (const value of new Set(valuesOf(document, facet))) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts].map(([value, count]) => `${value} ${count}`).sort()
}
