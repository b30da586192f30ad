import type { FacetKey } from '#domain/facets.ts'
import type { FacetPage } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { presentFacet } from '../present/facets.ts'
import type { ReadBase } from './base.ts'

/** Values on one page of a facet: more than any vocabulary has, fewer than organisations there are. */
const FACET_PAGE = 200

/** The values of one facet under a query, `FACET_PAGE` of them for each page of the query. */
export const createFacetPages =
  ({ engine, base }: { engine: SearchEngine; base: ReadBase }) =>
  async (
    query: SearchQuery,
    key: FacetKey,
  ): Promise<Pick<FacetPage, 'answer' | 'total' | 'page' | 'pages'>> => {
    const [{ names, places }, { facets, total }] = await Promise.all([
      base(),
      engine.search({ ...query, page: 1, perPage: 1 }, { facetLimit: Infinity }),
    ])
    const pages = Math.max(1, Math.ceil(places[key].values.length / FACET_PAGE))
    const page = Math.min(query.page, pages)
    const from = (page - 1) * FACET_PAGE
    const answer = presentFacet(key, query, facets[key], places, names, FACET_PAGE, from)
    return { answer, total, page, pages }
  }
