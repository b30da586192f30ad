import type { PageContent, PageData } from '#domain/pages.ts'
import { CasePage } from './case/case-page.tsx'
import { CrossPage } from './figures/cross-page.tsx'
import { FigurePage } from './figures/figure-page.tsx'
import { FiguresPage } from './figures/figures-page.tsx'
import { MapPage } from './figures/map-page.tsx'
import { GuidePage } from './guide/guide-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { RESULTS_HEADING } from './lib/settle.ts'
import { siteTexts } from './messages/site.ts'
import { paths } from './paths.ts'
import { ProjectPage } from './project/project-page.tsx'
import { FacetPage } from './search/facet-page.tsx'
import { ResultsPage } from './search/results-page.tsx'
import { AboutPage } from './text/about-page.tsx'
import { AccessibilityPage } from './text/accessibility-page.tsx'
import { ApiPage } from './text/api-page.tsx'
import { CodebookPage } from './text/codebook-page.tsx'
import { OpenDataPage } from './text/open-data-page.tsx'
import { PrivacyPage } from './text/privacy-page.tsx'
import { ProblemPage } from './text/problem-page.tsx'
import { Layout, type SkipLink } from './ui/layout.tsx'
import { Offline } from './ui/offline.tsx'
import { type Runtime, RuntimeContext } from './ui/runtime.ts'
import { SEARCH_FORM } from './ui/search-box.tsx'
import { SiteContext } from './ui/site-context.ts'

const Page = ({ content }: { content: PageContent }) => {
  switch (content.kind) {
    case 'home':
      return <HomePage {...content} />
    case 'results':
      return <ResultsPage {...content} />
    case 'facet':
      return <FacetPage {...content} />
    case 'case':
      return import.meta.env.SSR ? <CasePage {...content} /> : null
    case 'figures':
      return import.meta.env.SSR ? <FiguresPage {...content} /> : null
    case 'figure':
      return import.meta.env.SSR ? <FigurePage {...content} /> : null
    case 'map':
      return import.meta.env.SSR ? <MapPage {...content} /> : null
    case 'cross':
      return import.meta.env.SSR ? <CrossPage {...content} /> : null
    case 'project':
      return <ProjectPage {...content} />
    case 'about':
      return <AboutPage figures={content.figures} />
    // Pages to look things up in: complete as they come, and no part of what the browser is sent.
    case 'open-data':
      return import.meta.env.SSR ? <OpenDataPage figures={content.figures} /> : null
    case 'codebook':
      return import.meta.env.SSR ? <CodebookPage {...content} /> : null
    case 'api':
      return import.meta.env.SSR ? <ApiPage {...content} /> : null
    case 'calls':
    case 'call':
    case 'organisations':
    case 'organisation':
    case 'topics':
    case 'topic':
    case 'system-actions':
      return import.meta.env.SSR ? <GuidePage {...content} /> : null
    case 'accessibility':
      return <AccessibilityPage />
    case 'privacy':
      return <PrivacyPage />
    default:
      return <ProblemPage {...content} />
  }
}

const SEARCH: SkipLink = { href: `#${SEARCH_FORM}`, label: siteTexts.skipToSearch }
const RESULTS: SkipLink = { href: `#${RESULTS_HEADING}`, label: siteTexts.skipToResults }
const FOOTER: SkipLink = { href: '#piede', label: siteTexts.skipToFooter }

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
  /** The address that could not be asked for, because there is no connection. */
  unreachable?: string | null
}

/** The whole of a page, the same on the server and in the browser. */
export const App = ({ page, runtime, unreachable = null }: Props) => (
  <RuntimeContext.Provider value={runtime}>
    <SiteContext.Provider value={page}>
      <Layout url={page.url} translated={translated(page)} skipTo={skipTo(page.content)}>
        <Page key={identity(page)} content={page.content} />
        {unreachable !== null && <Offline url={unreachable} />}
      </Layout>
    </SiteContext.Provider>
  </RuntimeContext.Provider>
)
