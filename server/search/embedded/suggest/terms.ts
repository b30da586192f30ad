import type { Typed } from '../../suggestions/typed.ts'
import { createFittingTerms, suggestValue } from '../../suggestions/values.ts'
import type { Collection } from '../index/collection.ts'
import type { Suggestions } from './suggestions.ts'

/** Terms of the vocabularies, by any of their names. */
export const createTermSuggestions = ({ facets, language }: Collection) => {
  const fitting = createFittingTerms(language)
  return async function* (typed: Typed): Suggestions {
    for (const one of fitting(typed, facets.countOf)) yield suggestValue(one, typed)
  }
}
