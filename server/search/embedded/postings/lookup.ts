import { lowerBound } from '../../structures/arrays.ts'
import type { PostingList } from './posting-list.ts'

/** A list this many times longer than another is searched, not walked. */
const MUCH_LONGER = 16

/** Whether so few records are sooner looked up in a list than met by walking it. */
export const isMuchLonger = ({ from, to }: PostingList, few: number): boolean =>
  to - from > MUCH_LONGER * few

/** Where a record stands in a list of postings, or -1. */
export const findDoc = ({ docs, from, to }: PostingList, doc: number): number => {
  const at = lowerBound(docs, doc, from, to)
  return at < to && docs[at] === doc ? at : -1
}

/**
 * Where the first record of a list stands, at `at` or behind it, that does not come before another: in steps that double,
 * then between the last two, so that what is near takes few. Source: Bentley and Yao, "An almost optimal algorithm for
 * unbounded searching", IPL 5 (1976).
 */
export const nextFrom = ({ docs, to }: PostingList, doc: number, at: number): number => {
  let before = at
  for (let step = 1; before < to && docs[before]! < doc; step *= 2) {
    const next = before + step
    if (next >= to || docs[next]! >= doc)
      return lowerBound(docs, doc, before + 1, Math.min(next, to))
    before = next
  }
  return before
}
