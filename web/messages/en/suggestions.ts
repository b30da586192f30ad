import { FACETS } from '#domain/en/facets.ts'
import type { Suggestion } from '#domain/schemas/search.ts'
import type * as italian from '../suggestions.ts'

const WORDS: Record<Exclude<Suggestion['kind'], 'termine'>, string> = {
  progetto: 'Project',
  ente: 'Organisation',
  parola: 'Search',
}

export const suggestionKind: typeof italian.suggestionKind = ({ kind, facet }) => {
  if (kind !== 'termine') return WORDS[kind]
  return facet === null ? '' : FACETS[facet].label
}
