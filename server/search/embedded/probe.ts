import type { PostingRange } from './postings.ts'

/** A list this many times longer than another is searched, not walked. */
export const MUCH_LONGER = 16

/** Where a record stands in a list of postings, or -1. */
export const findIn = ({ docs, from, to }: PostingRange, doc: number): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (docs[middle]! < doc) low = middle + 1
    else high = middle
  }
  return low < to && docs[low] === doc ? low : -1
}
