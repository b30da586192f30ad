import type { KnownWords } from '../language/plan-types.ts'
import type { Collection } from './collection.ts'
import type { PrefixIndex } from './prefix.ts'

/** What is known of the words of the records, by their texts: for an engine that finds and counts elsewhere. */
export const createWords = (
  { dictionary }: Collection,
  prefixes: PrefixIndex,
  known: KnownWords,
) => {
  const { columns, terms, words } = dictionary

  /** Numbers of the words that begin so and that some record has. */
  const beginning = (text: string): number[] => {
    const found: number[] = []
    prefixes.each(text, (word) => {
      if (columns.withWord[word]! > 0) found.push(word)
      return false
    })
    return found
  }

  return {
    ...known,
    startingWith: (text: string): string[] => beginning(text).map(words.text),
    countOfWord: (text: string): number => columns.withWord[words.find(text) ?? -1] ?? 0,
    countOfTerm: (text: string): number => columns.withTerm[terms.find(text) ?? -1] ?? 0,
    termsOfPrefix: (text: string): string[] =>
      [...new Set(beginning(text).map((word) => columns.termOf[word]!))].map(terms.text),
  }
}
