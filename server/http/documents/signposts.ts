import {
  linksetPath,
  projectFilePath,
  projectPath,
  projectsFilePath,
  searchPath,
  valuePath,
} from '#domain/addresses.ts'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import { type ListingKey, listingFilePath, listingPlace } from '#domain/listings.ts'
import { catalogPath, SITE_FILES } from '#domain/machine-addresses.ts'
import { CSV_DESCRIPTION, mediaType } from '#domain/media-types.ts'
import type { PageContent } from '#domain/pages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { FileLink } from '../exports/headers.ts'
import { SERIALISATIONS } from '../linked/serialisations.ts'
import type { About } from '../present/about.ts'
import { hasCatalogue } from './catalog.ts'

/** The list that a page shows, or a part of; null for any other page. */
export const listOf = (content: PageContent): ListingKey | null => {
  switch (content.kind) {
    case 'calls':
    case 'organisations':
      return content.kind
    case 'topics':
      return content.facet === 'tema' ? 'themes' : 'disabilities'
    default:
      return null
  }
}

/** Where the statements about the data are, in each form; none where the institution has not said what a catalogue needs. */
export const catalogueLinks = (origin: string, site: SiteDetails): Required<FileLink>[] =>
  (hasCatalogue(site) ? SERIALISATIONS : []).map(({ ending, type }) => ({
    href: origin + catalogPath(ending),
    rel: 'describedby',
    type: type.split(';')[0] ?? type,
  }))

/** FAIR Signposting: what programs follow without reading the page. */
export const signposts = (
  content: PageContent,
  { about, site }: { about: About; site: SiteDetails },
): FileLink[] => {
  const { origin, licence, publisher } = about
  if (content.kind === 'open-data')
    return [
      { href: licence.url, rel: 'license' },
      { href: 'https://schema.org/Dataset', rel: 'type' },
      ...FORMATS.map(({ id, ending }) => ({
        href: origin + projectsFilePath(ending),
        rel: 'item',
        type: mediaType({ id }),
      })),
      { href: origin + SITE_FILES.dataPackage, rel: 'describedby', type: 'application/json' },
      ...catalogueLinks(origin, site),
    ]
  const list = listOf(content)
  if (list)
    return [
      { href: licence.url, rel: 'license' },
      { href: 'https://schema.org/Dataset', rel: 'type' },
      ...LIST_FORMATS.map((format) => ({
        href: origin + listingPlace(list, format),
        rel: 'item',
        type: mediaType(format),
      })),
      {
        href: origin + listingFilePath(list, CSV_DESCRIPTION.ending),
        rel: 'describedby',
        type: CSV_DESCRIPTION.type,
      },
    ]
  if (content.kind !== 'project') return []
  const { slug, lead } = content.project
  const page = origin + projectPath(slug)
  return [
    { href: page, rel: 'cite-as' },
    { href: 'https://schema.org/AboutPage', rel: 'type' },
    { href: 'https://schema.org/Project', rel: 'type' },
    { href: licence.url, rel: 'license' },
    { href: lead ? origin + valuePath('ente', lead.id) : publisher.url, rel: 'author' },
    { href: origin + searchPath(EMPTY_QUERY), rel: 'collection', type: 'text/html' },
    ...(['json', 'jsonld', 'turtle', 'ris', 'bibtex', 'csl'] as const)
      .flatMap((id) => FORMATS.filter((one) => one.id === id))
      .map(({ id, ending }) => ({
        href: origin + projectFilePath(slug, ending),
        rel: 'describedby',
        type: mediaType({ id }),
      })),
    {
      href: origin + linksetPath(slug),
      rel: 'linkset',
      type: 'application/linkset+json',
    },
  ]
}
