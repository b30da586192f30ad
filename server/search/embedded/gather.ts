import { PART } from '../display/parts.ts'
import { lowerBound } from './arrays.ts'
import { copyRange, type PostingRange } from './postings.ts'
import type { ResolvedAtom } from './resolve.ts'
import type { Segment } from './segment.ts'
import { readVarints } from './varint.ts'

/** A list this many times longer than another is searched, not walked. */
const MUCH_LONGER = 16

/** Records in both, with the lower of their impacts. */
const intersect = (a: PostingRange, b: PostingRange): PostingRange => {
  const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a]
  const most = short.to - short.from
  const docs = new Uint16Array(most)
  const impacts = new Uint8Array(most)
  const searching = long.to - long.from > MUCH_LONGER * most
  let count = 0
  let at = long.from
  for (let i = short.from; i < short.to; i++) {
    const doc = short.docs[i]!
    if (searching) at = lowerBound(long.docs, doc, at, long.to)
    else while (at < long.to && long.docs[at]! < doc) at++
    if (at === long.to) break
    if (long.docs[at] !== doc) continue
    docs[count] = doc
    impacts[count++] = Math.min(short.impacts[i]!, long.impacts[at]!)
  }
  return { docs, impacts, from: 0, to: count }
}

/** Records that have all terms, wherever they stand; the rarest term first. */
const withAll = ({ postings }: Segment, terms: readonly number[]): PostingRange | null => {
  const [first, ...rest] = [...terms].sort((a, b) => postings.count(a) - postings.count(b))
  const start = first === undefined ? null : postings.find(first)
  if (start === null) return null
  let both = rest.length > 0 ? copyRange(start) : start
  for (const term of rest) {
    const range = postings.find(term)
    if (range === null) return null
    both = intersect(both, range)
  }
  return both
}

/** Whether words stand one after the other in a part, given as spellings. */
const holds = (spellings: readonly number[], words: readonly number[], wordOf: Uint32Array) => {
  const last = spellings.length - words.length
  for (let at = 0; at <= last; at++) {
    let same = 0
    while (same < words.length && wordOf[spellings[at + same]!] === words[same]) same++
    if (same === words.length) return true
  }
  return false
}

/** Those of some records in which the words stand one after the other, within one part. */
const withSequence = (
  segment: Segment,
  range: PostingRange,
  words: readonly number[],
  wordOf: Uint32Array,
): PostingRange => {
  const docs = new Uint16Array(range.to - range.from)
  const impacts = new Uint8Array(range.to - range.from)
  const spellings: number[] = []
  const { tokens, partTokens, partKinds, partRows } = segment
  let count = 0
  for (let i = range.from; i < range.to; i++) {
    const doc = range.docs[i]!
    for (let part = partRows[doc]!; part < partRows[doc + 1]!; part++) {
      if (partKinds[part] === PART.spans) continue
      readVarints(tokens, partTokens[part]!, partTokens[part + 1]!, spellings)
      if (!holds(spellings, words, wordOf)) continue
      docs[count] = doc
      impacts[count++] = range.impacts[i]!
      break
    }
  }
  return { docs, impacts, from: 0, to: count }
}

/**
 * Calls `visit` with the postings of a segment that have an atom: one list for each of its alternatives. `wordOf` tells
 * the word of each spelling.
 */
export const gather = (
  segment: Segment,
  atom: ResolvedAtom,
  wordOf: Uint32Array,
  visit: (range: PostingRange) => void,
): void => {
  if (atom.kind === 'any') {
    for (const term of atom.terms) {
      const range = segment.postings.find(term)
      if (range !== null) visit(range)
    }
    return
  }
  const range = withAll(segment, atom.terms)
  if (range === null) return
  visit(atom.kind === 'sequence' ? withSequence(segment, range, atom.words, wordOf) : range)
}
