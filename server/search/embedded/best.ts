import { gather } from './gather.ts'
import type { PostingRange } from './postings.ts'
import type { ResolvedSlot } from './resolve.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/** Up to so many lists are merged one by one. */
const FEW = 8

/** For each record, its best value over the atoms of one slot, and the weight of the heaviest that it has. */
export type Best = {
  values: Float32Array
  weights: Float32Array
  docs: Uint16Array
  count: number
}

const bestOf = (range: PostingRange, weight: number, best: Best): void => {
  const { docs, impacts, to } = range
  const { values, weights } = best
  let { count } = best
  for (let i = range.from; i < to; i++) {
    const doc = docs[i]!
    const value = impacts[i]! * weight
    const before = values[doc]!
    if (before === 0) {
      best.docs[count++] = doc
      weights[doc] = weight
    }
    if (value > before) values[doc] = value
  }
  best.count = count
}

/** Many lists of one weight: the highest impact of each record, first as bytes, which are quicker to compare. */
const bestOfMany = (
  segment: Segment,
  terms: readonly number[],
  weight: number,
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
  const { values, weights } = best
  for (let doc = 0; doc < segment.size; doc++) {
    if (highest[doc] === 0) continue
    const value = highest[doc]! * weight
    if (values[doc] === 0) {
      best.docs[best.count++] = doc
      weights[doc] = weight
    }
    if (value > values[doc]!) values[doc] = value
  }
  highest.fill(0, 0, segment.size)
}

/**
 * Collects, over all atoms of a slot, heaviest first, the best value of each record. Whoever reads a value sets it back
 * to 0.
 */
export const createBest = () => {
  const highest = new Uint8Array(SEGMENT_SIZE)
  const best: Best = {
    values: new Float32Array(SEGMENT_SIZE),
    weights: new Float32Array(SEGMENT_SIZE),
    docs: new Uint16Array(SEGMENT_SIZE),
    count: 0,
  }
  return (segment: Segment, number: number, slot: ResolvedSlot): Best => {
    best.count = 0
    for (const atom of slot.atoms) {
      const { weight } = atom.atom
      if (atom.kind === 'any' && atom.terms.length > FEW) {
        bestOfMany(segment, atom.terms, weight, highest, best)
      } else gather(segment, number, atom, (range) => bestOf(range, weight, best))
    }
    return best
  }
}
