import { lengthAt, valueAt } from '../../structures/varint.ts'
import { bitsOf, hasBits } from '../index/bigram-filter.ts'
import type { Dictionary } from '../index/dictionary.ts'
import { tokensFrom } from '../index/part-places.ts'
import type { Segment } from '../index/segment.ts'

/**
 * Words one after the other, found in the stored words of a record. Most records are turned away by their filter. In the
 * others the words are varints, so nearly every place is passed over by one look at one byte: only where
 * the rarest of the words may begin, in any of its spellings, is more of the text read.
 */

const MORE = 128

/** For each byte, whether a spelling of a word begins with it. */
const firstBytes = (word: number, { columns, eachSpelling }: Dictionary): Uint8Array => {
  const bytes = new Uint8Array(256)
  eachSpelling(columns.termOf[word]!, (spelling) => {
    if (columns.wordOf[spelling] !== word) return
    bytes[spelling < MORE ? spelling : (spelling & (MORE - 1)) | MORE] = 1
  })
  return bytes
}

/** Where the number before a place begins; the place itself when there is none behind `from`. */
const before = (tokens: Uint8Array, from: number, at: number): number => {
  if (at === from) return at
  let start = at - 1
  while (start > from && tokens[start - 1]! >= MORE) start--
  return start
}

/** Whether words stand around a place where the one numbered `anchor` begins, between two bounds. */
const standsAround = (
  tokens: Uint8Array,
  [from, to]: readonly [number, number],
  at: number,
  anchor: number,
  words: readonly number[],
  wordOf: Uint32Array,
): boolean => {
  let start = at
  for (let i = 0; i < anchor; i++) {
    const previous = before(tokens, from, start)
    if (previous === start) return false
    start = previous
  }
  for (const word of words) {
    if (start >= to || wordOf[valueAt(tokens, start)] !== word) return false
    start += lengthAt(tokens, start)
  }
  return true
}

/** The bounds of the part of a record in which a place lies. */
const partAround = (segment: Segment, doc: number, at: number): readonly [number, number] => {
  let part = segment.partRows[doc]!
  while (tokensFrom(segment, part + 1) <= at) part++
  return [tokensFrom(segment, part), tokensFrom(segment, part + 1)]
}

/** Tells of a record of a segment whether the words stand one after the other in it, within one part. */
export const createPhraseTest = (
  segment: Segment,
  words: readonly number[],
  dictionary: Dictionary,
) => {
  const { filters, tokens, partRows } = segment
  const { wordOf, withWord } = dictionary.columns
  let anchor = 0
  for (let i = 1; i < words.length; i++) {
    if (withWord[words[i]!]! < withWord[words[anchor]!]!) anchor = i
  }
  const anchorWord = words[anchor]!
  const first = firstBytes(anchorWord, dictionary)
  const bits = bitsOf(words)

  return (doc: number): boolean => {
    if (!hasBits(filters, doc, bits)) return false
    // The first part holds no words.
    const from = tokensFrom(segment, partRows[doc]! + 1)
    const to = tokensFrom(segment, partRows[doc + 1]!)
    for (let at = from; at < to; at++) {
      if (first[tokens[at]!] === 0 || (at > from && tokens[at - 1]! >= MORE)) continue
      if (wordOf[valueAt(tokens, at)] !== anchorWord) continue
      if (words.length === 1) return true
      if (standsAround(tokens, partAround(segment, doc, at), at, anchor, words, wordOf)) return true
    }
    return false
  }
}
