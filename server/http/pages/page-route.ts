import type { FastifyRequest } from 'fastify'
import type { FacetKey } from '#domain/facets.ts'
import type { ListingKey } from '#domain/listings.ts'
import type { PageContent } from '#domain/pages.ts'
import type { CatalogueView } from '../catalogue/catalogue.ts'
import type { Leads } from '../exports/leading.ts'
import type { Moved } from '../moved.ts'

export type PageRoute = {
  path: string
  /** What it is besides a page: the same address in other formats. */
  forms?: 'list' | 'record' | 'collection'
  /** The list that it shows: the whole of it is had at the same address in other formats. */
  listing?: ListingKey
  /** Where its files stand, if not at its own address. */
  leads?: Leads
  /** The facet whose value `id` it is about: the files of its address are those of the search for that value. */
  ofFacet?: FacetKey
  load: (request: FastifyRequest, catalogue: CatalogueView) => Promise<PageContent | Moved>
}
