import { SEGMENT_SIZE } from './segment-size.ts'

/** Records of one segment that have a term, ascending, each with how much it counts there (1 to 255). */
export type PostingList = { docs: Uint16Array; impacts: Uint8Array; from: number; to: number }

export type Postings = {
  /** Records that have a term. */
  count: (term: number) => number
  /** The postings of a term, or null for none. A range is only good until the next one is asked for. */
  find: (term: number) => PostingList | null
  /** All postings as they are laid out; absent in a segment that still grows. */
  columns?: PostingColumns
}

/** The postings of a full segment, end to end: those of term `t` stand from `start[t]` to `start[t + 1]`. */
export type PostingColumns = { start: Uint32Array; docs: Uint16Array; impacts: Uint8Array }

export const sealedPostings = (columns: PostingColumns): Postings => {
  const { start, docs, impacts } = columns
  const count = (term: number) => (term + 1 < start.length ? start[term + 1]! - start[term]! : 0)
  return {
    columns,
    count,
    find: (term) => {
      const length = count(term)
      const from = start[term]!
      return length > 0 ? { docs, impacts, from, to: from + length } : null
    },
  }
}

/** A range of its own, good for ever. */
export const copyPostingList = ({ docs, impacts, from, to }: PostingList): PostingList => ({
  docs: docs.slice(from, to),
  impacts: impacts.slice(from, to),
  from: 0,
  to: to - from,
})

/** Room in which the postings of a growing segment are laid out when they are asked for. */
export const createScratch = () => ({
  docs: new Uint16Array(SEGMENT_SIZE),
  impacts: new Uint8Array(SEGMENT_SIZE),
})
