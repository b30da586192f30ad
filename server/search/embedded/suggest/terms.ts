import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { bestFirst, fits, markLabel, namesOf, rankOf, type Typed } from '../../suggestions/typed.ts'
import type { Collection } from '../collection.ts'
import type { Suggestions } from './suggestions.ts'

type NamedTerm = { facet: FacetKey; id: string; label: string; names: string[][] }

/** Terms of the vocabularies, by any of their names; a term found by its label comes first. */
export const createTermSuggestions = ({ facets, language }: Collection) => {
  const terms = FACET_KEYS.flatMap((facet): NamedTerm[] => {
    const { vocabulary } = FACETS[facet]
    const own = vocabulary === null ? [] : language.vocabularies[vocabulary].terms
    return own.map((term) => ({ facet, id: term.id, label: term.label, names: namesOf(term) }))
  })
  return async function* (typed: Typed): Suggestions {
    const found = terms.flatMap(({ facet, id, label, names }) => {
      const ordinal = facets.find(facet, id)
      const count = ordinal === undefined ? 0 : facets.live.counts[ordinal]!
      const place = count === 0 ? -1 : names.findIndex((name) => fits(name, typed))
      if (place < 0) return []
      const rank = 2 * rankOf(names[place]!, typed) + (place === 0 ? 0 : 1)
      return [{ facet, id, rank, count, name: label }]
    })
    for (const { facet, id, count, name } of found.sort(bestFirst)) {
      yield { kind: 'termine', facet, value: id, label: markLabel(name, typed), count }
    }
  }
}
