import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { EngineSuggestion } from '../engine.ts'
import {
  bestFirst,
  fits,
  markLabel,
  namesOf,
  type Ranked,
  rankOf,
  type Typed,
  wordsOf,
} from './typed.ts'

/** A value that fits what is typed and that projects have; `name` is its label. */
export type Fitting = Ranked & { facet: FacetKey; value: string }

type NamedTerm = { facet: FacetKey; id: string; label: string; names: string[][] }

/** Finds terms of the vocabularies by any of their names, best first; one found by its label comes first. */
export const createFittingTerms = (vocabularies: Vocabularies) => {
  const terms = FACET_KEYS.flatMap((facet): NamedTerm[] => {
    const { vocabulary } = FACETS[facet]
    const own = vocabulary === null ? [] : vocabularies[vocabulary].terms
    return own.map((term) => ({ facet, id: term.id, label: term.label, names: namesOf(term) }))
  })
  return (typed: Typed, countOf: (facet: FacetKey, value: string) => number): Fitting[] =>
    terms
      .flatMap(({ facet, id, label, names }) => {
        const count = countOf(facet, id)
        const place = count === 0 ? -1 : names.findIndex((name) => fits(name, typed))
        if (place < 0) return []
        const rank = 2 * rankOf(names[place]!, typed) + (place === 0 ? 0 : 1)
        return [{ facet, value: id, rank, count, name: label }]
      })
      .sort(bestFirst)
}

/** An organisation and how many projects have it. */
export type NamedOrganisation = { value: string; name: string; count: number }

/** Finds organisations by the words of their names, best first. Each name is taken apart when it is first met. */
export const createFittingOrganisations = () => {
  const read = new Map<string, string[]>()
  const wordsOfName = (name: string): string[] => {
    const words = read.get(name) ?? wordsOf(name)
    read.set(name, words)
    return words
  }
  return (typed: Typed, organisations: Iterable<NamedOrganisation>): Fitting[] => {
    const found: Fitting[] = []
    for (const one of organisations) {
      const words = wordsOfName(one.name)
      if (one.count > 0 && fits(words, typed)) {
        found.push({ ...one, facet: 'ente', rank: rankOf(words, typed) })
      }
    }
    return found.sort(bestFirst)
  }
}

/** What a reader is offered of a value. */
export const suggestValue = (
  { facet, value, name, count }: Fitting,
  typed: Typed,
): EngineSuggestion => {
  const label = markLabel(name, typed)
  return facet === 'ente'
    ? { kind: 'ente', value, label, count }
    : { kind: 'termine', facet, value, label, count }
}
