import { projectPath, textPath, valuePath } from '#domain/addresses.ts'
import { type Language, pathIn } from '#domain/languages.ts'
import type { Suggestion } from '#domain/schemas/search.ts'
import type { EngineSuggestion } from '../../search/engine.ts'

/** The search or the record that a suggestion leads to. */
const hrefOf = (suggestion: EngineSuggestion): string => {
  switch (suggestion.kind) {
    case 'progetto':
      return projectPath(suggestion.slug)
    case 'ente':
      return valuePath('ente', suggestion.value)
    case 'termine':
      return valuePath(suggestion.facet, suggestion.value)
    case 'parola':
      return textPath(suggestion.q)
  }
}

/** A suggestion with how many projects it leads to, and where: a page in this language. */
export const presentSuggestion = (
  suggestion: EngineSuggestion,
  language: Language,
): Suggestion => ({
  kind: suggestion.kind,
  label: suggestion.label,
  facet: suggestion.kind === 'termine' ? suggestion.facet : null,
  count: suggestion.kind === 'progetto' ? 1 : suggestion.count,
  href: pathIn(language, hrefOf(suggestion)),
})
