import type { EngineSuggestion, SuggestOptions } from '../../engine.ts'
import { openExclusionIn } from '../../language/exclusions/open-exclusion.ts'
import { LONGEST_TYPED, readTyped } from '../../suggestions/typed.ts'
import type { Collection } from '../index/collection.ts'
import type { Search } from '../search.ts'
import { createOrganisationSuggestions } from './organisations.ts'
import { createProjectSuggestions } from './projects.ts'
import type { Suggestions } from './suggestions.ts'
import { createTermSuggestions } from './terms.ts'
import { createWordSuggestions } from './words.ts'

/** Takes from each kind in turn until there are `limit`: what one kind leaves free goes to the others. */
const shareOut = async (
  kinds: readonly Suggestions[],
  limit: number,
  signal?: AbortSignal,
): Promise<EngineSuggestion[]> => {
  const taken: EngineSuggestion[][] = kinds.map(() => [])
  const open = new Set(kinds.keys())
  let given = 0
  while (open.size > 0 && given < limit) {
    for (const number of [...open]) {
      if (given === limit) break
      signal?.throwIfAborted()
      const next = await kinds[number]!.next()
      if (next.done) open.delete(number)
      else {
        taken[number]!.push(next.value)
        given++
      }
    }
  }
  return taken.flat()
}

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = (collection: Collection, search: Search) => {
  const terms = createTermSuggestions(collection)
  const projects = createProjectSuggestions(collection, search)
  const organisations = createOrganisationSuggestions(collection)
  const words = createWordSuggestions(collection, search)

  /** A text as it is searched, its typing errors mended. */
  const corrected = (text: string): string =>
    search
      .plan(text, false)
      .understanding.corrections.reduce(
        (read, one) => read.replace(one.typed, one.used[0] ?? one.typed),
        text,
      )

  return async (
    input: string,
    limit: number,
    { signal, language }: SuggestOptions = {},
  ): Promise<EngineSuggestion[]> => {
    const asTyped = readTyped(input.trimStart().slice(0, LONGEST_TYPED), language)
    if (asTyped.words.length === 0) return []
    const typed = readTyped(corrected(asTyped.text), language)
    // Behind "autismo tranne" nothing is looked for any more.
    const kinds = openExclusionIn(typed.text)
      ? [words(typed)]
      : [terms(typed), projects(typed), organisations(typed), words(typed)]
    return shareOut(kinds, limit, signal)
  }
}
