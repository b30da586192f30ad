import type { Segment } from '../index/segment.ts'
import type { PostingList } from '../postings/posting-list.ts'
import type { Matches } from './matches.ts'

/** Makes hits of the records of the one list that there is, or of none. */
export const takeList = (range: PostingList | null, worth: number, matches: Matches): void => {
  matches.worth = worth
  if (range === null) return
  const { docs, impacts, from, to } = range
  matches.hits.set(docs.subarray(from, to))
  matches.impacts.set(impacts.subarray(from, to))
  matches.count = to - from
}

/** Takes away the hits of the one list that are no longer there. */
export const dropRemoved = ({ dead }: Segment, matches: Matches): void => {
  const { hits, impacts } = matches
  let kept = 0
  for (let i = 0; i < matches.count; i++) {
    if (dead[hits[i]!] !== 0) continue
    hits[kept] = hits[i]!
    impacts[kept++] = impacts[i]!
  }
  matches.count = kept
}
