import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type FacetSelection, type SearchQuery } from '#domain/query/types.ts'

/** Filters of which a test says only what it is about. */
export const select = (
  facets: Partial<Record<FacetKey, Partial<FacetSelection>>>,
): SearchQuery['facets'] =>
  Object.fromEntries(
    FACET_KEYS.map((key) => [key, { ...EMPTY_QUERY.facets[key], ...facets[key] }]),
  ) as SearchQuery['facets']

/** A query whose answer fits on one page. */
export const ask = (q: string, rest: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  perPage: 100,
  ...rest,
})
