import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import type { KnownWords } from '../language/plan-types.ts'
import { createFuzzyIndex } from '../spelling/fuzzy-index.ts'
import { partitionPoint } from '../structures/arrays.ts'
import { createTextTable } from '../structures/text-table.ts'
import type { Words } from './at-hand.ts'

/** Beginnings of words whose terms are kept at hand. */
const PREFIXES_KEPT = 500

export type Counts = Record<string, number>

export type WordCounts = {
  /** How many projects have each folded word, and each term. */
  words: Counts
  terms: Counts
  /** Spellings with their sign: see `documents.ts`. */
  spellings: Counts
  /** Folded words of the synonyms and vocabularies, with their spellings. */
  named: ReadonlyMap<string, string>
}

/** Lower case ("=") wins; capitals ("^") stay only where no project writes the word without them. */
const spellingsByWord = (signed: Counts, words: Counts): Map<string, string> => {
  const found = new Map<string, string>()
  for (const one of Object.keys(signed).sort().reverse()) {
    const word = foldWord(one.slice(1))
    const never = one.startsWith('^') && signed[one]! < (words[word] ?? 0)
    if (!never && (one.startsWith('=') || !found.has(word))) found.set(word, one.slice(1))
  }
  return found
}

/** What is known of the words of an index, from the server's counts. */
export const createWords = ({ words, terms, spellings, named }: WordCounts): Words => {
  const sorted = Object.keys(words).sort()
  const written = spellingsByWord(spellings, words)
  const table = createTextTable(0)
  for (const word of [...sorted, ...named.keys()]) table.of(word)
  const fuzzy = createFuzzyIndex(
    table,
    (id) => words[table.text(id)] ?? 0,
    () => true,
  )

  /** Words that begin so, sorted. */
  function* startingWith(prefix: string): Generator<string> {
    const first = partitionPoint(0, sorted.length, (at) => sorted[at]! < prefix)
    for (let at = first; at < sorted.length && sorted[at]!.startsWith(prefix); at++) {
      yield sorted[at]!
    }
  }

  /** As most write it: with capitals only where neither projects nor synonyms write it without. */
  const spelling = (word: string): string => {
    const own = written.get(word) ?? (words[word] ? word : undefined)
    const name = named.get(word)
    if (own === undefined) return name ?? word
    return name !== undefined && own !== own.toLowerCase() && name === name.toLowerCase()
      ? name
      : own
  }

  const ofPrefix = new Map<string, string[]>()
  /** Terms of all words that begin so. One question asks for them several times, and so do the next readers. */
  const termsOfPrefix = (prefix: string): string[] => {
    const before = ofPrefix.get(prefix)
    if (before !== undefined) return before
    const found = [...new Set([...startingWith(prefix)].map(stem))]
    if (ofPrefix.size >= PREFIXES_KEPT) ofPrefix.clear()
    ofPrefix.set(prefix, found)
    return found
  }

  const knownWords: KnownWords = {
    hasTerm: (term) => (terms[term] ?? 0) > 0,
    hasWord: (word) => (words[word] ?? 0) > 0,
    // The texts are the server's: a phrase is looked up there once it is asked for.
    holds: (list) => list.every((word) => (words[word] ?? 0) > 0),
    hasPrefix: (prefix) => startingWith(prefix).next().done === false,
    nearest: fuzzy.nearest,
    spelling,
  }
  return {
    ...knownWords,
    startingWith,
    countOfWord: (word: string): number => words[word] ?? 0,
    countOfTerm: (term: string): number => terms[term] ?? 0,
    termsOfPrefix,
  }
}
