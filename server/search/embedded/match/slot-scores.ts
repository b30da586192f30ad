import { findDoc } from '../postings/lookup.ts'
import type { PostingList } from '../postings/posting-list.ts'
import type { Matches } from './matches.ts'

/** Makes hits of the records of a list, where there are none yet. */
export const beginFrom = (
  { docs, impacts, from, to }: PostingList,
  worth: number,
  matches: Matches,
): void => {
  const { hits, scores, answered } = matches
  hits.set(docs.subarray(from, to))
  for (let i = from; i < to; i++) {
    const doc = docs[i]!
    answered[doc] = 1
    scores[doc] = worth * impacts[i]!
  }
  matches.count = to - from
}

/** Makes hits of records whose scores and weights are there, where there were none before. */
export const markHits = ({ hits, count, answered }: Matches): void => {
  for (let i = 0; i < count; i++) answered[hits[i]!] = 1
}

/** Counts one slot for the records of a list; only for those that answer at least so many slots already. */
export const answerFrom = (
  range: PostingList,
  worth: number,
  weight: number,
  matches: Matches,
  atLeast: number,
): void => {
  const { docs, impacts, to } = range
  const { hits, scores, answered, weights } = matches
  let { count } = matches
  for (let i = range.from; i < to; i++) {
    const doc = docs[i]!
    const before = answered[doc]!
    if (before < atLeast) continue
    if (before === 0) hits[count++] = doc
    answered[doc] = before + 1
    scores[doc]! += worth * impacts[i]!
    weights[doc]! += weight
  }
  matches.count = count
}

/** The same where the hits are few and the list is long: each hit is looked up in it. */
export const answerFew = (
  range: PostingList,
  worth: number,
  weight: number,
  { hits, count, scores, answered, weights }: Matches,
  atLeast: number,
): void => {
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    if (answered[doc]! < atLeast) continue
    const at = findDoc(range, doc)
    if (at < 0) continue
    answered[doc]!++
    scores[doc]! += worth * range.impacts[at]!
    weights[doc]! += weight
  }
}

/** Adds how well one slot is answered by the records of a list: 1 with the reader's own word, less with another. */
export const weighFrom = (
  { docs, from, to }: PostingList,
  weight: number,
  { weights }: Matches,
): void => {
  for (let i = from; i < to; i++) weights[docs[i]!]! += weight
}
