import type { PageData } from '#domain/pages.ts'
import { queryString } from '#domain/query/write.ts'
import { shortenProse } from '../lib/text/prose.ts'
import { homeTexts } from '../messages/home.ts'
import { problemTexts } from '../messages/problem.ts'
import { searchTexts } from '../messages/search.ts'
import { siteTexts } from '../messages/site.ts'
import { facetPath, paths, projectPath, searchPath } from '../paths.ts'
import { resultsTitle } from './results-title.ts'

export type Head = {
  title: string
  description: string
  /** The path that this page is best known by, or null when it should not be known at all. */
  canonical: string | null
  /** Search engines may keep it. Searches are left out: there are endlessly many of them. */
  indexed: boolean
}

const DESCRIPTION_LENGTH = 160

/** Of a page that the browser's half never shows: its head stands in `tool-head.ts`. */
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
    default:
      return ELSEWHERE
  }
}

/** The title as the window shows it: what the page is first, the site after it. */
export const windowTitle = (page: PageData, { title } = headOf(page)): string =>
  page.content.kind === 'home' ? title : `${title} | ${siteTexts.name}`

/** What the head told programs of the page that was loaded is not true of the next one. */
export const forgetPage = (): void => {
  for (const told of document.head.querySelectorAll('[data-of-page]')) told.remove()
}
