import type { Collection } from '../index/collection.ts'
import { createPageCollector } from '../order/page-collector.ts'
import { createSegmentCollector } from '../order/segment-collector.ts'
import { tieBreakers } from '../order/tie-breakers.ts'
import type { PostingList } from '../postings/posting-list.ts'

/** So many are kept of a list: a page is made of the first sixty. */
export const BEST = 64

/** Records of a segment, each as one number: its impact in front of its place there. */
export type BestRecords = Uint32Array

export const docOf = (record: number): number => record & 0xffff
export const impactOf = (record: number): number => record >>> 16

/**
 * The best records of a list in a full segment, or all where they are fewer, by impact and then as equals are ordered: a
 * champion list (Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, section 7.1.3), which is exact here,
 * since a record that is not among the best of any list is not among the best by the highest of its scores over several.
 */
export const bestOfList = (
  { segments }: Collection,
  number: number,
  list: PostingList,
): BestRecords => {
  const page = createPageCollector({ from: 0, to: BEST }, tieBreakers(segments, 'rilevanza'))
  const { dead } = segments[number]!
  const offer = createSegmentCollector(page, segments, 'rilevanza')
  offer.listed(number, list, 1, (doc) => dead[doc] === 0)
  return Uint32Array.from(page.take(), ({ doc, key }) => (key << 16) | doc)
}
