import type { GuidePage } from '#domain/guide-pages.ts'
import { guideTexts } from '../messages/guide.ts'
import { systemActions } from '../messages/system-actions.ts'
import { callPath, organisationPath, paths, topicPath, topicsPath } from '../paths.ts'
import { plainOwnText } from '../ui/own-text.tsx'

/** What the window and search engines are told of a page that leads through the base. */
export const guideHead = (
  page: GuidePage,
): { title: string; description: string; canonical: string } => {
  switch (page.kind) {
    case 'calls':
      return { title: guideTexts.calls, description: guideTexts.callsLead, canonical: paths.calls }
    case 'call':
      return {
        title: page.call.title,
        description: plainOwnText(page.call.description ?? guideTexts.callsLead),
        canonical: callPath(page.call.id),
      }
    case 'organisations':
      return {
        title: guideTexts.organisations,
        description: guideTexts.organisationsLead,
        canonical:
          page.page === 1 ? paths.organisations : `${paths.organisations}?pagina=${page.page}`,
      }
    case 'organisation':
      return {
        title: page.organisation.label,
        description: guideTexts.tookPart(page.total),
        canonical: organisationPath(page.organisation.id),
      }
    case 'topics':
      return {
        title: guideTexts.topics[page.facet],
        description: guideTexts.topicsLead[page.facet],
        canonical: topicsPath(page.facet),
      }
    case 'topic':
      return {
        title: `${page.topic.label} – ${guideTexts.topic[page.facet]}`,
        description: page.description ?? guideTexts.topicsLead[page.facet],
        canonical: topicPath(page.facet, page.topic.id),
      }
    default:
      return {
        title: systemActions.title,
        description: systemActions.lead,
        canonical: paths.systemActions,
      }
  }
}
