import type { VNode } from 'preact'
import type { PageContent, PageData, StillContent } from '#domain/pages.ts'
import { HomePage } from './home/home-page.tsx'
import { RESULTS_HEADING } from './lib/navigation/settle.ts'
import { siteTexts } from './messages/site.ts'
import { FOOT, paths } from './paths.ts'
import { ProjectPage } from './project/project-page.tsx'
import { FacetPage } from './search/facet-page.tsx'
import { ResultsPage } from './search/results-page.tsx'
import { ProblemPage } from './text/problem-page.tsx'
import { Layout, type SkipLink } from './ui/layout.tsx'
import { type Runtime, RuntimeContext } from './ui/runtime.ts'
import { SEARCH_FORM } from './ui/search-box.tsx'
import { SiteContext } from './ui/site-context.ts'

/** Draws the pages that come whole; the server's half has it, and the browser's needs none. */
type DrawStill = (props: { content: StillContent }) => VNode

const Page = ({ content, Still }: { content: PageContent; Still: DrawStill | undefined }) => {
  switch (content.kind) {
    case 'home':
      return <HomePage {...content} />
    case 'results':
      return <ResultsPage {...content} />
    case 'facet':
      return <FacetPage {...content} />
    case 'project':
      return <ProjectPage {...content} />
    case 'not-found':
    case 'gone':
    case 'too-many':
    case 'busy':
    case 'error':
      return <ProblemPage {...content} />
    // Complete as they come, and no part of what the browser is sent.
    default:
      return Still ? <Still content={content} /> : null
  }
}

const SEARCH: SkipLink = { href: `#${SEARCH_FORM}`, label: siteTexts.skipToSearch }
const RESULTS: SkipLink = { href: `#${RESULTS_HEADING}`, label: siteTexts.skipToResults }
const FOOTER: SkipLink = { href: `#${FOOT}`, label: siteTexts.skipToFooter }

/** Of results, where the box begins the content, only what lies behind the filters: each link is a stop before the first. */
const skipTo = ({ kind }: PageContent): SkipLink[] => {
  if (kind === 'results') return [RESULTS]
  return kind === 'home' ? [SEARCH, FOOTER] : [FOOTER]
}

/** What is not here is in no other language either. */
const translated = ({ url, content }: PageData) => (content.kind === 'not-found' ? paths.home : url)

/** What makes two pages the same to Preact: while filtering, everything stays in place. */
const identity = ({ url, content }: PageData) =>
  content.kind === 'results' || content.kind === 'facet' ? content.kind : url

type Props = {
  page: PageData
  runtime: Runtime
  Still?: DrawStill
}

/** The whole of a page, the same on the server and in the browser. */
export const App = ({ page, runtime, Still }: Props) => (
  <RuntimeContext.Provider value={runtime}>
    <SiteContext.Provider value={page}>
      <Layout url={page.url} translated={translated(page)} skipTo={skipTo(page.content)}>
        <Page key={identity(page)} content={page.content} Still={Still} />
      </Layout>
    </SiteContext.Provider>
  </RuntimeContext.Provider>
)
