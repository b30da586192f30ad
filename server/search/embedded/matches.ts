import type { PostingRange } from './postings.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/**
 * The records of one segment that answer the words, before any filter: `hits` in the order found, and for each record
 * its score and how many slots it answers; `weights`, how well it answers these, is summed up only where a record need not
 * answer all. Kept between searches, and emptied record by record where they were few: clearing whole arrays would cost
 * more than most searches do.
 */
export type Matches = {
  hits: Uint16Array
  count: number
  scores: Float32Array
  answered: Uint8Array
  weights: Float32Array
}

export const emptyMatches = (): Matches => ({
  hits: new Uint16Array(SEGMENT_SIZE),
  count: 0,
  scores: new Float32Array(SEGMENT_SIZE),
  answered: new Uint8Array(SEGMENT_SIZE),
  weights: new Float32Array(SEGMENT_SIZE),
})

/** Makes hits of the records of a list, where there are none yet. */
export const beginFrom = (
  { docs, impacts, from, to }: PostingRange,
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

/** Counts one slot for the records of a list; `only` for those that answered exactly so many slots before. */
export const answerFrom = (
  range: PostingRange,
  worth: number,
  matches: Matches,
  only: number,
): void => {
  const { docs, impacts, to } = range
  const { hits, scores, answered } = matches
  let { count } = matches
  for (let i = range.from; i < to; i++) {
    const doc = docs[i]!
    const before = answered[doc]!
    if (only >= 0 && before !== only) continue
    if (before === 0) hits[count++] = doc
    answered[doc] = before + 1
    scores[doc]! += worth * impacts[i]!
  }
  matches.count = count
}

/** Adds how well one slot is answered by the records of a list: 1 with the reader's own word, less with another. */
export const weighFrom = (
  { docs, from, to }: PostingRange,
  weight: number,
  { weights }: Matches,
): void => {
  for (let i = from; i < to; i++) weights[docs[i]!]! += weight
}

/** From so many records on, it is quicker to clear everything. */
const MANY = SEGMENT_SIZE / 16

export const clear = (matches: Matches): void => {
  const { hits, scores, answered, weights } = matches
  if (matches.count > MANY) {
    answered.fill(0)
    scores.fill(0)
    weights.fill(0)
    matches.count = 0
    return
  }
  for (let i = 0; i < matches.count; i++) {
    answered[hits[i]!] = 0
    scores[hits[i]!] = 0
    weights[hits[i]!] = 0
  }
  matches.count = 0
}

/** Keeps the hits that answer at least `needed` slots and still are there; returns the most that any answers. */
export const keep = (segment: Segment, matches: Matches, needed: number): number => {
  const { hits, answered, scores, weights } = matches
  let kept = 0
  let most = 0
  for (let i = 0; i < matches.count; i++) {
    const doc = hits[i]!
    if (answered[doc]! >= needed && segment.dead[doc] === 0) {
      if (answered[doc]! > most) most = answered[doc]!
      hits[kept++] = doc
    } else {
      answered[doc] = 0
      scores[doc] = 0
      weights[doc] = 0
    }
  }
  matches.count = kept
  return most
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

/** Makes every record a hit that answers one thing. */
export const everyRecord = (segment: Segment, matches: Matches): void => {
  for (let doc = 0; doc < segment.size; doc++) {
    matches.hits[doc] = doc
    matches.answered[doc] = 1
  }
  matches.count = segment.size
}
