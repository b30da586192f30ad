import {
  ADDRESSES,
  projectFilePath,
  projectPath,
  searchPath,
  valuePath,
} from '#domain/addresses.ts'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import { type InLanguages, languageOf } from '#domain/languages.ts'
import { type ListingKey, listingFilePath, listingPlace } from '#domain/listings.ts'
import { mediaType } from '#domain/media-types.ts'
import type { PageContent, PageData } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { datasetThing, listingThing } from '../documents/dataset-thing.ts'
import type { FileLink } from '../exports/headers.ts'
import { referenceOf } from '../formats/citations/reference.ts'
import type { About } from '../formats/snapshot.ts'
import { CONTEXT, projectThing } from '../linked/project-thing.ts'
import { xmlText } from '../present/xml.ts'
import { alternate, jsonLd, link, meta } from './head-tags.ts'
import { searchHead, subjectOf, valueHead } from './value-head.ts'

type Source = {
  about: About
  vocabularies: Vocabularies
  record: (slug: string) => Project | null
  /** Other sites may show records in frames. */
  isEmbeddable: boolean
}

const recordHead = (
  { slug }: PublicProject,
  { about, vocabularies, record, isEmbeddable }: Source,
): string => {
  const project = record(slug)
  if (!project) return ''
  const reference = referenceOf(project, about, vocabularies)
  const [year, month, day] = reference.issued
  const file = (ending: string) => about.origin + projectFilePath(slug, ending)
  const tags = [
    meta('citation_title', reference.title),
    meta('citation_author', reference.author),
    meta('citation_publication_date', `${year}/${month}/${day}`),
    meta('citation_technical_report_institution', reference.institution),
    meta('citation_language', 'it'),
    meta('citation_public_url', reference.url),
    ...FORMATS.flatMap(({ id }) => alternate(id, file)).map(link),
    ...(isEmbeddable
      ? [
          link({
            href: `${about.origin}${ADDRESSES.api}/oembed?${new URLSearchParams({ url: reference.url })}`,
            rel: 'alternate',
            type: 'application/json+oembed',
          }),
        ]
      : []),
    jsonLd({ '@context': CONTEXT, ...projectThing(project, vocabularies, about) }),
  ]
  return tags.join('')
}

/** The list that a page shows, or a part of; null for any other page. */
const listOf = (content: PageContent): ListingKey | null => {
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

/** The whole list in the forms that are read most, and what it is. */
const listHead = (key: ListingKey, { about }: Source): string => {
  const links = LIST_FORMATS.map((format) =>
    link({
      href: about.origin + listingPlace(key, format),
      rel: 'alternate',
      type: mediaType(format),
    }),
  )
  return links.join('') + jsonLd({ '@context': CONTEXT, ...listingThing(about, key) })
}

const headOf = ({ content, url }: PageData, source: Source): string => {
  const { about } = source
  const value = subjectOf(content, source)
  if (value) return valueHead(value, url.split('?')[0] ?? url, source)
  const list = listOf(content)
  if (list) return listHead(list, source)
  switch (content.kind) {
    case 'project':
      return recordHead(content.project, source)
    case 'results':
      return searchHead({ ...content.query, page: 1, perPage: 20 }, source)
    case 'open-data':
      return jsonLd(datasetThing(about, content.figures))
    default:
      return ''
  }
}

/** How to search from elsewhere, on every page of a language. */
const SEARCH: InLanguages<string> = {
  it: '<link rel="search" type="application/opensearchdescription+xml" title="Buone prassi" href="/opensearch.xml">',
  en: '<link rel="search" type="application/opensearchdescription+xml" title="Good practices" href="/en/opensearch.xml">',
}

/** The same on every page: whom to ask for citations. */
const ALWAYS = '<link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi">'

export const machineHead = (page: PageData, source: Source): string =>
  SEARCH[languageOf(page.url)] +
  ALWAYS +
  `<meta property="og:image" content="${xmlText(source.about.origin)}/condivisione.png">` +
  headOf(page, source)

/** FAIR Signposting: what programs follow without reading the page. */
export const signposts = (content: PageContent, { about }: Pick<Source, 'about'>): FileLink[] => {
  const { origin, licence, publisher } = about
  if (content.kind === 'open-data')
    return [
      { href: licence.url, rel: 'license' },
      { href: 'https://schema.org/Dataset', rel: 'type' },
      ...FORMATS.map(({ id, ending }) => ({
        href: `${origin}${ADDRESSES.api}/projects.${ending}`,
        rel: 'item',
        type: mediaType({ id }),
      })),
      { href: `${origin}/datapackage.json`, rel: 'describedby', type: 'application/json' },
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
        href: origin + listingFilePath(list, 'csv-metadata.json'),
        rel: 'describedby',
        type: 'application/csvm+json',
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
      href: `${origin}${projectPath(slug)}/linkset`,
      rel: 'linkset',
      type: 'application/linkset+json',
    },
  ]
}
