import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import { distanceFrom } from '../embedded/edit-distance.ts'
import type { KnownWords } from '../language/plan-types.ts'
import { canBeMeant, preferred } from '../language/preferred.ts'

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

/** One bit for each letter of a word: an edit changes two of them at most. */
const letters = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

const ones = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
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

/** Everything that is known of the words of an index, for the planner, the ranking and the suggestions. */
export const createWords = ({ words, terms, spellings, named }: WordCounts) => {
  const sorted = Object.keys(words).sort()
  const written = spellingsByWord(spellings, words)
  const offered = [...new Set([...sorted, ...named.keys()])].filter(canBeMeant).map((word) => ({
    word,
    count: words[word] ?? 0,
    bits: letters(word),
  }))

  const texts = {
    length: (id: number) => offered[id]!.word.length,
    unit: (id: number, at: number) => offered[id]!.word.charCodeAt(at),
  }

  /** Words that begin so, sorted. */
  function* startingWith(prefix: string): Generator<string> {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < prefix) low = middle + 1
      else high = middle
    }
    for (let at = low; at < sorted.length && sorted[at]!.startsWith(prefix); at++) {
      yield sorted[at]!
    }
  }

  const nearest = (typed: string, edits: number): string[] => {
    const distanceTo = distanceFrom(typed)
    if (distanceTo === null) return []
    const bits = letters(typed)
    let least = edits
    let found: typeof offered = []
    for (const [id, one] of offered.entries()) {
      if (Math.abs(one.word.length - typed.length) > least) continue
      if (ones(one.bits ^ bits) > 2 * least) continue
      const distance = distanceTo(texts, id)
      if (distance > least) continue
      if (distance < least) found = []
      least = distance
      found.push(one)
    }
    return preferred(typed, found)
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

  const knownWords: KnownWords = {
    hasTerm: (term) => (terms[term] ?? 0) > 0,
    hasPrefix: (prefix) => startingWith(prefix).next().done === false,
    nearest,
    spelling,
  }
  return {
    ...knownWords,
    startingWith,
    countOfWord: (word: string): number => words[word] ?? 0,
    countOfTerm: (term: string): number => terms[term] ?? 0,
    /** Terms of all words that begin so. */
    termsOfPrefix: (prefix: string): string[] => [...new Set([...startingWith(prefix)].map(stem))],
  }
}

export type Words = ReturnType<typeof createWords>
