import type { FacetValueIndex } from './facet-values.ts'
import type { Condition, Filter } from './filter.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import type { Candidates } from './sieve.ts'

/**
 * Which records a search without words must look at. Not all: a record that fails two "any" selections counts for
 * nothing, so of two of them at least one must be kept; and one that lacks a value that is required is out.
 */
export type Narrowing = {
  /** Records with any of these values; null for every record. */
  ordinals: readonly number[] | null
  /** A facet whose counts are those of the whole collection, and need not be made. */
  untouched: number | null
}

export const EVERYTHING: Narrowing = { ordinals: null, untouched: null }

/** Of several values that are all required the rarest is enough; of years, any will do. */
const requirement = (
  { ordinals, count }: Filter['all'][number],
  counts: Uint32Array,
): readonly number[] =>
  count < ordinals.length
    ? ordinals
    : [...ordinals].sort((a, b) => counts[a]! - counts[b]!).slice(0, 1)

export const narrow = ({ any, all, not }: Filter, { live }: FacetValueIndex): Narrowing => {
  const required = all[0]
  if (required !== undefined) {
    return { ordinals: requirement(required, live.counts), untouched: null }
  }
  const reach = ({ ordinals }: Condition) =>
    ordinals.reduce((sum, ordinal) => sum + live.counts[ordinal]!, 0)
  const [first, second] = [...any].sort((a, b) => reach(a) - reach(b))
  if (first === undefined) return EVERYTHING
  if (second !== undefined) {
    return { ordinals: [...first.ordinals, ...second.ordinals], untouched: null }
  }
  // Alone, a selection leaves its own facet's counts as they are.
  return not.length === 0 ? { ordinals: first.ordinals, untouched: first.facet } : EVERYTHING
}

/** Finds the records of a segment that have any of some values, each once and in ascending order. */
export const createFinder = () => {
  const found = new Uint8Array(SEGMENT_SIZE)
  const docs = new Uint16Array(SEGMENT_SIZE)
  return (segment: Segment, ordinals: readonly number[] | null): Candidates => {
    if (ordinals === null) return { docs: null, length: segment.size }
    for (const ordinal of ordinals) {
      const range = segment.facetPostings.find(ordinal)
      if (range === null) continue
      for (let i = range.from; i < range.to; i++) found[range.docs[i]!] = 1
    }
    let length = 0
    for (let doc = 0; doc < segment.size; doc++) {
      if (found[doc] === 0) continue
      found[doc] = 0
      docs[length++] = doc
    }
    return { docs, length }
  }
}
