import type { Suggestion } from '#domain/schemas/search.ts'
import { facetName } from './facet-names.ts'
import type { InLanguages, Language } from './language.ts'

type Told = Pick<Suggestion, 'kind' | 'facet'>

const WORDS: InLanguages<Record<Exclude<Suggestion['kind'], 'termine'>, string>> = {
  it: { progetto: 'Progetto', ente: 'Ente', parola: 'Cerca' },
  en: { progetto: 'Project', ente: 'Organisation', parola: 'Search' },
}

const tell =
  (language: Language) =>
  ({ kind, facet }: Told): string => {
    if (kind !== 'termine') return WORDS[language][kind]
    return facet === null ? '' : facetName[language](facet)
  }

/** What a suggestion is. */
export const suggestionKind: InLanguages<(suggestion: Told) => string> = {
  it: tell('it'),
  en: tell('en'),
}
