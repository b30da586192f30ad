import { type Candidate, preferred } from '../language/preferred.ts'
import { room } from './arrays.ts'
import type { Dictionary } from './dictionary.ts'
import { distanceFrom } from './edit-distance.ts'

/** One bit for each letter that a word has; digits and foreign letters share the last bits. */
const signature = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return bits >>> 0
}

const countBits = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Words within a few edits of one that nobody knows. An edit changes at most two letters of a word's signature, so a
 * scan over lengths and signatures leaves few words to be measured: no second index is needed.
 */
export const createFuzzyIndex = (
  { words, columns }: Dictionary,
  /** Whether a word may be offered now. */
  isOffered: (word: number) => boolean,
) => {
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
    const distance = distanceFrom(typed)
    if (distance === null) return []
    takeNote()
    const wanted = signature(typed)
    let found: Candidate[] = []
    let least = edits
    for (let id = 0; id < known; id++) {
      const difference = lengths[id]! - typed.length
      if (difference > least || difference < -least) continue
      if (countBits(signatures[id]! ^ wanted) > 2 * least) continue
      const apart = distance(words[id]!)
      if (apart > least || !isOffered(id)) continue
      if (apart < least) found = []
      least = apart
      found.push({ word: words[id]!, count: columns.withWord[id]! })
    }
    return preferred(typed, found)
  }
}

export type FuzzyIndex = ReturnType<typeof createFuzzyIndex>
