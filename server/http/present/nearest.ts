import { FACETS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryString, toggleValue } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import type { FacetNames, FacetUniverse } from './facets.ts'

const FACETS_TO_OFFER: readonly FacetKey[] = [
  'tema',
  'disabilita',
  'destinatari',
  'territorio',
  'piano',
]
const OFFERED = 3

/** Vocabulary terms nearest to what was typed that have projects, most projects first. */
export const nearestTerms = (
  q: string,
  universe: FacetUniverse,
  { vocabularies }: FacetNames,
): WayOut[] =>
  FACETS_TO_OFFER.flatMap((facet) => {
    const { vocabulary, label } = FACETS[facet]
    if (!vocabulary || q === '') return []
    return vocabularies[vocabulary].nearest(q.slice(0, 100), 2).flatMap((term) => {
      const total = universe[facet].find((one) => one.value === term.id)?.count ?? 0
      const link = queryString(toggleValue(EMPTY_QUERY, facet, term.id))
      return total > 0
        ? [{ kind: 'nearest' as const, label: `${label}: ${term.label}`, total, link }]
        : []
    })
  })
    .sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1))
    .slice(0, OFFERED)
