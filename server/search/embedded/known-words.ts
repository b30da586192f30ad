import type { KnownWords } from '../language/plan-types.ts'
import type { Collection } from './collection.ts'
import { createFuzzyIndex } from './fuzzy.ts'
import type { PrefixIndex } from './prefix.ts'

/** What the planner must know of the records, asked of the index. The names of the synonyms are words, too. */
export const createKnownWords = (
  { dictionary, language }: Collection,
  prefixes: PrefixIndex,
): KnownWords => {
  const { columns } = dictionary
  const named = new Set(
    [...language.lexicon.words.values()].map((text) => columns.wordOf[dictionary.spelling(text)]!),
  )
  return {
    hasTerm: (text) => {
      const term = dictionary.findTerm(text)
      return term !== undefined && columns.withTerm[term]! > 0
    },
    hasPrefix: (prefix) => prefixes.each(prefix, (word) => columns.withWord[word]! > 0),
    nearest: createFuzzyIndex(dictionary, (id) => columns.withWord[id]! > 0 || named.has(id)),
    spelling: (word) => {
      const id = dictionary.findWord(word)
      return id === undefined ? word : dictionary.shown(id)
    },
  }
}
