import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { wholeEuro } from '#domain/query/amounts.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import type { SearchDocument } from '../engine.ts'
import type { Limit } from '../language/limits/limit.ts'

/** What filters mean, said in the plainest way: what every engine must agree with. */

const valuesOf = (document: SearchDocument, facet: FacetKey): readonly string[] => {
  const own = document.facets[facet]
  const values = typeof own === 'number' ? [String(own)] : (own ?? [])
  return values.length > 0 ? values : [UNSPECIFIED]
}

const hasValue = (document: SearchDocument, facet: FacetKey, value: string): boolean => {
  const range = rangeOf(facet, value)
  const { facets, active, fundingEur } = document
  if (range === null) return valuesOf(document, facet).includes(value)
  const isWithin = (one: number | null) => one !== null && range.from <= one && one <= range.to
  if (facet === 'anno') return isWithin(facets.anno)
  if (facet === 'importo') return fundingEur !== null && isWithin(wholeEuro(fundingEur))
  if (range.edge !== null)
    return isWithin(active && (range.edge === 'fine' ? active.to : active.from))
  return active !== null && active.from <= range.to && range.from <= active.to
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

/** Whether a document keeps what the words of a query ask of a facet. */
export const keepsLimit = (document: SearchDocument, { facet, value, or, not }: Limit): boolean =>
  [value, ...or].some((one) => hasValue(document, facet, one)) !== not

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
  // Of a range of years the counts of its years tell enough: no project has two.
  const isCounted = FACETS[facet].range !== 'year'
  const counts = new Map<string, number>()
  for (const document of documents.filter((one) => passesFilters(one, without))) {
    const ranges = isCounted ? selection.values.filter((one) => hasValue(document, facet, one)) : []
    for (const value of new Set([...valuesOf(document, facet), ...ranges])) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts].map(([value, count]) => `${value} ${count}`).sort()
}
