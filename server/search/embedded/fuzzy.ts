import { editDistance } from '#domain/text/distance.ts'
import { room } from './arrays.ts'
import type { Dictionary } from './dictionary.ts'

/** One bit for each letter that a word has; digits and foreign letters share the last bits. */
const signature = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const bit = code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6)
    bits |= 1 << bit
  }
  return bits >>> 0
}

const countBits = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** At most this many words are offered in place of one. */
const OFFERED = 3

/** The order in which equally distant words are preferred: same first letter, more records, then by name. */
export const preferred = (
  typed: string,
  candidates: readonly { word: string; count: number }[],
): string[] =>
  [...candidates]
    .sort(
      (a, b) =>
        Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]) ||
        b.count - a.count ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, OFFERED)
    .map(({ word }) => word)

/**
 * Words within a few edits of one that nobody knows. An edit changes at most two letters of a word's signature, so a
 * scan over the signatures leaves few words to be measured: no second index, and 100,000 words take well below 1 ms.
 */
export const createFuzzyIndex = (
  dictionary: Dictionary,
  /** Whether a word may be offered now. */
  isOffered: (word: number) => boolean,
) => {
  const { words } = dictionary
  let signatures = new Uint32Array(1024)
  let lengths = new Uint8Array(1024)
  let known = 0

  const takeNote = () => {
    signatures = room(signatures, words.length)
    lengths = room(lengths, words.length)
    for (; known < words.length; known++) {
      signatures[known] = signature(words[known]!)
      lengths[known] = Math.min(255, words[known]!.length)
    }
  }

  /** Folded words at the least distance of at most `edits`; empty when there is none. */
  return (typed: string, edits: number): string[] => {
    takeNote()
    const wanted = signature(typed)
    const found: { word: string; count: number }[] = []
    let least = edits
    for (let id = 0; id < known; id++) {
      if (countBits(signatures[id]! ^ wanted) > 2 * least) continue
      if (Math.abs(lengths[id]! - typed.length) > least || !isOffered(id)) continue
      const distance = editDistance(typed, words[id]!, least)
      if (distance > least) continue
      if (distance < least) {
        least = distance
        found.length = 0
      }
      found.push({ word: words[id]!, count: dictionary.counts.ofWord[id]! })
    }
    return preferred(typed, found)
  }
}

export type FuzzyIndex = ReturnType<typeof createFuzzyIndex>
