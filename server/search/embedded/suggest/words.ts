import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { createSearchOffers } from '../../suggestions/searches.ts'
import { markLabel, type Typed } from '../../suggestions/typed.ts'
import type { Collection } from '../index/collection.ts'
import { createPauses } from '../pauses.ts'
import type { Search } from '../search.ts'
import type { Suggestions } from './suggestions.ts'

/** Of the words that begin so, about so many are looked at. */
const LOOKED_AT = 100

/**
 * Searches: laws, senses of an acronym, and the text with its last word completed to words of the records, those in most
 * records first. Only those that some project answers whole.
 */
export const createWordSuggestions = ({ dictionary, language }: Collection, search: Search) => {
  const { columns, words } = dictionary
  const offers = createSearchOffers(language)

  const longerThan = (beginning: string): number[] =>
    search.prefixes.inUse(beginning).filter((word) => words.text(word) !== beginning)

  /** The most used of some words, by number of records and then by name. Few are compared by name. */
  const mostUsed = (found: readonly number[], most: number): number[] => {
    const use = Uint32Array.from(found, (word) => columns.withWord[word]!).sort()
    const least = use.at(-most) ?? 0
    return found
      .filter((word) => columns.withWord[word]! >= least)
      .sort((a, b) => columns.withWord[b]! - columns.withWord[a]! || words.compare(a, b))
  }

  /** One word of each family, the most used first. */
  const completions = (beginning: string): string[] => {
    const families = new Set<number>()
    return mostUsed(longerThan(beginning), LOOKED_AT)
      .filter((word) => {
        const family = columns.termOf[word]!
        if (families.has(family) || language.analyser.isStopWord(words.text(word))) return false
        families.add(family)
        return true
      })
      .map(dictionary.shown)
  }

  /** A text as it is searched. */
  const corrected = (text: string): string =>
    search
      .plan(text, false)
      .understanding.corrections.reduce(
        (read, one) => read.replace(one.typed, one.used[0] ?? one.typed),
        text,
      )

  return async function* (typed: Typed): Suggestions {
    const pause = createPauses()
    let offered = false
    for (const { q, label } of offers(typed, search.words.countOfTerm, completions)) {
      await pause()
      const count = await search.wholeTotal(withText(EMPTY_QUERY, q))
      if (count === 0) continue
      offered = true
      yield { kind: 'parola', q, label, count }
    }
    if (offered) return
    // Nothing longer: what is typed itself, a number or a whole word, its errors corrected.
    const q = corrected(typed.text)
    const count = await search.wholeTotal(withText(EMPTY_QUERY, q))
    if (count > 0) yield { kind: 'parola', q, label: markLabel(q, typed), count }
  }
}
