import type { FastifyPluginAsync } from 'fastify'
import { LANGUAGES, pathIn } from '#domain/languages.ts'
import type { ListingKey } from '#domain/listings.ts'
import { API_ADDRESSES, catalogPath, SITE_FILES } from '#domain/machine-addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { refuseOtherEndings } from '../exports/negotiate.ts'
import type { Listing } from '../formats/listings/listing.ts'
import { SERIALISATIONS } from '../linked/serialisations.ts'
import { sendOn } from '../moved.ts'
import { parametersOf } from '../query-parameters.ts'
import { catalogThings } from './catalog.ts'
import { csvDescriptions } from './csv-descriptions.ts'
import { type DocumentDeps, documentRoutes, type Ground, type SiteDocument } from './document.ts'
import { roCrate } from './ro-crate.ts'
import { sitemaps } from './sitemaps.ts'
import { dataPackage } from './tables.ts'
import { openSearchXml, robotsText, securityText } from './web.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const TEXT_TYPE = 'text/plain; charset=utf-8'

type Options = DocumentDeps & { now: () => Date; listings: Record<ListingKey, Listing> }

/** The data as a whole, in each way that catalogues and programs describe them. */
const descriptions = (
  catalogue: Catalogue,
  listings: Record<ListingKey, Listing>,
): SiteDocument[] => {
  const figures = async () => (await catalogue.base()).figures
  return [
    ...SERIALISATIONS.map(({ ending, type, write }) => ({
      path: catalogPath(ending),
      type,
      write: async ({ about, site }: Ground) =>
        write(catalogThings(about, await figures(), site, catalogue.changedAt(1))),
    })),
    {
      path: SITE_FILES.dataPackage,
      type: JSON_TYPE,
      write: async ({ about }) => dataPackage(about, await figures(), Object.values(listings)),
    },
    {
      path: SITE_FILES.roCrate,
      type: 'application/ld+json; charset=utf-8',
      write: ({ about }) => roCrate(about),
    },
  ]
}

/** For browsers that search here from their address bar: what they ask, and what they are suggested. */
const openSearch = (catalogue: Catalogue): SiteDocument[] => [
  ...LANGUAGES.map((language) => ({
    path: pathIn(language, SITE_FILES.openSearch),
    type: 'application/opensearchdescription+xml; charset=utf-8',
    write: ({ about }: Ground) => openSearchXml(about, language),
  })),
  {
    path: API_ADDRESSES.openSearchSuggest,
    type: 'application/x-suggestions+json; charset=utf-8',
    write: async ({ request }) => {
      const q = parametersOf(request).get('q') ?? ''
      const language = parametersOf(request).get('lingua') === 'en' ? 'en' : 'it'
      const { suggestions } = await catalogue.in(language).suggest(q, request.signal)
      return JSON.stringify([q, suggestions.map(({ label }) => label)])
    },
  },
]

/** What tells programs about the site and its data: catalogues, descriptions of tables, maps. */
export const siteDocuments: FastifyPluginAsync<Options> = async (
  app,
  { now, listings, ...deps },
) => {
  const { catalogue } = deps
  refuseOtherEndings(app, { path: SITE_FILES.catalog, forms: SERIALISATIONS, isPage: false })
  documentRoutes(app, deps, [
    ...descriptions(catalogue, listings),
    ...csvDescriptions(catalogue, listings, deps.site),
    { path: SITE_FILES.robots, type: TEXT_TYPE, write: ({ about }) => robotsText(about) },
    ...sitemaps(catalogue),
    ...openSearch(catalogue),
    {
      path: SITE_FILES.security,
      type: TEXT_TYPE,
      write: ({ about, site }) => securityText(about, site, now()),
    },
  ])
  // What opens a file or a feed asks for the site's mark at the address where marks once stood.
  app.get(SITE_FILES.formerIcon, { schema: { hide: true } }, async (_request, reply) =>
    sendOn(reply, SITE_FILES.icon),
  )
}
