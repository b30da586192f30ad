import { FACETS } from '#domain/facets.ts'
import type { Suggestion } from '#domain/schemas/search.ts'

/** What a suggestion is, where it is no term: a term is told by its filter. */
const WORDS: Record<Exclude<Suggestion['kind'], 'termine'>, string> = {
  progetto: 'Progetto',
  ente: 'Ente',
  parola: 'Cerca',
}

/** What a suggestion is. */
export const suggestionKind = ({ kind, facet }: Pick<Suggestion, 'kind' | 'facet'>): string => {
  if (kind !== 'termine') return WORDS[kind]
  return facet === null ? '' : FACETS[facet].label
}
