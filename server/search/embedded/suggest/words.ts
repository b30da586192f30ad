import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import type { Collection } from '../collection.ts'
import type { Search } from '../search.ts'
import type { Suggestions, Typed } from './typed.ts'

/** So many completions of a word are looked at. */
const MOST = 30

/** The text with its last word completed: words of the records that begin so, those in most records first. */
export const createWordSuggestions = ({ dictionary, language }: Collection, search: Search) => {
  const { columns, words } = dictionary

  /** One word of each family, the most used ones, by number of records. */
  const completions = (beginning: string): number[] => {
    const found: number[] = []
    search.prefixes.each(beginning, (word) => {
      if (columns.withWord[word]! > 0 && words[word] !== beginning) found.push(word)
      return false
    })
    const byUse = found.sort((a, b) => columns.withWord[b]! - columns.withWord[a]! || a - b)
    const families = new Set<number>()
    const best: number[] = []
    for (const word of byUse) {
      const family = columns.termOf[word]!
      if (families.has(family) || language.analyser.isStopWord(words[word]!)) continue
      families.add(family)
      if (best.push(word) === MOST) break
    }
    return best
  }

  return function* ({ text, words: typed, unfinishedFrom }: Typed): Suggestions {
    const beginning = typed.at(-1)
    if (beginning === undefined || unfinishedFrom < 0) return
    const before = text.slice(0, unfinishedFrom)
    for (const word of completions(beginning)) {
      const completed = dictionary.shown(word)
      const q = before + completed
      const count = search.total(withText(EMPTY_QUERY, q))
      if (count === 0) continue
      const label = [
        { text: before + completed.slice(0, beginning.length), hit: true },
        { text: completed.slice(beginning.length), hit: false },
      ]
      yield { kind: 'parola', q, label: label.filter((run) => run.text !== ''), count }
    }
  }
}
