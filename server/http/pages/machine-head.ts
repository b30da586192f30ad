import { projectFilePath, searchPath } from '#domain/addresses.ts'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import { type InLanguages, type Language, languageOf, pathIn } from '#domain/languages.ts'
import { type ListingKey, listingPlace } from '#domain/listings.ts'
import { API_ADDRESSES, SITE_FILES } from '#domain/machine-addresses.ts'
import { mediaType } from '#domain/media-types.ts'
import type { PageData } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { datasetThing, listingThing } from '../documents/dataset-thing.ts'
import { catalogueLinks, listOf } from '../documents/signposts.ts'
import { SEARCHES } from '../documents/web.ts'
import { referenceOf } from '../formats/citations/reference.ts'
import { CONTEXT, projectThing } from '../linked/project-thing.ts'
import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'
import { alternate, jsonLd, link, meta } from './head-tags.ts'
import { searchHead, subjectOf, valueHead } from './value-head.ts'

type Source = {
  about: About
  site: SiteDetails
  vocabularies: Vocabularies
  record: (slug: string) => Project | null
  /** ISO instant when the base came out; null when nothing was ever written. */
  issued: string | null
  /** Other sites may show records in frames. */
  isEmbeddable: boolean
}

/** Where to ask for a frame that shows a page. */
const oembedLink = (url: string, about: About): string =>
  link({
    href: `${about.origin}${API_ADDRESSES.oembed}?${new URLSearchParams({ url })}`,
    rel: 'alternate',
    type: 'application/json+oembed',
  })

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
    isEmbeddable ? oembedLink(reference.url, about) : '',
    jsonLd({ '@context': CONTEXT, ...projectThing(project, vocabularies, about) }),
  ]
  return tags.join('')
}

/** The whole list in the forms that are read most, and what it is. */
const listHead = (key: ListingKey, { about, issued }: Source): string => {
  const links = LIST_FORMATS.map((format) =>
    link({
      href: about.origin + listingPlace(key, format),
      rel: 'alternate',
      type: mediaType(format),
    }),
  )
  return links.join('') + jsonLd({ '@context': CONTEXT, ...listingThing(about, key, issued) })
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
    case 'results': {
      const query = { ...content.query, page: 1, perPage: 20 }
      const page = about.origin + searchPath(query)
      return searchHead(query, source) + (source.isEmbeddable ? oembedLink(page, about) : '')
    }
    case 'open-data':
      return (
        catalogueLinks(about.origin, source.site).map(link).join('') +
        jsonLd(datasetThing(about, content.figures, source.issued))
      )
    default:
      return ''
  }
}

/** How to search from elsewhere, on every page of a language. */
const searchLink = (language: Language): string =>
  `<link rel="search" type="application/opensearchdescription+xml" title="${SEARCHES[language].name}" href="${pathIn(language, SITE_FILES.openSearch)}">`
const SEARCH: InLanguages<string> = { it: searchLink('it'), en: searchLink('en') }

/** The same on every page: whom to ask for citations. */
const ALWAYS = `<link rel="unapi-server" type="application/xml" title="unAPI" href="${SITE_FILES.unapi}">`

export const machineHead = (page: PageData, source: Source): string =>
  SEARCH[languageOf(page.url)] +
  ALWAYS +
  `<meta property="og:image" content="${xmlText(source.about.origin)}${SITE_FILES.shareImage}">` +
  headOf(page, source)
