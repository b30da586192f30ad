import {
  ADDRESSES,
  projectFilePath,
  projectPath,
  searchPath,
  valuePath,
} from '#domain/addresses.ts'
import { FORMATS, type FormatId } from '#domain/formats.ts'
import { type InLanguages, languageOf } from '#domain/languages.ts'
import { mediaType } from '#domain/media-types.ts'
import type { PageContent, PageData } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink } from '#domain/query/write.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { datasetThing } from '../documents/dataset-thing.ts'
import type { FileLink } from '../exports/headers.ts'
import { referenceOf } from '../formats/citations/reference.ts'
import type { About } from '../formats/snapshot.ts'
import { CONTEXT, projectThing } from '../linked/project-thing.ts'
import { xmlText } from '../present/xml.ts'

/** What a page tells programs in its head; the page in the browser takes it away when the reader goes on. */
const OF_PAGE = 'data-of-page'

type Source = {
  about: About
  vocabularies: Vocabularies
  record: (slug: string) => Project | null
  /** Other sites may show records in frames. */
  isEmbeddable: boolean
}

const meta = (name: string, content: string) =>
  `<meta name="${name}" content="${xmlText(content)}" ${OF_PAGE}>`

const link = ({ href, rel, type }: FileLink) =>
  `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${xmlText(href)}" ${OF_PAGE}>`

/** Data, not a script: no "<" of a text can end it. */
const jsonLd = (thing: object) =>
  `<script type="application/ld+json" ${OF_PAGE}>${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`

const alternate = (id: FormatId, path: (ending: string) => string): FileLink[] =>
  FORMATS.filter((one) => one.id === id).map(({ ending }) => ({
    href: path(ending),
    rel: 'alternate',
    type: mediaType({ id }),
  }))

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

const headOf = (content: PageContent, source: Source): string => {
  const { about } = source
  switch (content.kind) {
    case 'project':
      return recordHead(content.project, source)
    case 'results': {
      const whole = { ...content.query, page: 1, perPage: 20 }
      const file = (ending: string) =>
        about.origin + queryLink(`${ADDRESSES.projects}.${ending}`, whole)
      return (['atom', 'jsonfeed', 'csv', 'json'] as const)
        .flatMap((id) => alternate(id, file))
        .map(link)
        .join('')
    }
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

export const machineHead = ({ url, content }: PageData, source: Source): string =>
  SEARCH[languageOf(url)] +
  ALWAYS +
  `<meta property="og:image" content="${xmlText(source.about.origin)}/condivisione.png">` +
  headOf(content, source)

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
