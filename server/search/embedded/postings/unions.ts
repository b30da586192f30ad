import { isSameList } from '../../structures/arrays.ts'
import type { PostingList, Postings } from './posting-list.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/** Lists are kept up to so many bytes in all; those that have not been asked for longest go first. */
const KEPT_BYTES = 64 * 1024 * 1024

/** A list is kept where merging it meets so many times as many records as it holds. */
const WORTH = 2

/** What is merged: the postings of one segment, of so many records. */
type Source = { size: number; postings: Postings }

type Kept = { terms: readonly number[]; ranges: Map<Source, PostingList>; bytes: number }

/**
 * Many lists of postings as one: every record of any, with its highest impact. The beginnings of words that people type
 * first ("co") are each of thousands of words, and everybody's: of full segments, which never change, their lists are kept.
 */
export const createUnions = (limit = KEPT_BYTES) => {
  const highest = new Uint8Array(SEGMENT_SIZE)
  const scratch = { docs: new Uint16Array(SEGMENT_SIZE), impacts: new Uint8Array(SEGMENT_SIZE) }
  const kept = new Map<string, Kept>()
  let bytes = 0

  /**
   * Notes the highest impact of each record over one list. Without a branch: of lists that many records are in, the
   * processor would guess wrong at every third.
   */
  const note = (docs: Uint16Array, impacts: Uint8Array, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const doc = docs[i]!
      const before = highest[doc]!
      const more = impacts[i]! - before
      highest[doc] = before + (more & ~(more >> 31))
    }
  }

  /** Merges the lists; returns how many postings they have in all, and the list, good until the next. */
  const merge = ({ postings, size }: Source, terms: readonly number[]) => {
    let met = 0
    const { columns } = postings
    if (columns) {
      const { start, docs, impacts } = columns
      for (const term of terms) {
        if (term + 1 >= start.length) continue
        const [from, to] = [start[term]!, start[term + 1]!]
        met += to - from
        note(docs, impacts, from, to)
      }
    } else {
      for (const term of terms) {
        const range = postings.find(term)
        if (range === null) continue
        met += range.to - range.from
        note(range.docs, range.impacts, range.from, range.to)
      }
    }
    let count = 0
    for (let doc = 0; doc < size; doc++) {
      if (highest[doc] === 0) continue
      scratch.docs[count] = doc
      scratch.impacts[count++] = highest[doc]!
    }
    highest.fill(0, 0, size)
    return { met, range: { ...scratch, from: 0, to: count } }
  }

  const forget = (name: string, { bytes: own }: Kept): void => {
    kept.delete(name)
    bytes -= own
  }

  /** What is kept under a name, as the one asked for last; a list of other terms is dropped. */
  const entryOf = (name: string, terms: readonly number[]): Kept => {
    const known = kept.get(name)
    if (known && isSameList(known.terms, terms)) {
      known.terms = terms
      kept.delete(name)
      kept.set(name, known)
      return known
    }
    if (known) forget(name, known)
    const fresh: Kept = { terms, ranges: new Map(), bytes: 0 }
    kept.set(name, fresh)
    return fresh
  }

  const keep = (segment: Source, entry: Kept, { docs, impacts, to }: PostingList): void => {
    entry.ranges.set(segment, {
      docs: docs.slice(0, to),
      impacts: impacts.slice(0, to),
      from: 0,
      to,
    })
    entry.bytes += to * 3
    bytes += to * 3
    for (const [name, oldest] of kept) {
      if (bytes <= limit || oldest === entry) break
      forget(name, oldest)
    }
  }

  /** The union of the lists of some terms, which may be kept under a name; good until the next is asked for. */
  return (segment: Source, terms: readonly number[], name: string | null): PostingList => {
    if (name === null || !segment.postings.columns) return merge(segment, terms).range
    const entry = entryOf(name, terms)
    const known = entry.ranges.get(segment)
    if (known) return known
    const { met, range } = merge(segment, terms)
    if (met > range.to * WORTH) keep(segment, entry, range)
    return range
  }
}
