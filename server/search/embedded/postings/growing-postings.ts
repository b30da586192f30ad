import { ensureCapacity } from '../../structures/arrays.ts'
import { createScratch, type PostingColumns, type PostingList } from './posting-list.ts'

/** Postings of the first block of a term; each further block has twice as many, up to the largest. */
const FIRST_BLOCK = 2
const LARGEST_BLOCK = 128

/**
 * The postings of the segment that still takes new records. Every term has a chain of blocks in one array, so that a
 * hundred thousand short lists make no garbage; a block is its postings and then the place of the next block. A posting
 * is a record's number and, in the lowest byte, its impact.
 */
export const createGrowingPostings = () => {
  let pool = new Uint32Array(4096)
  /** The first place is never used, so that 0 says "none". */
  let used = 1
  let first = new Uint32Array(1024)
  let next = new Uint32Array(1024)
  let blockEnd = new Uint32Array(1024)
  let counts = new Uint32Array(1024)
  let terms = 0
  let total = 0
  const scratch = createScratch()

  const newBlock = (size: number): number => {
    const at = used
    used += size + 1
    pool = ensureCapacity(pool, used)
    return at
  }

  const extend = (term: number): void => {
    const count = counts[term]!
    if (count === 0) {
      first[term] = newBlock(FIRST_BLOCK)
      next[term] = first[term]!
      blockEnd[term] = first[term]! + FIRST_BLOCK
      return
    }
    // Blocks of 2, 4, 8 ... hold 2, 6, 14 ... postings in all: the next is two longer than that.
    const size = Math.min(LARGEST_BLOCK, count + FIRST_BLOCK)
    const at = newBlock(size)
    pool[blockEnd[term]!] = at
    next[term] = at
    blockEnd[term] = at + size
  }

  /** Writes a term's postings out, from `at` on. */
  const copy = (term: number, docs: Uint16Array, impacts: Uint8Array, at: number): void => {
    const count = counts[term]!
    let place = first[term]!
    let size = FIRST_BLOCK
    for (let done = 0; done < count; ) {
      const end = Math.min(place + size, place + count - done)
      for (let i = place; i < end; i++, done++) {
        docs[at + done] = pool[i]! >>> 8
        impacts[at + done] = pool[i]! & 255
      }
      place = pool[place + size]!
      size = Math.min(LARGEST_BLOCK, done + FIRST_BLOCK)
    }
  }

  return {
    count: (term: number): number => (term < terms ? counts[term]! : 0),
    find: (term: number): PostingList | null => {
      const count = term < terms ? counts[term]! : 0
      if (count === 0) return null
      copy(term, scratch.docs, scratch.impacts, 0)
      return { ...scratch, from: 0, to: count }
    },
    /** Records must come in ascending order. */
    add: (term: number, doc: number, impact: number): void => {
      if (term >= terms) {
        terms = term + 1
        first = ensureCapacity(first, terms)
        next = ensureCapacity(next, terms)
        blockEnd = ensureCapacity(blockEnd, terms)
        counts = ensureCapacity(counts, terms)
      }
      if (next[term] === blockEnd[term]) extend(term)
      pool[next[term]!++] = (doc << 8) | impact
      counts[term]!++
      total++
    },
    /** A copy laid out end to end. */
    sealed: (): PostingColumns => {
      const columns: PostingColumns = {
        start: new Uint32Array(terms + 1),
        docs: new Uint16Array(total),
        impacts: new Uint8Array(total),
      }
      for (let term = 0; term < terms; term++) {
        const at = columns.start[term]!
        columns.start[term + 1] = at + counts[term]!
        copy(term, columns.docs, columns.impacts, at)
      }
      return columns
    },
  }
}
