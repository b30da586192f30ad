import { lowerBound } from './arrays.ts'
import type { PostingRange } from './postings.ts'
import type { ResolvedAtom } from './resolve.ts'
import type { Segment } from './segment.ts'

/** Records in both, with the lower of their impacts. The shorter range is walked, the longer one searched. */
const intersect = (a: PostingRange, b: PostingRange): PostingRange => {
  const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a]
  const most = short.to - short.from
  const docs = new Uint16Array(most)
  const impacts = new Uint8Array(most)
  const searching = long.to - long.from > 16 * most
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

/** Records that have all terms, wherever they stand. */
const withAll = (segment: Segment, terms: readonly number[]): PostingRange | null => {
  const ranges = terms.map((term) => segment.postings.find(term))
  if (!ranges.every((range) => range !== null)) return null
  const [first, ...rest] = ranges.sort((a, b) => a.to - a.from - (b.to - b.from))
  return first ? rest.reduce(intersect, first) : null
}

/** Whether the words stand one after the other in one part of a record. */
export const hasSequence = (segment: Segment, doc: number, words: readonly number[]): boolean => {
  const { tokens, partTokens, partKinds } = segment
  const first = words[0]
  for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
    if (partKinds[part]! < 2) continue
    const last = partTokens[part + 1]! - words.length
    for (let at = partTokens[part]!; at <= last; at++) {
      if (tokens[at] !== first) continue
      let same = 1
      while (same < words.length && tokens[at + same] === words[same]) same++
      if (same === words.length) return true
    }
  }
  return false
}

/** Records of a segment that have an atom, ascending, with their impacts; null for none. */
export const gather = (segment: Segment, atom: ResolvedAtom): PostingRange | null => {
  if (atom.kind === 'term') return segment.postings.find(atom.term)
  const range = withAll(segment, atom.terms)
  if (atom.kind === 'all' || range === null) return range
  const docs = new Uint16Array(range.to - range.from)
  const impacts = new Uint8Array(range.to - range.from)
  let count = 0
  for (let i = range.from; i < range.to; i++) {
    const doc = range.docs[i]!
    if (!hasSequence(segment, doc, atom.words)) continue
    docs[count] = doc
    impacts[count++] = range.impacts[i]!
  }
  return { docs, impacts, from: 0, to: count }
}
