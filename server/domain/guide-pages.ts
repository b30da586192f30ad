import type { Call } from './call.ts'
import type { ExplainedWord, GlossaryWord } from './glossary.ts'
import type { Labelled } from './schemas/search.ts'
import type { SectionKey } from './sections.ts'
import type { Entry, ShownProject } from './shown.ts'

/** The facets whose values have pages of their own. */
export type TopicFacet = 'tema' | 'disabilita'

/** A call as the public may see it. */
export type ShownCall = Omit<Call, 'programme' | 'plan' | 'themes' | 'editorialNote'> & {
  programme: Labelled
  plan: Labelled | null
  themes: Labelled[]
  /** Its projects that are here. */
  here: number
}

export type CallsPage = {
  kind: 'calls'
  /** The house's own first, the latest of each programme first. */
  programmes: { programme: Labelled; calls: ShownCall[] }[]
}

export type CallPage = {
  kind: 'call'
  call: ShownCall
  projects: ShownProject[]
  /** Its projects that are not listed here. */
  more: number
  words: ExplainedWord[]
}

export type OrganisationsPage = {
  kind: 'organisations'
  organisations: (Entry & { kinds: Labelled[]; led: number })[]
  total: number
  page: number
  pages: number
}

export type OrganisationPage = {
  kind: 'organisation'
  organisation: Labelled
  /** As its records state them; nearly always one. */
  kinds: Labelled[]
  projects: { project: ShownProject; role: 'lead' | 'partner'; note: string | null }[]
  /** In how many projects it took part, and how many of them are not listed here. */
  total: number
  more: number
  /** With whom, most projects together first. */
  others: Entry[]
}

export type TopicsPage = {
  kind: 'topics'
  facet: TopicFacet
  topics: (Entry & { description: string | null; parent: string | null })[]
}

/** What records say of one question, project by project. */
export type Lesson = {
  section: Extract<SectionKey, 'results' | 'obstacles' | 'transferability'>
  /** How many projects do. */
  told: number
  /** Of those, the first ones. */
  texts: { slug: string; title: string; text: string }[]
}

export type TopicPage = {
  kind: 'topic'
  facet: TopicFacet
  topic: Labelled
  description: string | null
  broader: Labelled | null
  narrower: Entry[]
  total: number
  /** Of its projects: the years that they state, and the funding. */
  firstYear: number | null
  lastYear: number | null
  withFunding: number
  fundingEur: number
  calls: ShownCall[]
  lessons: Lesson[]
  projects: ShownProject[]
  more: number
  words: ExplainedWord[]
}

export type SystemActionsPage = {
  kind: 'system-actions'
  calls: ShownCall[]
  glossary: Omit<GlossaryWord, 'forms'>[]
}

/** Pages that lead through the base by what its projects have in common; complete as they come, with no part in the browser. */
export type GuidePage =
  | CallsPage
  | CallPage
  | OrganisationsPage
  | OrganisationPage
  | TopicsPage
  | TopicPage
  | SystemActionsPage

export const GUIDE_KINDS = [
  'calls',
  'call',
  'organisations',
  'organisation',
  'topics',
  'topic',
  'system-actions',
] satisfies readonly GuidePage['kind'][]
