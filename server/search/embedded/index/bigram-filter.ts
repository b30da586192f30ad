/**
 * Which words, and which words side by side, a record may have: a Bloom filter of 2,048 bits with one bit for each. A
 * record without the bit of a pair cannot hold a phrase with it, and is never read. With about 500 words and pairs in a
 * record, a fifth of the bits are set: of records that have all words of a phrase but not the phrase, one in five or
 * fewer is read in vain. Source: Bloom, "Space/time trade-offs in hash coding", CACM 13 (1970).
 */

const BITS = 2_048

/** Numbers of 32 bits that the filter of one record takes. */
export const FILTER_SIZE = BITS / 32

/** Multiplicative hashing with two odd constants near 2^32 over the golden ratio. */
const bitOfPair = (word: number, next: number): number =>
  ((Math.imul(word + 1, 0x9e3779b1) ^ Math.imul(next + 1, 0x85ebca77)) >>> 0) % BITS

/** A word alone is a pair with nothing. */
const bitOfWord = (word: number): number => bitOfPair(word, -1)

/** The bits that a record needs to have words one after the other. */
export const bitsOf = (words: readonly number[]): number[] => {
  const bits: number[] = []
  for (let i = 0; i < words.length; i++) {
    bits.push(bitOfWord(words[i]!))
    if (i > 0) bits.push(bitOfPair(words[i - 1]!, words[i]!))
  }
  return bits
}

export const setBits = (filters: Uint32Array, doc: number, bits: readonly number[]): void => {
  const base = doc * FILTER_SIZE
  for (const bit of bits) filters[base + (bit >>> 5)]! |= 1 << (bit & 31)
}

export const hasBits = (filters: Uint32Array, doc: number, bits: readonly number[]): boolean => {
  const base = doc * FILTER_SIZE
  for (let i = 0; i < bits.length; i++) {
    const bit = bits[i]!
    if (((filters[base + (bit >>> 5)]! >>> (bit & 31)) & 1) === 0) return false
  }
  return true
}
