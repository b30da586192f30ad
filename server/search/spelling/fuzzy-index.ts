import { canBeMeant, isDigit, preferred } from '../language/plan/preferred.ts'
import { ensureCapacity } from '../structures/arrays.ts'
import type { TextTable } from '../structures/text-table.ts'
import { distanceFrom } from './edit-distance.ts'

/** The bit of a letter; foreign letters share the last ones. */
const letterBit = (code: number): number =>
  1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))

/** One bit for each letter that a word has. */
const signature = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= letterBit(word.charCodeAt(i))
  return bits >>> 0
}

/** The same of a word in a table, or null where it cannot be meant (`canBeMeant`): at a start all are read, as no strings. */
const signatureIn = (words: TextTable, id: number): number | null => {
  let bits = 0
  for (let i = 0; i < words.length(id); i++) {
    const code = words.unit(id, i)
    if (isDigit(code)) return null
    bits |= letterBit(code)
  }
  return bits >>> 0
}

const countBits = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Words of one length that begin with one letter. */
type Bucket = { ids: Uint32Array; signatures: Uint32Array; size: number }

const emptyBucket = (): Bucket => ({
  ids: new Uint32Array(16),
  signatures: new Uint32Array(16),
  size: 0,
})

/** Mistyped words whose meanings are kept at most. */
const KEPT = 500

/** Everything that one slip in its first letters can have made of a word. */
const slipsInFront = (typed: string, letters: Iterable<string>): string[] => {
  const [first = '', second = ''] = typed
  const rest = typed.slice(1)
  const slips = [rest, second + first + typed.slice(2)]
  for (const letter of letters) slips.push(letter + rest, letter + typed)
  return slips
}

/**
 * Words within a few edits of one that nobody knows. They are of nearly its length, and an edit changes at most two
 * letters of a word's signature: a scan over the signatures of a few lengths leaves few words to be measured, and no
 * second index is needed. Words one edit away begin with the same letter, or are one of a few dozen that can be looked
 * up: only when there is none of them, words of all letters are scanned.
 */
export const createFuzzyIndex = (
  words: TextTable,
  /** How many records have a word. */
  countOf: (word: number) => number,
  /** Whether a word may be offered now. */
  isOffered: (word: number) => boolean,
) => {
  /** By length, then by first letter. */
  const buckets = new Map<number, Map<string, Bucket>>()
  const letters = new Set<string>()
  let known = 0
  /** What was found since the last write: a question and the ways out of it look for the same words. */
  const lately = new Map<string, readonly string[]>()

  const bucketOf = (id: number): Bucket => {
    const length = words.length(id)
    const first = length === 0 ? '' : String.fromCharCode(words.unit(id, 0))
    const sameLength = buckets.get(length) ?? new Map<string, Bucket>()
    buckets.set(length, sameLength)
    const bucket = sameLength.get(first) ?? emptyBucket()
    sameLength.set(first, bucket)
    letters.add(first)
    return bucket
  }

  /** To be called after every write. Files newcomers: part of writing, so that no search waits for it. */
  const refresh = (): void => {
    lately.clear()
    for (; known < words.size(); known++) {
      const letters = signatureIn(words, known)
      if (letters === null) continue
      const bucket = bucketOf(known)
      bucket.ids = ensureCapacity(bucket.ids, bucket.size + 1)
      bucket.signatures = ensureCapacity(bucket.signatures, bucket.size + 1)
      bucket.ids[bucket.size] = known
      bucket.signatures[bucket.size++] = letters
    }
  }

  /** Folded words at the least distance of at most `edits`; empty when there is none. */
  const find = (typed: string, edits: number): string[] => {
    const distance = distanceFrom(typed)
    if (distance === null) return []
    const wanted = signature(typed)
    const found = new Set<number>()

    const scan = ({ ids, signatures, size }: Bucket, most: number) => {
      for (let i = 0; i < size; i++) {
        if (countBits(signatures[i]! ^ wanted) > 2 * most) continue
        const id = ids[i]!
        if (distance(words, id) <= most && isOffered(id)) found.add(id)
      }
    }
    const oneAway = () => {
      for (let length = typed.length - 1; length <= typed.length + 1; length++) {
        const bucket = buckets.get(length)?.get(typed[0]!)
        if (bucket !== undefined) scan(bucket, 1)
      }
      for (const slip of slipsInFront(typed, letters)) {
        const id = words.find(slip)
        if (id !== undefined && canBeMeant(slip) && isOffered(id)) found.add(id)
      }
    }
    const within = (most: number) => {
      for (let length = typed.length - most; length <= typed.length + most; length++) {
        for (const bucket of buckets.get(length)?.values() ?? []) scan(bucket, most)
      }
    }

    oneAway()
    for (let most = 2; most <= edits && found.size === 0; most++) within(most)
    const candidates = [...found].map((id) => ({
      word: words.text(id),
      count: countOf(id),
    }))
    return preferred(typed, candidates)
  }

  const nearest = (typed: string, edits: number): readonly string[] => {
    const key = `${typed} ${edits}`
    const kept = lately.get(key)
    if (kept !== undefined) return kept
    const words = find(typed, edits)
    if (lately.size === KEPT) lately.clear()
    lately.set(key, words)
    return words
  }

  refresh()
  return { nearest, refresh }
}
