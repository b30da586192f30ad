import { FACET_KEYS, type FacetKey } from '../facets.ts'
import { EMPTY_QUERY, type FacetSelection, LIMITS, type SearchQuery } from './types.ts'

/** The query as parameters, in one canonical order and without defaults: equal queries give equal links. */
export const queryParameters = (query: SearchQuery): [string, string][] => {
  const parameters: [string, string][] = []
  if (query.q) parameters.push(['q', query.q])
  for (const key of FACET_KEYS) {
    const { values, all, not } = query.facets[key]
    for (const value of values) parameters.push([key, value])
    if (all && values.length > 0) parameters.push([`${key}_tutti`, '1'])
    for (const value of not) parameters.push([`${key}_escludi`, value])
  }
  if (query.exact) parameters.push(['parole', 'esatte'])
  if (query.sort) parameters.push(['ordina', query.sort])
  if (query.perPage !== LIMITS.defaultPerPage)
    parameters.push(['per_pagina', String(query.perPage)])
  if (query.page > 1) parameters.push(['pagina', String(query.page)])
  return parameters
}

/** "?q=autismo&tema=autismo", or "" for the empty query. */
export const queryString = (query: SearchQuery): string => {
  const text = new URLSearchParams(queryParameters(query)).toString()
  return text && `?${text}`
}

/** `path` with the query behind it: the same search as a page, an API answer or a file. */
export const queryLink = (path: string, query: SearchQuery): string => path + queryString(query)

/** Any change of what is asked goes back to the first page. */
const withFacet = (
  query: SearchQuery,
  key: FacetKey,
  change: Partial<FacetSelection>,
): SearchQuery => ({
  ...query,
  page: 1,
  facets: { ...query.facets, [key]: { ...query.facets[key], ...change } },
})

const without = (values: readonly string[], value: string) => values.filter((one) => one !== value)

/** Adds the value to what is wanted, or takes it away when it is there. */
export const toggleValue = (query: SearchQuery, key: FacetKey, value: string): SearchQuery => {
  const { values, not } = query.facets[key]
  const change = values.includes(value) ? without(values, value) : [...values, value]
  return withFacet(query, key, { values: change, not: without(not, value) })
}

/** Excludes the value, or stops excluding it. */
export const toggleExcluded = (query: SearchQuery, key: FacetKey, value: string): SearchQuery => {
  const { values, not } = query.facets[key]
  const change = not.includes(value) ? without(not, value) : [...not, value]
  return withFacet(query, key, { not: change, values: without(values, value) })
}

/** Forgets the value, wanted or excluded. */
export const removeValue = (query: SearchQuery, key: FacetKey, value: string): SearchQuery =>
  withFacet(query, key, {
    values: without(query.facets[key].values, value),
    not: without(query.facets[key].not, value),
  })

export const setValues = (
  query: SearchQuery,
  key: FacetKey,
  values: readonly string[],
): SearchQuery => withFacet(query, key, { values })

/** Keeps words and order, forgets every filter. */
export const clearFacets = (query: SearchQuery): SearchQuery => ({
  ...query,
  page: 1,
  facets: EMPTY_QUERY.facets,
})

export const withText = (query: SearchQuery, q: string): SearchQuery => ({ ...query, q, page: 1 })

export const hasFilters = (query: SearchQuery): boolean =>
  FACET_KEYS.some((key) => query.facets[key].values.length > 0 || query.facets[key].not.length > 0)
