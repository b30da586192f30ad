import type { PageData } from '#domain/pages.ts'
import { queryString } from '#domain/query/write.ts'
import { guideHead } from '../guide/head.ts'
import { caseTexts } from '../messages/case.ts'
import { homeTexts } from '../messages/home.ts'
import { problemTexts } from '../messages/problem.ts'
import { searchTexts } from '../messages/search.ts'
import { siteTexts } from '../messages/site.ts'
import { textPageTitles } from '../messages/titles.ts'
import { casePath, facetPath, paths, projectPath, searchPath } from '../paths.ts'
import { figureHead } from './figure-head.ts'
import { shortenProse } from './prose.ts'
import { resultsTitle } from './results-title.ts'

export type Head = {
  title: string
  description: string
  /** The path that this page is best known by, or null when it should not be known at all. */
  canonical: string | null
  /** Search engines may keep it. Searches are left out: there are endlessly many of them. */
  indexed: boolean
}

const TEXT_PATHS = {
  about: paths.about,
  'open-data': paths.openData,
  codebook: paths.codebook,
  api: paths.apiDocs,
  accessibility: paths.accessibility,
  privacy: paths.privacy,
} as const

const DESCRIPTION_LENGTH = 160

/** Of a page that the browser's half never shows. */
const ELSEWHERE: Head = { title: '', description: '', canonical: null, indexed: false }

/** What the window's title, search engines and shared links say of a page. */
export const headOf = ({ content }: PageData): Head => {
  switch (content.kind) {
    case 'home':
      return {
        title: `${siteTexts.name} – ${siteTexts.tagline}`,
        description: homeTexts.lead,
        canonical: paths.home,
        indexed: true,
      }
    case 'results': {
      const { query, answer } = content
      const isLater = query.page > 1 && query.page <= answer.pages
      const where = isLater ? `, ${searchTexts.pageOf(query.page, answer.pages)}` : ''
      return {
        title: `${resultsTitle(content)} – ${searchTexts.found(answer.total)}${where}`,
        description: `${searchTexts.found(answer.total)}. ${homeTexts.lead}`,
        canonical: searchPath(query),
        indexed: queryString(query) === '',
      }
    }
    case 'facet':
      return {
        title: searchTexts.facetTitle(content.answer.label),
        description: searchTexts.facetLead(content.total),
        canonical: facetPath(content.facet, content.query),
        indexed: false,
      }
    case 'case':
      return import.meta.env.SSR
        ? {
            title: caseTexts.title,
            description: caseTexts.lead,
            canonical: casePath(content.answers),
            indexed: content.found === null,
          }
        : ELSEWHERE
    case 'figures':
    case 'figure':
    case 'cross':
    case 'map':
      return import.meta.env.SSR ? figureHead(content) : ELSEWHERE
    case 'project':
      return {
        title: content.project.title,
        description: shortenProse(
          content.project.sections.summary ?? content.project.title,
          DESCRIPTION_LENGTH,
        ),
        canonical: projectPath(content.project.slug),
        indexed: true,
      }
    case 'not-found':
    case 'gone':
    case 'too-many':
    case 'busy':
    case 'error': {
      const { title, lead } = problemTexts[content.kind]
      return { title, description: lead, canonical: null, indexed: false }
    }
    case 'calls':
    case 'call':
    case 'organisations':
    case 'organisation':
    case 'topics':
    case 'topic':
    case 'system-actions':
      return import.meta.env.SSR
        ? { ...guideHead(content), indexed: true }
        : { title: '', description: '', canonical: null, indexed: true }
    default: {
      const { title, lead } = textPageTitles[content.kind]
      return { title, description: lead, canonical: TEXT_PATHS[content.kind], indexed: true }
    }
  }
}

/** The title as the window shows it: what the page is first, the site after it. */
export const windowTitle = (page: PageData): string => {
  const { title } = headOf(page)
  return page.content.kind === 'home' ? title : `${title} | ${siteTexts.name}`
}

/** What the head told programs of the page that was loaded is not true of the next one. */
export const forgetPage = (): void => {
  for (const told of document.head.querySelectorAll('[data-of-page]')) told.remove()
}
