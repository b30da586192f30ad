import type { Segment as TextRun } from '#domain/schemas/search.ts'
import { stem } from '../analysis/stem.ts'
import { wordBounds } from '../analysis/words.ts'
import type { Language } from '../language/language.ts'
import { createLawSearches } from './laws.ts'
import { markCompleted, markLabel, type Typed } from './typed.ts'

/** A search that may be offered, once it is known how many projects it has. */
export type SearchOffer = { q: string; label: TextRun[] }

/** Words to which the last one is completed, most used first, that are looked up for one text. */
const COMPLETIONS = 12

/** The searches that a text being typed may be about to become, best first. */
export const createSearchOffers = (language: Language) => {
  const lawSearches = createLawSearches(language)

  /** The senses of an acronym that ends the text: "ASL". */
  const senses = (typed: Typed): SearchOffer[] => {
    const { text, words } = typed
    const found = language.lexicon.sensesOf(stem(words.at(-1)!)) ?? []
    const before = text.slice(0, wordBounds(text).at(-2))
    return found.map(({ label, names }) => ({
      q: before + names[0]!.text,
      label: markLabel(before + label, typed),
    }))
  }

  /**
   * `completions` are the words to which the unfinished last one may be completed. The number of a law is no word to be
   * completed once the law itself is offered.
   */
  return (
    typed: Typed,
    countOfTerm: (term: string) => number,
    completions: readonly string[],
  ): SearchOffer[] => {
    const { text, words, unfinishedFrom } = typed
    const laws = lawSearches(typed, countOfTerm).map((q) => ({ q, label: markLabel(q, typed) }))
    const beginning = words.at(-1)
    if (unfinishedFrom < 0 || beginning === undefined || laws.length > 0) {
      return [...laws, ...senses(typed)]
    }
    const before = text.slice(0, unfinishedFrom)
    const completed = completions.slice(0, COMPLETIONS).map((word) => ({
      q: before + word,
      label: markCompleted(before, word, beginning.length),
    }))
    return [...senses(typed), ...completed]
  }
}
