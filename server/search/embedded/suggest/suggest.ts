import type { EngineSuggestion } from '../../engine.ts'
import { readTyped } from '../../suggestions/typed.ts'
import type { Collection } from '../collection.ts'
import type { Search } from '../search.ts'
import { createOrganisationSuggestions } from './organisations.ts'
import { createProjectSuggestions } from './projects.ts'
import type { Suggestions } from './suggestions.ts'
import { createTermSuggestions } from './terms.ts'
import { createWordSuggestions } from './words.ts'

/** Characters of a typed text that are read. */
const LONGEST = 200

/** Takes from each kind in turn until there are `limit`: what one kind leaves free goes to the others. */
const shareOut = (kinds: readonly Suggestions[], limit: number): EngineSuggestion[] => {
  const taken: EngineSuggestion[][] = kinds.map(() => [])
  let given = 0
  let left = kinds.map((kind, number) => ({ kind, number }))
  while (given < limit && left.length > 0) {
    left = left.filter(({ kind, number }) => {
      if (given === limit) return true
      const next = kind.next()
      if (next.done) return false
      taken[number]!.push(next.value)
      given++
      return true
    })
  }
  return taken.flat()
}

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = (collection: Collection, search: Search) => {
  const terms = createTermSuggestions(collection)
  const projects = createProjectSuggestions(collection, search)
  const organisations = createOrganisationSuggestions(collection)
  const words = createWordSuggestions(collection, search)
  return (input: string, limit: number): EngineSuggestion[] => {
    const typed = readTyped(input.trimStart().slice(0, LONGEST))
    if (typed.words.length === 0) return []
    return shareOut([terms(typed), projects(typed), organisations(typed), words(typed)], limit)
  }
}
