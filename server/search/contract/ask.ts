import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type FacetSelection, type SearchQuery } from '#domain/query/types.ts'
import type { Segment } from '#domain/schemas/search.ts'
import type { EngineAnswer } from '../engine.ts'

export type Selections = Partial<Record<FacetKey, Partial<FacetSelection>>>

/** A query of which only what matters is said; all hits on one page unless told. */
export const ask = (
  q: string,
  facets: Selections = {},
  rest: Partial<SearchQuery> = {},
): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  perPage: 100,
  ...rest,
  facets: Object.fromEntries(
    FACET_KEYS.map((key) => [key, { values: [], all: false, not: [], ...facets[key] }]),
  ) as SearchQuery['facets'],
})

/** Slugs of the hits, in alphabetical order: who is found, not how they are ranked. */
export const foundBy = (answer: EngineAnswer): string[] => answer.hits.map((hit) => hit.slug).sort()

/** Slugs of the hits as they come. */
export const orderOf = (answer: EngineAnswer): string[] => answer.hits.map((hit) => hit.slug)

/** Counts of one facet as sorted texts "value count". */
export const countsOf = (answer: EngineAnswer, facet: FacetKey): string[] =>
  answer.facets[facet].map(({ value, count }) => `${value} ${count}`).sort()

/** "Un [ponte] verso": runs as one text, hits in brackets. */
export const marked = (runs: readonly Segment[] | undefined): string =>
  (runs ?? []).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
