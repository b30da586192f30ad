import { FACETS } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink, toggleValue, withText } from '#domain/query/write.ts'
import type { Suggestion } from '#domain/schemas/search.ts'
import type { EngineSuggestion } from '../../search/engine.ts'

/** A suggestion with what it is, how many projects it leads to, and where. */
export const presentSuggestion = (suggestion: EngineSuggestion): Suggestion => {
  const { kind, label } = suggestion
  switch (suggestion.kind) {
    case 'progetto':
      return { kind, label, what: 'Progetto', count: 1, href: `/progetti/${suggestion.slug}` }
    case 'ente': {
      const query = toggleValue(EMPTY_QUERY, 'ente', suggestion.value)
      return {
        kind,
        label,
        what: 'Ente',
        count: suggestion.count,
        href: queryLink('/progetti', query),
      }
    }
    case 'termine': {
      const query = toggleValue(EMPTY_QUERY, suggestion.facet, suggestion.value)
      const what = FACETS[suggestion.facet].label
      return { kind, label, what, count: suggestion.count, href: queryLink('/progetti', query) }
    }
    case 'parola': {
      const query = withText(EMPTY_QUERY, suggestion.q)
      return {
        kind,
        label,
        what: 'Cerca',
        count: suggestion.count,
        href: queryLink('/progetti', query),
      }
    }
  }
}
