import type { Segment } from '../index/segment.ts'
import { findDoc } from '../postings/lookup.ts'
import type { PostingList } from '../postings/posting-list.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'

/**
 * The records of one segment that answer the words, before any filter: `hits` in the order found, and for each record
 * its score and how many slots it answers; `weights` is how well it answers these, of use only where a record need not answer
 * all. Where one list alone makes the hits, which is what most people ask, nothing is noted by record: `worth` is then
 * what an impact counts, and the score of hit `i` is `worth` times `impacts[i]`. Kept between searches, and emptied record
 * by record where they were few: clearing whole arrays would cost more than most searches do.
 */
export type Matches = {
  /** Records that the segment had when it was asked. */
  size: number
  hits: Uint16Array
  count: number
  /** Null where hits have scores of their own. */
  worth: number | null
  impacts: Uint8Array
  scores: Float32Array
  answered: Uint8Array
  weights: Float32Array
}

export const emptyMatches = (): Matches => ({
  size: 0,
  hits: new Uint16Array(SEGMENT_SIZE),
  count: 0,
  worth: null,
  impacts: new Uint8Array(SEGMENT_SIZE),
  scores: new Float32Array(SEGMENT_SIZE),
  answered: new Uint8Array(SEGMENT_SIZE),
  weights: new Float32Array(SEGMENT_SIZE),
})

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

/** From so many records on, it is quicker to clear everything. */
const MANY = SEGMENT_SIZE / 16

export const clear = (matches: Matches): void => {
  const { size, hits, count, worth, scores, answered, weights } = matches
  matches.count = 0
  matches.worth = null
  if (worth !== null) return
  if (count > MANY) {
    answered.fill(0, 0, size)
    scores.fill(0, 0, size)
    weights.fill(0, 0, size)
    return
  }
  for (let i = 0; i < count; i++) {
    answered[hits[i]!] = 0
    scores[hits[i]!] = 0
    weights[hits[i]!] = 0
  }
}

/** Keeps the hits that answer at least `needed` slots and still are there. */
export const keep = (segment: Segment, matches: Matches, needed: number): void => {
  const { hits, answered, scores, weights } = matches
  let kept = 0
  for (let i = 0; i < matches.count; i++) {
    const doc = hits[i]!
    if (answered[doc]! >= needed && segment.dead[doc] === 0) hits[kept++] = doc
    else {
      answered[doc] = 0
      scores[doc] = 0
      weights[doc] = 0
    }
  }
  matches.count = kept
}

/**
 * Records that answer few of many slots fall behind those that answer more, and those that answer with synonyms behind
 * those that have the reader's own words: half of an answer counts for being one, half for how good it is.
 */
export const scaleByAnswers = (
  { hits, count, scores, answered, weights }: Matches,
  slots: number,
): void => {
  const share = 0.5 / slots
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    scores[doc]! *= share * (answered[doc]! + weights[doc]!)
  }
}

/** Too little for any score to come before another that is not so small. */
const BEHIND = 2 ** -20

/** Puts the records that answer fewer slots than the best behind these, in the order that they have among themselves. */
export const putBehind = ({ hits, count, scores, answered }: Matches, most: number): void => {
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    if (answered[doc]! < most) scores[doc]! *= BEHIND
  }
}

/** Makes every record a hit that answers one thing. */
export const everyRecord = (segment: Segment, matches: Matches): void => {
  for (let doc = 0; doc < segment.size; doc++) {
    matches.hits[doc] = doc
    matches.answered[doc] = 1
  }
  matches.count = segment.size
}
