import { COLLECTION_TITLE, collectionLink } from '#domain/collection.ts'
import type {
  CollectionPage,
  ComparisonPage,
  DossierPage,
  PageContent,
  VersionPage,
  VersionsPage,
} from '#domain/pages.ts'
import { listed } from '../lib/text/format.ts'
import { caseTexts } from '../messages/case.ts'
import { collectionTexts } from '../messages/collection.ts'
import { comparisonTexts } from '../messages/comparison.ts'
import { textPageTitles } from '../messages/titles.ts'
import { versionTexts } from '../messages/versions.ts'
import { casePath, paths, projectPath } from '../paths.ts'
import { figureHead } from './figure-head.ts'
import { guideHead } from './guide-head.ts'
import type { Head } from './head.ts'

type Tool = CollectionPage | DossierPage | ComparisonPage

const titleOf = (content: Tool): string => {
  const { projects } = content
  if (content.kind === 'comparison')
    return projects.length === 0
      ? comparisonTexts.title
      : `${comparisonTexts.title}: ${listed(projects.map(({ title }) => title))}`
  const name = content.title || collectionTexts.title
  return content.kind === 'dossier'
    ? `${collectionTexts.dossierTitle}: ${name}`
    : `${name} – ${collectionTexts.projects(projects.length)}`
}

/** What a record was is known by what it is: that page is the one to keep. */
const versionHead = (content: VersionPage | VersionsPage): Head => {
  const { slug, title } = content.kind === 'version' ? content.project : content
  const ofVersion =
    content.kind === 'version' ? `, ${versionTexts.version(content.project.version)}` : ''
  return {
    title: content.kind === 'version' ? title + ofVersion : versionTexts.title(title),
    description: versionTexts.lead,
    canonical: projectPath(slug),
    indexed: false,
  }
}

/** What is told of pages that readers make for themselves: there are endlessly many, so no search engine keeps one. */
const madeHead = (content: Tool): Head => ({
  title: titleOf(content),
  description: content.kind === 'comparison' ? comparisonTexts.lead : collectionTexts.lead,
  canonical: collectionLink(
    paths[content.kind],
    content.projects.map(({ slug }) => slug),
    content.kind === 'comparison' ? {} : { [COLLECTION_TITLE]: content.title },
  ),
  indexed: false,
})

/** Pages of running text, and to look things up in. */
const textHead = (kind: keyof typeof textPageTitles): Head => {
  const { title, lead } = textPageTitles[kind]
  const canonical = {
    about: paths.about,
    'open-data': paths.openData,
    codebook: paths.codebook,
    api: paths.apiDocs,
    accessibility: paths.accessibility,
    privacy: paths.privacy,
  }[kind]
  return { title, description: lead, canonical, indexed: true }
}

/** The head of a page that the server alone draws; null for one whose head stands with the others (`head.ts`). */
export const toolHead = (content: PageContent): Head | null => {
  switch (content.kind) {
    case 'case':
      return {
        title: caseTexts.title,
        description: caseTexts.lead,
        canonical: casePath(content.answers),
        indexed: content.found === null,
      }
    case 'figures':
    case 'figure':
    case 'map':
    case 'cross':
      return figureHead(content)
    case 'calls':
    case 'call':
    case 'organisations':
    case 'organisation':
    case 'topics':
    case 'topic':
    case 'system-actions':
      return { ...guideHead(content), indexed: true }
    case 'about':
    case 'open-data':
    case 'codebook':
    case 'api':
    case 'accessibility':
    case 'privacy':
      return textHead(content.kind)
    case 'version':
    case 'versions':
      return versionHead(content)
    case 'collection':
    case 'dossier':
    case 'comparison':
      return madeHead(content)
    default:
      return null
  }
}
