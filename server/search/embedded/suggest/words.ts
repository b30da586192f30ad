import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { markCompleted, type Typed } from '../../suggestions/typed.ts'
import type { Collection } from '../collection.ts'
import type { Search } from '../search.ts'
import type { Suggestions } from './suggestions.ts'

/** Of the words that begin so, about so many are looked at. */
const LOOKED_AT = 100

/** The text with its last word completed: words of the records that begin so, those in most records first. */
export const createWordSuggestions = ({ dictionary, language }: Collection, search: Search) => {
  const { columns, words } = dictionary

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
  const completions = (beginning: string): number[] => {
    const families = new Set<number>()
    return mostUsed(longerThan(beginning), LOOKED_AT).filter((word) => {
      const family = columns.termOf[word]!
      if (families.has(family) || language.analyser.isStopWord(words.text(word))) return false
      families.add(family)
      return true
    })
  }

  return async function* ({ text, words: typed, unfinishedFrom }: Typed): Suggestions {
    const beginning = typed.at(-1)
    if (beginning === undefined || unfinishedFrom < 0) return
    const before = text.slice(0, unfinishedFrom)
    for (const word of completions(beginning)) {
      const completed = dictionary.shown(word)
      const q = before + completed
      const count = await search.total(withText(EMPTY_QUERY, q))
      if (count === 0) continue
      const label = markCompleted(before, completed, beginning.length)
      yield { kind: 'parola', q, label, count }
    }
  }
}
