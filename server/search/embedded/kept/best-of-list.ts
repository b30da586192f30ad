import type { Collection } from '../index/collection.ts'
import type { Segment } from '../index/segment.ts'
import { comparePlaces, tieBreakers } from '../order/tie-breakers.ts'
import type { PostingList } from '../postings/posting-list.ts'

/** So many are kept of a list: a page is made of the first sixty, suggestions of two hundred. */
export const BEST = 200

/** Records of a segment, best first, each as one number: its impact in front of its place there. */
export type BestRecords = Uint32Array

export const docOf = (record: number): number => record & 0xffff
export const impactOf = (record: number): number => record >>> 16

const withImpact = new Uint32Array(256)

/** The lowest impact that a record must have to be among the best, or to be as good as the last of them. */
const leastImpact = ({ dead }: Segment, { docs, impacts, from, to }: PostingList): number => {
  withImpact.fill(0)
  for (let i = from; i < to; i++) withImpact[impacts[i]!]! += 1 - dead[docs[i]!]!
  let above = 0
  let impact = 255
  for (; impact > 1; impact--) {
    above += withImpact[impact]!
    if (above >= BEST) break
  }
  return impact
}

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
  const segment = segments[number]!
  const { docs, impacts, from, to } = list
  const least = leastImpact(segment, list)
  const good = []
  for (let i = from; i < to; i++) {
    if (impacts[i]! < least || segment.dead[docs[i]!] !== 0) continue
    good.push({ segment: number, doc: docs[i]!, key: impacts[i]! })
  }
  const further = tieBreakers(segments, 'rilevanza')
  good.sort((a, b) => comparePlaces(a, b, further))
  return Uint32Array.from(good.slice(0, BEST), ({ doc, key }) => (key << 16) | doc)
}
