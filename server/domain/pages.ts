import type { CasePage } from './case-page.ts'
import type { FacetKey } from './facets.ts'
import type { CrossPage, FigurePage, FiguresPage, MapPage } from './figures.ts'
import type { ExplainedWord } from './glossary.ts'
import { GUIDE_KINDS, type GuidePage } from './guide-pages.ts'
import type { QueryProblem } from './query/parse.ts'
import type { SearchQuery } from './query/types.ts'
import type { ContentField } from './record.ts'
import type { PublicProject } from './schemas/project-answer.ts'
import type { FacetAnswer, Hit, ProjectCard, Related, SearchAnswer } from './schemas/search.ts'
import type { SectionKey } from './sections.ts'
import type { Entry, ShownProject } from './shown.ts'
import type { SiteDetails } from './site.ts'

/** What the open-data page says of the base; `null` where no record gives the figure. */
export type BaseFigures = {
  projects: number
  organisations: number
  firstYear: number | null
  lastYear: number | null
  /** Projects that state their funding, and the sum of what they state. */
  withFunding: number
  fundingEur: number
  /** ISO instant of the newest change. */
  updatedAt: string | null
}

export type HomePage = {
  kind: 'home'
  themes: Entry[]
  disabilities: Entry[]
  latest: ProjectCard[]
  figures: BaseFigures
}

export type ShownHit = Omit<Hit, 'project'> & {
  /** Without its summary where there is a passage, which stands in its place. */
  project: ShownProject
}

/** The results as HTML that stands in the page already: the browser's half begins from it, and needs no data for them. */
export type DrawnHits = { drawn: string }

export type ShownAnswer = Omit<SearchAnswer, 'hits'> & { hits: ShownHit[] | DrawnHits }

export type ResultsPage = {
  kind: 'results'
  query: SearchQuery
  answer: ShownAnswer
  /** What of the link was not understood, with labels ready to show. */
  problems: QueryProblem[]
  /** How much more of it was not understood. */
  unnamed: number
}

/** All values of one facet under a query: the page behind "mostra tutti". */
export type FacetPage = {
  kind: 'facet'
  facet: FacetKey
  query: SearchQuery
  answer: FacetAnswer
  total: number
  /** Of a facet with very many values, the part that is shown, from 1, and how many there are. */
  page: number
  pages: number
}

type Step = { slug: string; title: string }

/** The list that a reader came from, on the page where the project stands, and its neighbours there. */
export type Trail = {
  query: SearchQuery
  total: number
  previous: Step | null
  next: Step | null
}

export type ProjectPage = {
  kind: 'project'
  project: PublicProject
  related: Related[]
  /** For each field that sources state, their places in the list of sources, from 0. */
  stated?: Partial<Record<string, number[]>>
  /** Words of the glossary, each with the first section that has it. */
  words?: Partial<Record<SectionKey, ExplainedWord[]>>
  /** Absent where no list led here. */
  trail?: Trail | null
  /** Whether the page of the former wiki is kept that it was taken from. */
  hasOriginal?: boolean
}

/** What became of a project that an address names and that is not to be read there. */
export type Missing =
  /** It has become part of another, or is called otherwise; that one stands in its place. */
  | { asked: string; became: 'another'; slug: string; title: string }
  | { asked: string; became: 'withdrawn'; reason: string | null }
  /** There never was one, for readers. */
  | { asked: string; became: 'unknown' }

/** Projects that somebody has marked, as an address names them. */
export type CollectionPage = {
  kind: 'collection'
  /** In their order. */
  projects: ProjectCard[]
  missing: Missing[]
  /** How many more the address names than are read. */
  left: number
  title: string
  /** What one more project was looked for by, and what was found; null where nothing was. */
  adding: { text: string; found: Step[]; total: number } | null
}

/** The same to be printed: each project whole. */
export type DossierPage = {
  kind: 'dossier'
  projects: PublicProject[]
  missing: Missing[]
  left: number
  title: string
}

/** Two to four projects side by side. */
export type ComparisonPage = {
  kind: 'comparison'
  projects: PublicProject[]
  missing: Missing[]
  left: number
  /** Without the rows in which all are alike. */
  onlyDifferences: boolean
}

/** A version of a record that readers have seen. */
export type VersionLine = {
  version: number
  /** ISO instant from which it was seen. */
  at: string
  /** What readers could see change in it; null for the first, and where it is not told. */
  changed: ContentField[] | null
}

/** All versions of a record, the newest first. */
export type VersionsPage = {
  kind: 'versions'
  slug: string
  title: string
  versions: VersionLine[]
}

/** A record as it was. */
export type VersionPage = {
  kind: 'version'
  project: PublicProject
  /** What readers saw before it; null for the first version. */
  before: PublicProject | null
  /** The version of today. */
  current: number
  /** Its neighbours among those that readers have seen. */
  previous: number | null
  next: number | null
}

export type TextPage = {
  kind: 'about' | 'accessibility' | 'privacy'
  figures: BaseFigures
}

export type OpenDataPage = {
  kind: 'open-data'
  figures: BaseFigures
  /** As the reader reached the site, for lines to be copied where it has not been told its public origin. */
  reachedAt: string
}

/** What each column of the files means, and the lists that their values are of. */
export type CodebookPage = {
  kind: 'codebook'
  columns: {
    name: string
    label: string
    meaning: string
    type: string
    unit: string | null
    vocabulary: string | null
    /** The day from which files have it. */
    since: string
    /** Records in which it says nothing. */
    empty: number
  }[]
  lists: { key: string; label: string; terms: { id: string; label: string; retired: boolean }[] }[]
}

/** One address of the API, as the readable API page lists it. */
export type ApiOperation = {
  method: string
  path: string
  summary: string
  description: string | null
  parameters: { name: string; required: boolean; description: string | null }[]
}

export type ApiPage = {
  kind: 'api'
  operations: ApiOperation[]
  /** What an answer may say instead; `anchor` is where each says that it is explained. */
  problems: { anchor: string; code: string; title: string; status: number }[]
}

export type ProblemPage = {
  kind: 'not-found' | 'gone' | 'too-many' | 'busy' | 'error'
  /** What to tell the server's keepers; only on errors. */
  requestId: string | null
  /** Why a record was withdrawn, as the editors put it; only on pages that are gone. */
  reason: string | null
  /** What to look for in its place. */
  words?: string
}

export type PageContent =
  | HomePage
  | ResultsPage
  | FacetPage
  | FiguresPage
  | FigurePage
  | CrossPage
  | MapPage
  | CasePage
  | ProjectPage
  | CollectionPage
  | DossierPage
  | ComparisonPage
  | VersionsPage
  | VersionPage
  | TextPage
  | OpenDataPage
  | CodebookPage
  | ApiPage
  | GuidePage
  | ProblemPage

const STILL_KINDS = [
  'about',
  'accessibility',
  'privacy',
  'api',
  'case',
  'codebook',
  'open-data',
  'figures',
  'figure',
  'map',
  'cross',
  'collection',
  'dossier',
  'comparison',
  'versions',
  'version',
  ...GUIDE_KINDS,
] as const

/** Pages that come whole from the server, with nothing that the browser's half would have to know. */
export type StillContent = Extract<PageContent, { kind: (typeof STILL_KINDS)[number] }>

export const isStill = (content: PageContent): content is StillContent =>
  STILL_KINDS.some((kind) => kind === content.kind)

/** All that a page needs: rendered on the server, sent along as JSON, and fetched when the reader goes on. */
export type PageData = {
  /** Path and query of this page. */
  url: string
  /** Origin that canonical links begin with, e.g. "https://buoneprassi.example.it"; "" when not configured. */
  siteUrl: string
  site: SiteDetails
  content: PageContent
}

/** What the page renderer (a Vite build of `web/server.tsx`) exports. */
export type PageRenderer = {
  render: (page: PageData) => {
    /** Content of <head> that belongs to this page: title, description, canonical link, robots. */
    head: string
    body: string
  }
}
