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
