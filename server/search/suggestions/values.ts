import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import type { Term } from '#domain/vocabulary.ts'
import type { EngineSuggestion } from '../engine.ts'
import type { Language } from '../language/language.ts'
import {
  bestFirst,
  fits,
  markLabel,
  namesOf,
  type Ranked,
  rankOf,
  spellingsOf,
  type Typed,
  wordsOf,
} from './typed.ts'

/** A value that fits what is typed and that projects have; `name` is its label. */
export type Fitting = Ranked & { facet: FacetKey; value: string }

type NamedTerm = {
  facet: FacetKey
  id: string
  label: string
  names: string[][]
  /** What it is called in English, as written and in words. */
  labelEn: string
  english: string[]
  /** What the index knows its label by, and its names. */
  key: string
  keys: ReadonlySet<string>
}

/** Behind all terms that have a name that begins as it was typed. */
const BY_SYNONYM = 4

type CountOf = (facet: FacetKey, value: string) => number

/** A year that is all that is typed: the projects that were running then. */
const yearOf = ({ words }: Typed, countOf: CountOf): Fitting[] => {
  const [year = '', ...others] = words
  const count = others.length === 0 && /^(?:19|20)\d\d$/.test(year) ? countOf('attivo', year) : 0
  return count === 0 ? [] : [{ facet: 'attivo', value: year, rank: 0, count, name: year }]
}

/**
 * Finds terms of the vocabularies by any of their names, best first; one found by its label comes first, and last those
 * that what was typed is another form of, or a synonym ("ciechi" of "Disabilità visiva").
 */
export const createFittingTerms = ({ vocabularies, analyser, lexicon }: Language) => {
  const keysOf = (term: Term) => {
    const [key = '', ...others] = spellingsOf(term).map(analyser.termOf)
    return { key, keys: new Set([key, ...others]) }
  }
  const readTerms = () =>
    FACET_KEYS.flatMap((facet): NamedTerm[] => {
      const { vocabulary } = FACETS[facet]
      const own =
        vocabulary === null ? [] : vocabularies[vocabulary].terms.filter(({ retired }) => !retired)
      return own.map((term) => ({
        facet,
        id: term.id,
        label: term.label,
        names: namesOf(term),
        labelEn: term.labelEn,
        english: wordsOf(term.labelEn),
        ...keysOf(term),
      }))
    })
  /** Read when something is first typed: no start waits for it. */
  let terms: readonly NamedTerm[] | null = null
  return (typed: Typed, countOf: CountOf): Fitting[] => {
    const asked = analyser.termOf(typed.text)
    const same = [asked, ...lexicon.equalsOf(asked)]
    const further = lexicon.leadsTo(asked)
    const isEnglish = typed.language === 'en'
    const rankIn = ({ names, english, key, keys }: NamedTerm): number | null => {
      if (isEnglish && fits(english, typed)) return 2 * rankOf(english, typed)
      const place = names.findIndex((name) => fits(name, typed))
      if (place >= 0) return 2 * rankOf(names[place]!, typed) + (place === 0 ? 0 : 1)
      return same.some((one) => keys.has(one)) || further.includes(key) ? BY_SYNONYM : null
    }
    terms ??= readTerms()
    const named = terms.flatMap((term) => {
      const count = countOf(term.facet, term.id)
      const rank = count === 0 ? null : rankIn(term)
      return rank === null
        ? []
        : [
            {
              facet: term.facet,
              value: term.id,
              rank,
              count,
              name: isEnglish ? term.labelEn : term.label,
            },
          ]
    })
    return [...yearOf(typed, countOf), ...named].sort(bestFirst)
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
