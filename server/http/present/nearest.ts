import { FACETS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryString, toggleValue } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import type { Term, VocabularyIndex } from '#domain/vocabulary.ts'
import type { FacetNames } from './facet-kinds.ts'
import type { BaseCounts } from './facets.ts'

const FACETS_TO_OFFER: readonly FacetKey[] = [
  'tema',
  'disabilita',
  'destinatari',
  'territorio',
  'piano',
]
const OFFERED = 3

/** A name is like what was typed while one letter of three differs: more, and it is another word altogether. */
const ALIKE = 1 / 3

/** The term that the words name; only where they name none, those that look like them. */
const nearTo = (text: string, vocabulary: VocabularyIndex): Term[] => {
  const named = vocabulary.get(vocabulary.resolve(text) ?? '')
  return named ? [named] : vocabulary.nearest(text, 2, ALIKE)
}

/** Vocabulary terms nearest to what was typed that have projects, most projects first. */
export const nearestTerms = (
  q: string,
  counts: BaseCounts,
  { vocabularies }: FacetNames,
): WayOut[] =>
  FACETS_TO_OFFER.flatMap((facet) => {
    const { vocabulary } = FACETS[facet]
    if (!vocabulary || q === '') return []
    return nearTo(q.slice(0, 100), vocabularies[vocabulary]).flatMap((term) => {
      const total = counts[facet].get(term.id) ?? 0
      const link = queryString(toggleValue(EMPTY_QUERY, facet, term.id))
      const value = { id: term.id, label: term.label }
      return total > 0 ? [{ kind: 'term' as const, facet, value, total, link }] : []
    })
  })
    .sort((a, b) => b.total - a.total || (a.value.label < b.value.label ? -1 : 1))
    .slice(0, OFFERED)
