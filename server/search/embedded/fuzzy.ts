import { type Candidate, canBeMeant, preferred } from '../language/preferred.ts'
import { room } from './arrays.ts'
import type { Dictionary } from './dictionary.ts'
import { distanceFrom } from './edit-distance.ts'

/** One bit for each letter that a word has; foreign letters share the last bits. */
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

/** Words of one length. */
type Bucket = { ids: Uint32Array; signatures: Uint32Array; size: number }

/**
 * Words within a few edits of one that nobody knows. They are of nearly its length, and an edit changes at most two
 * letters of a word's signature: a scan over the signatures of a few lengths leaves few words to be measured, and no
 * second index is needed.
 */
export const createFuzzyIndex = (
  { words, columns }: Dictionary,
  /** Whether a word may be offered now. */
  isOffered: (word: number) => boolean,
) => {
  const buckets = new Map<number, Bucket>()
  let known = 0

  /** Files newcomers: part of writing, so that no search waits for it. */
  const takeNote = (): void => {
    for (; known < words.size(); known++) {
      const word = words.text(known)
      if (!canBeMeant(word)) continue
      const { length } = word
      const bucket = buckets.get(length) ?? {
        ids: new Uint32Array(64),
        signatures: new Uint32Array(64),
        size: 0,
      }
      buckets.set(length, bucket)
      bucket.ids = room(bucket.ids, bucket.size + 1)
      bucket.signatures = room(bucket.signatures, bucket.size + 1)
      bucket.ids[bucket.size] = known
      bucket.signatures[bucket.size++] = signature(word)
    }
  }

  /** Folded words at the least distance of at most `edits`; empty when there is none. */
  const nearest = (typed: string, edits: number): string[] => {
    const distance = distanceFrom(typed)
    if (distance === null) return []
    const wanted = signature(typed)
    let found: Candidate[] = []
    let least = edits
    const search = ({ ids, signatures, size }: Bucket) => {
      for (let i = 0; i < size; i++) {
        if (countBits(signatures[i]! ^ wanted) > 2 * least) continue
        const id = ids[i]!
        const apart = distance(words, id)
        if (apart > least || !isOffered(id)) continue
        if (apart < least) found = []
        least = apart
        found.push({ word: words.text(id), count: columns.withWord[id]! })
      }
    }
    // Words of other lengths are at least as far as their lengths are apart: the likeliest come first.
    for (let apart = 0; apart <= least; apart++) {
      for (const length of new Set([typed.length - apart, typed.length + apart])) {
        const bucket = buckets.get(length)
        if (bucket !== undefined) search(bucket)
      }
    }
    return preferred(typed, found)
  }

  takeNote()
  return { nearest, takeNote }
}

export type FuzzyIndex = ReturnType<typeof createFuzzyIndex>
