import { bestFirst, fits, markLabel, rankOf, type Typed, wordsOf } from '../../suggestions/typed.ts'
import type { Collection } from '../collection.ts'
import type { Suggestions } from './suggestions.ts'

/** Organisations by the words of their names. */
export const createOrganisationSuggestions = ({ facets }: Collection) => {
  /** Words of each name, read when it is first met. */
  const read = new Map<string, string[]>()
  const wordsOfName = (name: string): string[] => {
    const words = read.get(name) ?? wordsOf(name)
    read.set(name, words)
    return words
  }
  return async function* (typed: Typed): Suggestions {
    const found: { ordinal: number; rank: number; count: number; name: string }[] = []
    for (const [ordinal, name] of facets.labels) {
      const count = facets.live.counts[ordinal]!
      const words = wordsOfName(name)
      if (count > 0 && fits(words, typed)) {
        found.push({ ordinal, rank: rankOf(words, typed), count, name })
      }
    }
    for (const { ordinal, count, name } of found.sort(bestFirst)) {
      yield { kind: 'ente', value: facets.values[ordinal]!, label: markLabel(name, typed), count }
    }
  }
}
