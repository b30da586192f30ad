import type { KnownWords } from '../../language/plan/plan-types.ts'
import { createFuzzyIndex } from '../../spelling/fuzzy-index.ts'
import type { Collection } from '../index/collection.ts'
import { createPhraseExists } from '../phrases/phrase-exists.ts'
import type { PrefixIndex } from './prefix-index.ts'

/** What the planner must know of the records, asked of the index. The names of the synonyms are words, too. */
export const createKnownWords = (collection: Collection, prefixes: PrefixIndex) => {
  const { dictionary, language } = collection
  const { columns } = dictionary
  const named = new Set(
    [...language.lexicon.words.values()].map((text) => columns.wordOf[dictionary.spelling(text)]!),
  )
  const fuzzy = createFuzzyIndex(
    dictionary.words,
    (id) => columns.withWord[id]!,
    (id) => columns.withWord[id]! > 0 || named.has(id),
  )
  const numbers: { word: string; value: number }[] = []
  let read = 0
  /** Those of the whole dictionary: only words that came since the last time are looked at. */
  const numbersIn = () => {
    for (; read < dictionary.words.size(); read++) {
      const word = dictionary.words.text(read)
      const value = /^\d{1,6}$/.test(word) ? Number(word) : language.numberOf(word)
      if (value !== null) numbers.push({ word, value })
    }
    return numbers
  }
  const known: KnownWords = {
    hasTerm: (text) => {
      const term = dictionary.terms.find(text)
      return term !== undefined && columns.withTerm[term]! > 0
    },
    hasWord: (text) => {
      const word = dictionary.words.find(text)
      return word !== undefined && columns.withWord[word]! > 0
    },
    holds: createPhraseExists(collection),
    hasPrefix: (prefix) => prefixes.each(prefix, (word) => columns.withWord[word]! > 0),
    numbers: numbersIn,
    hasValue: (facet, value) => collection.facets.countOf(facet, value) > 0,
    nearest: fuzzy.nearest,
    spelling: (word) => {
      const id = dictionary.words.find(word)
      return id === undefined ? word : dictionary.shown(id)
    },
  }
  /** To be called after every write. */
  const refresh = (): void => {
    prefixes.refresh()
    fuzzy.refresh()
  }
  return { known, refresh }
}
