import type { FastifyPluginAsync } from 'fastify'
import {
  callPath,
  organisationPath,
  projectsFilePath,
  searchPath,
  topicPath,
} from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { UNSPECIFIED } from '#domain/facets.ts'
import { FORMATS } from '#domain/formats.ts'
import { LANGUAGES, pathIn } from '#domain/languages.ts'
import { LISTINGS, type ListingKey, listingFilePath } from '#domain/listings.ts'
import { API_ADDRESSES, catalogPath, SITE_FILES, sitemapPath } from '#domain/machine-addresses.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink } from '#domain/query/write.ts'
import { csvDialect } from '../exports/dialect.ts'
import { refuseOtherEndings } from '../exports/negotiate.ts'
import { fileProvenance } from '../exports/provenance.ts'
import type { Listing } from '../formats/listings/listing.ts'
import { SERIALISATIONS } from '../linked/serialisations.ts'
import { aboutListing, takeListed } from '../listings/files.ts'
import { httpMessages } from '../messages.ts'
import { sendOn } from '../moved.ts'
import { parametersOf, strictParameters } from '../query-parameters.ts'
import { catalogThings } from './catalog.ts'
import { type DocumentDeps, documentRoutes, type Ground } from './document.ts'
import { roCrate } from './ro-crate.ts'
import { csvw, dataPackage, listingCsvw, provenanceCsvw } from './tables.ts'
import {
  openSearchXml,
  robotsText,
  SITEMAP_MOST,
  SITEMAP_PARTS,
  securityText,
  sitemapIndex,
  sitemapPages,
  sitemapPaths,
  sitemapRecords,
  sitemapRecordsPart,
  sitemapVersions,
} from './web.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const XML_TYPE = 'application/xml; charset=utf-8'
const TEXT_TYPE = 'text/plain; charset=utf-8'

type Options = DocumentDeps & { now: () => Date; listings: Record<ListingKey, Listing> }

const CSV = FORMATS.find(({ id }) => id === 'csv')!

/** What tells programs about the site and its data: catalogues, descriptions of tables, maps. */
export const siteDocuments: FastifyPluginAsync<Options> = async (
  app,
  { now, listings, ...deps },
) => {
  const { catalogue } = deps
  const figures = async () => (await catalogue.base()).figures

  /** The description of one CSV: that of the same search, in the same dialect. */
  const csvDescription = async ({ request, about }: Ground) => {
    const parameters = parametersOf(request)
    const dialect = csvDialect.take(parameters)
    const provenance = fileProvenance.take(parameters, CSV)
    const { query } = strictParameters(parameters, await catalogue.base())
    const whole = { ...query, page: 1, perPage: EMPTY_QUERY.perPage }
    const table = queryLink(projectsFilePath('csv'), whole)
    const path = fileProvenance.add(csvDialect.add(table, dialect), provenance)
    const describe = provenance ? provenanceCsvw : csvw
    return describe(
      { ...about, page: about.origin + searchPath(whole) },
      about.origin + path,
      dialect === 'rfc4180',
    )
  }

  /** The description of the CSV of a list, in the same dialect. */
  const listingDescription =
    (key: ListingKey) =>
    ({ request, about }: Ground) => {
      const dialect = takeListed(parametersOf(request), CSV)
      const address = about.origin + csvDialect.add(listingFilePath(key, 'csv'), dialect)
      const own = aboutListing(listings[key], { ...about, address }, deps.site)
      return listingCsvw(own, listings[key], address, dialect === 'rfc4180')
    }

  const sitemapPart = ({ request, about }: Ground): string => {
    const number = Number((request.params as { number: string }).number)
    const isOne =
      Number.isInteger(number) && number >= 1 && (number - 1) * SITEMAP_MOST < about.total
    if (!isOne) throw new AppError('not-found', httpMessages.noAddress)
    return sitemapRecords(about, catalogue.listed((number - 1) * SITEMAP_MOST, SITEMAP_MOST))
  }

  refuseOtherEndings(app, { path: SITE_FILES.catalog, forms: SERIALISATIONS, isPage: false })
  documentRoutes(app, deps, [
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
      path: projectsFilePath(CSV_DESCRIPTION.ending),
      type: `${CSV_DESCRIPTION.type}; charset=utf-8`,
      write: csvDescription,
    },
    ...LISTINGS.flatMap((key) =>
      LANGUAGES.map((language) => ({
        path: pathIn(language, listingFilePath(key, CSV_DESCRIPTION.ending)),
        type: `${CSV_DESCRIPTION.type}; charset=utf-8`,
        write: listingDescription(key),
      })),
    ),
    {
      path: SITE_FILES.roCrate,
      type: 'application/ld+json; charset=utf-8',
      write: ({ about }) => roCrate(about),
    },
    { path: SITE_FILES.robots, type: TEXT_TYPE, write: ({ about }) => robotsText(about) },
    {
      path: SITE_FILES.sitemap,
      type: XML_TYPE,
      write: ({ about }) => sitemapIndex(about, { hasEarlier: catalogue.hasEarlier() }),
    },
    {
      path: sitemapPath(SITEMAP_PARTS.pages),
      type: XML_TYPE,
      write: ({ about }) => sitemapPages(about),
    },
    {
      path: sitemapPath(SITEMAP_PARTS.versions),
      type: XML_TYPE,
      write: ({ about }) => {
        const versions = catalogue.earlierVersions(SITEMAP_MOST)
        if (versions.length === 0) throw new AppError('not-found', httpMessages.noAddress)
        return sitemapVersions(about, versions)
      },
    },
    {
      path: sitemapPath(SITEMAP_PARTS.calls),
      type: XML_TYPE,
      write: ({ about }) => sitemapPaths(about, catalogue.callIds().map(callPath)),
    },
    {
      path: sitemapPath(SITEMAP_PARTS.topics),
      type: XML_TYPE,
      write: async ({ about }) => {
        const { vocabularies } = (await catalogue.base()).names
        const paths = (['tema', 'disabilita'] as const).flatMap((facet) =>
          vocabularies[facet].terms.map(({ id }) => topicPath(facet, id)),
        )
        return sitemapPaths(about, paths)
      },
    },
    {
      path: sitemapPath(SITEMAP_PARTS.organisations),
      type: XML_TYPE,
      write: async ({ about }) => {
        const { counts } = await catalogue.base()
        const slugs = [...counts.ente.keys()].filter((slug) => slug !== UNSPECIFIED).sort()
        return sitemapPaths(about, slugs.map(organisationPath))
      },
    },
    { path: sitemapPath(sitemapRecordsPart(':number')), type: XML_TYPE, write: sitemapPart },
    ...LANGUAGES.map((language) => ({
      path: pathIn(language, SITE_FILES.openSearch),
      type: 'application/opensearchdescription+xml; charset=utf-8',
      write: ({ about }: Ground) => openSearchXml(about, language),
    })),
    {
      path: SITE_FILES.security,
      type: TEXT_TYPE,
      write: ({ about, site }) => securityText(about, site, now()),
    },
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
  ])

  // What opens a file or a feed asks for the site's mark at the address where marks once stood.
  app.get(SITE_FILES.formerIcon, { schema: { hide: true } }, async (_request, reply) =>
    sendOn(reply, SITE_FILES.icon),
  )
}
