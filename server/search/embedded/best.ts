import { gather } from './gather.ts'
import type { Matches } from './matches.ts'
import type { PostingRange } from './postings.ts'
import { findIn, MUCH_LONGER } from './probe.ts'
import type { ResolvedSlot } from './resolve.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/** Up to so many lists are merged one by one. */
const FEW = 8

/**
 * The records that answer a slot, each with its best score over the slot's atoms and the weight of the heaviest atom that
 * it has. Records without an answer have the score 0.
 */
export type Best = Pick<Matches, 'hits' | 'count' | 'scores' | 'weights'>

/** Records of which alone the answers are wanted: the hits that answer at least so many slots already. */
export type Among = { matches: Matches; atLeast: number }

/** A slot to be answered: `worth` is what an impact of 1 counts. */
type Question = { slot: ResolvedSlot; worth: number; among: Among | null }

const bestOf = (
  { docs, impacts, from, to }: PostingRange,
  weight: number,
  worth: number,
  best: Best,
) => {
  const { hits, scores, weights } = best
  const factor = weight * worth
  let { count } = best
  for (let i = from; i < to; i++) {
    const doc = docs[i]!
    const score = impacts[i]! * factor
    const before = scores[doc]!
    if (before === 0) {
      hits[count++] = doc
      weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
  best.count = count
}

/** The same for a few records, each looked up in a long list. */
const bestOfFew = (
  range: PostingRange,
  weight: number,
  worth: number,
  { matches: { hits, count, answered }, atLeast }: Among,
  best: Best,
) => {
  const { scores, weights } = best
  const factor = weight * worth
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    if (answered[doc]! < atLeast) continue
    const at = findIn(range, doc)
    if (at < 0) continue
    const score = range.impacts[at]! * factor
    const before = scores[doc]!
    if (before === 0) {
      best.hits[best.count++] = doc
      weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
}

/** Many lists of one weight: the highest impact of each record, first as bytes, which are quicker to compare. */
const bestOfMany = (
  segment: Segment,
  terms: readonly number[],
  weight: number,
  worth: number,
  highest: Uint8Array,
  best: Best,
): void => {
  for (const term of terms) {
    const range = segment.postings.find(term)
    if (range === null) continue
    const { docs, impacts, to } = range
    for (let i = range.from; i < to; i++) {
      const doc = docs[i]!
      if (impacts[i]! > highest[doc]!) highest[doc] = impacts[i]!
    }
  }
  const { hits, scores, weights } = best
  const factor = weight * worth
  let { count } = best
  for (let doc = 0; doc < segment.size; doc++) {
    if (highest[doc] === 0) continue
    const score = highest[doc]! * factor
    const before = scores[doc]!
    if (before === 0) {
      hits[count++] = doc
      weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
  best.count = count
  highest.fill(0, 0, segment.size)
}

/** Collects, over all atoms of a slot, heaviest first, the best score of each record into a `best` that is empty. */
export const createBest = () => {
  const highest = new Uint8Array(SEGMENT_SIZE)

  return (segment: Segment, number: number, { slot, worth, among }: Question, best: Best): void => {
    for (const resolved of slot.atoms) {
      const { weight } = resolved.atom
      if (resolved.kind === 'any' && resolved.terms.length > FEW) {
        bestOfMany(segment, resolved.terms, weight, worth, highest, best)
        continue
      }
      gather(segment, number, resolved, (range) => {
        if (among && among.matches.count * MUCH_LONGER < range.to - range.from) {
          bestOfFew(range, weight, worth, among, best)
        } else bestOf(range, weight, worth, best)
      })
    }
  }
}
