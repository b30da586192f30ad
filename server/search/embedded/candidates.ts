import type { FacetValueIndex } from './facet-values.ts'
import { type Filter, withoutAny } from './filter.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import type { Candidates } from './sieve.ts'

/** Records among which all are that pass a filter, and what is left to be asked of them. */
export type Narrowing = {
  /** Records with any of these values, or with none of them where `without` is true; null for every record. */
  ordinals: readonly number[] | null
  without: boolean
  rest: Filter
  /** How many records these are at most. */
  most: number
}

/** Of several values that are all required the rarest is enough; of years, any will do. */
const requirement = (
  { ordinals, count }: Filter['all'][number],
  counts: Uint32Array,
): readonly number[] =>
  count < ordinals.length
    ? ordinals
    : [...ordinals].sort((a, b) => counts[a]! - counts[b]!).slice(0, 1)

/** The fewest records among which all are that pass a filter: those that meet the condition which fewest meet. */
export const createNarrow = ({ live }: FacetValueIndex, size: () => number) => {
  const reach = (ordinals: readonly number[]) =>
    Math.min(
      size(),
      ordinals.reduce((sum, ordinal) => sum + live.counts[ordinal]!, 0),
    )

  return (filter: Filter): Narrowing => {
    let fewest: Narrowing = { ordinals: null, without: false, rest: filter, most: size() }
    const offer = (ordinals: readonly number[], rest: Filter) => {
      const most = reach(ordinals)
      if (most < fewest.most) fewest = { ordinals, without: false, rest, most }
    }
    for (const one of filter.all) offer(requirement(one, live.counts), filter)
    for (const one of filter.any) {
      // Whoever has one of the values meets this condition, and need not be asked again.
      offer(one.ordinals, withoutAny(filter, one))
    }
    return fewest
  }
}

/**
 * The records that do *not* pass, where that is simple to tell and they are the fewer: a filter of a single selection
 * that most records meet.
 */
export const complement = (
  filter: Filter,
  { live }: FacetValueIndex,
  size: number,
): Narrowing | null => {
  const [only, ...others] = filter.any
  if (only === undefined || others.length + filter.all.length + filter.not.length > 0) return null
  const [value, ...values] = only.ordinals
  if (value === undefined || values.length > 0) return null
  const missing = size - live.counts[value]!
  if (missing * 2 > size) return null
  return { ordinals: only.ordinals, without: true, rest: withoutAny(filter, only), most: missing }
}

/** Finds the records of a segment that have any of some values, or none of them, each once and in ascending order. */
export const createFinder = () => {
  const found = new Uint8Array(SEGMENT_SIZE)
  const docs = new Uint16Array(SEGMENT_SIZE)
  return (
    segment: Segment,
    { ordinals, without }: Pick<Narrowing, 'ordinals' | 'without'>,
  ): Candidates => {
    if (ordinals === null) return { docs: null, length: segment.size }
    const [single, ...more] = ordinals
    if (single !== undefined && more.length === 0 && !without) {
      const range = segment.facetPostings.find(single)
      if (range === null) return { docs, length: 0 }
      return { docs: range.docs.subarray(range.from, range.to), length: range.to - range.from }
    }
    for (const ordinal of ordinals) {
      const range = segment.facetPostings.find(ordinal)
      if (range === null) continue
      for (let i = range.from; i < range.to; i++) found[range.docs[i]!] = 1
    }
    const wanted = without ? 0 : 1
    let length = 0
    for (let doc = 0; doc < segment.size; doc++) if (found[doc] === wanted) docs[length++] = doc
    found.fill(0, 0, segment.size)
    return { docs, length }
  }
}
