import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink, toggleValue, withText } from '#domain/query/write.ts'
import type { Suggestion } from '#domain/schemas/search.ts'
import type { EngineSuggestion } from '../../search/engine.ts'

/** The search or the record that a suggestion leads to. */
const hrefOf = (suggestion: EngineSuggestion): string => {
  switch (suggestion.kind) {
    case 'progetto':
      return `/progetti/${suggestion.slug}`
    case 'ente':
      return queryLink('/progetti', toggleValue(EMPTY_QUERY, 'ente', suggestion.value))
    case 'termine':
      return queryLink('/progetti', toggleValue(EMPTY_QUERY, suggestion.facet, suggestion.value))
    case 'parola':
      return queryLink('/progetti', withText(EMPTY_QUERY, suggestion.q))
  }
}

/** A suggestion with how many projects it leads to, and where. */
export const presentSuggestion = (suggestion: EngineSuggestion): Suggestion => ({
  kind: suggestion.kind,
  label: suggestion.label,
  facet: suggestion.kind === 'termine' ? suggestion.facet : null,
  count: suggestion.kind === 'progetto' ? 1 : suggestion.count,
  href: hrefOf(suggestion),
})
