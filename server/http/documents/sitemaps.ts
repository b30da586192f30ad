import { callPath, organisationPath, topicPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { UNSPECIFIED } from '#domain/facets.ts'
import { SITE_FILES, sitemapPath } from '#domain/machine-addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { httpMessages } from '../messages.ts'
import type { Ground, SiteDocument } from './document.ts'
import {
  SITEMAP_MOST,
  SITEMAP_PARTS,
  sitemapIndex,
  sitemapPages,
  sitemapPaths,
  sitemapRecords,
  sitemapRecordsPart,
  sitemapVersions,
} from './web.ts'

const missing = () => new AppError('not-found', httpMessages.noAddress)

/** A part of the records, by its number from 1 on. */
const recordsPart = (catalogue: Catalogue, { request, about }: Ground): string => {
  const number = Number((request.params as { number: string }).number)
  const isOne = Number.isInteger(number) && number >= 1 && (number - 1) * SITEMAP_MOST < about.total
  if (!isOne) throw missing()
  return sitemapRecords(about, catalogue.listed((number - 1) * SITEMAP_MOST, SITEMAP_MOST))
}

const versionsPart = (catalogue: Catalogue, { about }: Ground): string => {
  const versions = catalogue.earlierVersions(SITEMAP_MOST)
  if (versions.length === 0) throw missing()
  return sitemapVersions(about, versions)
}

const topicPaths = async (catalogue: Catalogue): Promise<string[]> => {
  const { vocabularies } = (await catalogue.base()).names
  return (['tema', 'disabilita'] as const).flatMap((facet) =>
    vocabularies[facet].terms.map(({ id }) => topicPath(facet, id)),
  )
}

const organisationPaths = async (catalogue: Catalogue): Promise<string[]> => {
  const { counts } = await catalogue.base()
  const slugs = [...counts.ente.keys()].filter((slug) => slug !== UNSPECIFIED)
  return slugs.sort().map(organisationPath)
}

/** The index of the site's addresses, and its parts by what they list. */
export const sitemaps = (catalogue: Catalogue): SiteDocument[] => {
  const parts: readonly [path: string, write: SiteDocument['write']][] = [
    [
      SITE_FILES.sitemap,
      ({ about }) => sitemapIndex(about, { hasEarlier: catalogue.hasEarlier() }),
    ],
    [sitemapPath(SITEMAP_PARTS.pages), ({ about }) => sitemapPages(about)],
    [sitemapPath(SITEMAP_PARTS.versions), (ground) => versionsPart(catalogue, ground)],
    [
      sitemapPath(SITEMAP_PARTS.calls),
      ({ about }) => sitemapPaths(about, catalogue.callIds().map(callPath)),
    ],
    [
      sitemapPath(SITEMAP_PARTS.topics),
      async ({ about }) => sitemapPaths(about, await topicPaths(catalogue)),
    ],
    [
      sitemapPath(SITEMAP_PARTS.organisations),
      async ({ about }) => sitemapPaths(about, await organisationPaths(catalogue)),
    ],
    [sitemapPath(sitemapRecordsPart(':number')), (ground) => recordsPart(catalogue, ground)],
  ]
  return parts.map(([path, write]) => ({ path, type: 'application/xml; charset=utf-8', write }))
}
