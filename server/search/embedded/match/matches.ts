import type { Segment } from '../index/segment.ts'
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

/** From this share of a segment's records on, it is quicker to clear everything. */
const MANY = 0.25

export const clear = (matches: Matches): void => {
  const { size, hits, count, worth, scores, answered, weights } = matches
  matches.count = 0
  matches.worth = null
  if (worth !== null) return
  if (count > size * MANY) {
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

/** Makes every record a hit that answers one thing. */
export const everyRecord = (segment: Segment, matches: Matches): void => {
  for (let doc = 0; doc < segment.size; doc++) {
    matches.hits[doc] = doc
    matches.answered[doc] = 1
  }
  matches.count = segment.size
}
