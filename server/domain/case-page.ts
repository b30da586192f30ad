import type { CaseAnswers, CaseQuestion } from './case.ts'
import type { Labelled, ProjectCard } from './schemas/search.ts'

/** Why a project meets an answer, the closest reason that it has. */
export type CaseReason = {
  question: CaseQuestion
  because:
    | 'same-disability'
    | 'same-theme'
    | 'same-people'
    | 'same-kind'
    | 'same-town'
    | 'same-zone'
    | 'whole-area'
    | 'words'
  /** What it has in common with the answer; empty for words. */
  labels: string[]
}

export type CaseHit = {
  project: Pick<ProjectCard, 'slug' | 'title' | 'summary' | 'year'>
  reasons: CaseReason[]
  missing: CaseQuestion[]
  /** What others can use again, as the record tells it. */
  tools: string | null
}

export type CasePlaces = { zone: Labelled | null; towns: Labelled[] }[]

export type CaseFound = {
  /** Questions that were answered. */
  of: number
  /** Projects that meet so many answers, the most first; none of 0. */
  levels: { met: number; count: number }[]
  hits: CaseHit[]
  page: number
  pages: number
}

export type CasePage = {
  kind: 'case'
  answers: CaseAnswers
  /** Answers that are none, as they stood in the address. */
  unknown: string[]
  places: CasePlaces
  /** Null while nothing was answered. */
  found: CaseFound | null
}
