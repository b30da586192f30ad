import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { CROSS } from '#domain/figures.ts'
import { EMPTY_QUERY, LIMITS, type SearchQuery } from '#domain/query/types.ts'
import type { CrossAsked } from '../catalogue/cross.ts'

/** A result as it is counted: all of it, whatever page and order the reader had. */
export const countedQuery = (query: SearchQuery): SearchQuery => ({
  ...query,
  page: 1,
  perPage: EMPTY_QUERY.perPage,
  sort: null,
})

/** What most readers want to see against each other, while they have not said so. */
const USUAL = { rows: 'tema', columns: 'disabilita' } as const

const takeFacet = (parameters: URLSearchParams, name: string): FacetKey | undefined => {
  const given = parameters.get(name)
  const facet = FACET_KEYS.find((key) => key === given)
  // What is no facet stays, and is named with all else that is not understood.
  if (facet || given === '') parameters.delete(name)
  return facet
}

const takePage = (parameters: URLSearchParams, name: string): number => {
  const given = parameters.get(name) ?? '1'
  const page = /^\d{1,9}$/.test(given) ? Number(given) : 0
  if (page < 1 || page > LIMITS.window) return 1
  parameters.delete(name)
  return page
}

/** Takes what a cross table is of out of the parameters of a query. A facet against itself says nothing: another is taken. */
export const takeCross = (
  parameters: URLSearchParams,
): { asked: CrossAsked; sameTwice: boolean } => {
  const rows = takeFacet(parameters, CROSS.rows)
  const columns = takeFacet(parameters, CROSS.columns)
  const sameTwice = rows !== undefined && rows === columns
  const down = rows ?? (columns === USUAL.rows ? USUAL.columns : USUAL.rows)
  const across = columns !== undefined && columns !== down ? columns : undefined
  return {
    asked: {
      rows: down,
      columns: across ?? (down === USUAL.columns ? USUAL.rows : USUAL.columns),
      rowPage: takePage(parameters, CROSS.rowPage),
      columnPage: takePage(parameters, CROSS.columnPage),
    },
    sameTwice,
  }
}
