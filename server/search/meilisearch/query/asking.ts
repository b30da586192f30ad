import type { MultiSearchQuery } from 'meilisearch'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { Plan } from '../../language/plan/plan-types.ts'
import type { SearchSettings } from '../../settings.ts'
import { FACET_FIELDS, FIELD, facetField } from '../fields.ts'
import type { Connection } from '../server/connection.ts'
import type { AtHand } from './at-hand.ts'
import { all, type Condition } from './condition.ts'
import { type FacetConditions, facetConditions } from './facet-conditions.ts'
import { toFilter } from './filter.ts'
import type { Known } from './known.ts'
import { findPhrases } from './phrases.ts'
import { type PlanConditions, planConditions } from './plan-conditions.ts'
import { ranking } from './ranking.ts'

export type SearchDeps = {
  connection: Connection
  index: string
  settings: SearchSettings
  known: Known
  atHand: AtHand
}

/** Of the records that say the whole text, so many come first at most. */
export const MOST_FIRST = 100

/** A question made ready to be sent. */
export type Prepared = {
  query: SearchQuery
  plan: Plan
  words: PlanConditions
  facets: FacetConditions
  /** Ids of the records that say the whole text as it stands, where these come first. */
  first: readonly number[]
}

export const prepare = async (
  query: SearchQuery,
  { known, atHand }: SearchDeps,
  signal?: AbortSignal,
): Promise<Prepared> => {
  const plan = known.plan(query.q, query.exact)
  const phrases = await findPhrases(plan, atHand, signal)
  const words = planConditions(plan, known, phrases)
  const byRelevance = effectiveSort(query) === 'rilevanza'
  const first = byRelevance ? phrases(plan.sentence).slice(0, MOST_FIRST) : []
  return { query, plan, words, facets: facetConditions(query, plan.limits), first }
}

/** How many records meet a condition. */
export const counting = (condition: Condition, index: string): MultiSearchQuery => ({
  indexUid: index,
  q: '',
  filter: toFilter(condition),
  page: 1,
  hitsPerPage: 0,
})

/** The page of hits for which so many of the things asked are answered. */
export const pageAsked = (
  { query, plan, words, facets }: Prepared,
  needed: number,
  { index, known }: SearchDeps,
): MultiSearchQuery => ({
  indexUid: index,
  ...ranking(query, plan, known),
  filter: toFilter(all(words.answering(needed), facets.all)),
  page: query.page,
  hitsPerPage: query.perPage,
  attributesToRetrieve: [FIELD.id],
})

/** The same with all counts: the page, then each facet that has a choice without it, then each range. */
export const allAsked = (
  prepared: Prepared,
  needed: number,
  deps: SearchDeps,
): MultiSearchQuery[] => {
  const { words, facets } = prepared
  const asked = words.answering(needed)
  return [
    { ...pageAsked(prepared, needed, deps), facets: FACET_FIELDS },
    ...facets.without.map(({ facet, condition }) => ({
      ...counting(all(asked, condition), deps.index),
      facets: [facetField(facet)],
    })),
    ...facets.ranges.map(({ condition }) => counting(all(asked, condition), deps.index)),
  ]
}
