import type { KnownWords } from '../../language/plan/plan-types.ts'
import type { Collection } from '../index/collection.ts'
import type { PrefixIndex } from './prefix-index.ts'

/** What is known of the words of the records, by their texts: for an engine that finds and counts elsewhere. */
export const createWordLookup = (
  { dictionary }: Collection,
  prefixes: PrefixIndex,
  known: KnownWords,
) => {
  const { columns, terms, words } = dictionary

  return {
    ...known,
    countOfWord: (text: string): number => columns.withWord[words.find(text) ?? -1] ?? 0,
    countOfTerm: (text: string): number => columns.withTerm[terms.find(text) ?? -1] ?? 0,
    termsOfPrefix: (text: string): string[] => prefixes.termsInUse(text).map(terms.text),
  }
}
