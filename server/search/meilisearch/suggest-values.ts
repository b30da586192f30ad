import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import type { EngineSuggestion } from '../engine.ts'
import type { Language } from '../language/language.ts'
import {
  bestFirst,
  fits,
  markLabel,
  namesOf,
  type Ranked,
  rankOf,
  type Typed,
  wordsOf,
} from '../suggestions/typed.ts'
import type { Known } from './known.ts'

/** The first of a list, by how well they fit. */
export const best = <T>(ranked: (Ranked & { value: T })[], limit: number): T[] =>
  ranked
    .sort(bestFirst)
    .slice(0, limit)
    .map(({ value }) => value)

/** Values that projects have and whose names fit what is typed: vocabulary terms and organisations. */
export const createValueSuggestions = ({ vocabularies }: Language) => {
  const terms = FACET_KEYS.flatMap((facet) => {
    const { vocabulary } = FACETS[facet]
    if (vocabulary === null) return []
    return vocabularies[vocabulary].terms.map((term) => ({
      facet,
      id: term.id,
      label: term.label,
      names: namesOf(term),
    }))
  })

  const suggestTerms = (typed: Typed, known: Known, limit: number): EngineSuggestion[] => {
    const ranked = terms.flatMap(
      ({ facet, id, label, names }): (Ranked & { value: EngineSuggestion })[] => {
        const count = known.countOf(facet, id)
        const place = count === 0 ? -1 : names.findIndex((name) => fits(name, typed))
        if (place < 0) return []
        const rank = 2 * rankOf(names[place]!, typed) + (place === 0 ? 0 : 1)
        const marked = markLabel(label, typed)
        const value = { kind: 'termine', facet, value: id, label: marked, count } as const
        return [{ value, rank, count, name: label }]
      },
    )
    return best(ranked, limit)
  }

  const suggestOrganisations = (typed: Typed, known: Known, limit: number): EngineSuggestion[] => {
    const ranked = [...known.organisations].flatMap(
      ([value, { name, count }]): (Ranked & { value: EngineSuggestion })[] => {
        const words = wordsOf(name)
        if (count === 0 || !fits(words, typed)) return []
        const rank = rankOf(words, typed)
        const label = markLabel(name, typed)
        return [{ value: { kind: 'ente', value, label, count }, rank, count, name }]
      },
    )
    return best(ranked, limit)
  }

  return { suggestTerms, suggestOrganisations }
}
