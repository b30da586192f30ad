import { conceptPath, projectPath, resultFilePath } from '#domain/addresses.ts'
import type { FacetKey } from '#domain/facets.ts'
import { languageOf } from '#domain/languages.ts'
import type { PageContent } from '#domain/pages.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { queryLink, setValues } from '#domain/query/write.ts'
import { CONTEXT, datasetId } from '../linked/project-thing.ts'
import type { About } from '../present/about.ts'
import { alternate, jsonLd, link } from './head-tags.ts'

type Source = { about: About }

/** The same projects in the forms that are followed and read, at the address of the search for them. */
export const searchHead = (query: SearchQuery, { about }: Source): string => {
  const file = (ending: string) => about.origin + queryLink(resultFilePath(ending), query)
  return (['atom', 'jsonfeed', 'csv', 'json'] as const)
    .flatMap((id) => alternate(id, file))
    .map(link)
    .join('')
}

type Value = {
  facet: FacetKey
  id: string
  subject: Record<string, unknown>
  projects: readonly { slug: string; title: string }[]
}

/** A page of what projects have in common: what it is of, and which projects it leads to. */
export const valueHead = (
  { facet, id, subject, projects }: Value,
  path: string,
  source: Source,
): string => {
  const { origin } = source.about
  const page = {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    '@id': origin + path,
    url: origin + path,
    name: subject.name,
    inLanguage: languageOf(path),
    isPartOf: { '@type': 'Dataset', '@id': datasetId(origin) },
    license: source.about.licence.url,
    about: subject,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: projects.map(({ slug, title }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: title,
        url: origin + projectPath(slug),
      })),
    },
  }
  return searchHead(setValues(EMPTY_QUERY, facet, [id]), source) + jsonLd(page)
}

/** What a page is of, where it is of one value; null for any other page. */
export const subjectOf = (content: PageContent, { about }: Source): Value | null => {
  switch (content.kind) {
    case 'call': {
      const { id, title } = content.call
      return {
        facet: 'avviso',
        id,
        subject: { '@type': 'Grant', name: title },
        projects: content.projects,
      }
    }
    case 'organisation': {
      const { id, label } = content.organisation
      return {
        facet: 'ente',
        id,
        subject: { '@type': 'Organization', name: label },
        projects: content.projects.map(({ project }) => project),
      }
    }
    case 'topic': {
      const { facet, topic, projects } = content
      const concept = about.origin + conceptPath(facet, topic.id)
      return {
        facet,
        id: topic.id,
        subject: { '@type': 'DefinedTerm', '@id': concept, name: topic.label },
        projects,
      }
    }
    default:
      return null
  }
}
