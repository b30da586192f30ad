import type { GuidePage as Content } from '#domain/guide-pages.ts'
import { CallPage } from './call-page.tsx'
import { CallsPage } from './calls-page.tsx'
import { OrganisationPage } from './organisation-page.tsx'
import { OrganisationsPage } from './organisations-page.tsx'
import { SystemActionsPage } from './system-actions-page.tsx'
import { TopicPage } from './topic-page.tsx'
import { TopicsPage } from './topics-page.tsx'

/** Pages that lead through the base; none of them is part of what the browser is sent. */
export const GuidePage = (content: Content) => {
  switch (content.kind) {
    case 'calls':
      return <CallsPage {...content} />
    case 'call':
      return <CallPage {...content} />
    case 'organisations':
      return <OrganisationsPage {...content} />
    case 'organisation':
      return <OrganisationPage {...content} />
    case 'topics':
      return <TopicsPage {...content} />
    case 'topic':
      return <TopicPage {...content} />
    default:
      return <SystemActionsPage {...content} />
  }
}
