import type { NumberLists } from '../../structures/number-lists.ts'
import { type Bitmap, type Bitmaps, bytesFor } from '../bitmaps/bitmaps.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'
import type { FacetColumn, Segment } from '../index/segment.ts'
import { LISTED_BYTES, type SegmentBitmaps } from '../index/segment-bitmaps.ts'
import { createValueCounter } from './value-counter.ts'

/** Ordinals of the values whose counts will be read, facet by facet; or every value's. */
export type CountedValues = readonly (readonly number[])[] | 'all'

/** Records of one segment, as a set and as a list, of which each is made when it is asked for. */
export type Records = { length: number; bits: () => Bitmap; docs: () => Uint16Array }

/** Values of some records, one record after the other. */
const countRecords = (
  { columns: { starts, values } }: NumberLists,
  column: FacetColumn,
  docs: Uint16Array,
  length: number,
  counts: Uint32Array,
): void => {
  for (let i = 0; i < length; i++) {
    const list = column[docs[i]!]!
    const end = starts[list + 1]!
    for (let at = starts[list]!; at < end; at++) counts[values[at]!]!++
  }
}

/** To count the values that one record has in a facet takes as long as to count so many bytes of a bitmap. */
const RECORD_BYTES = 128

/**
 * Counts the facet values of many records. Few records are counted one by one; of many, each value is counted at once, by
 * how many bits the set of them and the set of all that have the value have in common: that takes the same time for a
 * thousand records as for all. Of a value that few have, its list is looked up in the set.
 */
export const createFacetCounter = (
  { lists, values, ordinalsOf }: FacetValueIndex,
  bits: Bitmaps,
) => {
  const countValue = createValueCounter(bits)
  let counted: CountedValues = 'all'
  let counts = new Uint32Array(0)
  /** Of full segments, what counting every value of each facet takes, once it has been asked. */
  const everyCost = new WeakMap<Segment, number[]>()

  /** Bytes of bitmaps that counting each of some values takes. */
  const costOf = ({ facetPostings, size }: Segment, ordinals: readonly number[]): number => {
    const most = bytesFor(size)
    let cost = 0
    for (const ordinal of ordinals) {
      cost += Math.min(most, facetPostings.count(ordinal) * LISTED_BYTES)
    }
    return cost
  }

  const costOfEvery = (segment: Segment, facet: number, ordinals: readonly number[]): number => {
    if (!segment.facetPostings.columns) return costOf(segment, ordinals)
    const known = everyCost.get(segment) ?? []
    everyCost.set(segment, known)
    // A value that came later is in no record of a full segment.
    known[facet] ??= costOf(segment, ordinals)
    return known[facet]
  }

  return {
    start: (which: CountedValues): void => {
      counts = new Uint32Array(values.length)
      counted = which
    },
    /** Counts one facet, given as its place in FACET_KEYS, of some records. */
    add: (segment: Segment, kept: SegmentBitmaps, facet: number, records: Records): void => {
      const { length } = records
      if (length === 0) return
      const named = counted === 'all' ? ordinalsOf[facet]! : counted[facet]!
      const cost =
        counted === 'all'
          ? costOfEvery(segment, facet, named)
          : named.length * bytesFor(segment.size)
      if (length * RECORD_BYTES < cost) {
        countRecords(lists[facet]!, segment.facetLists[facet]!, records.docs(), length, counts)
        return
      }
      const set = records.bits()
      for (const ordinal of named) counts[ordinal]! += countValue(segment, kept, ordinal, set)
    },
    /** Lets another count the values that will be read into the same counts. */
    addBy: (
      count: (ordinals: readonly (readonly number[])[], into: Uint32Array) => number,
    ): number => count(counted === 'all' ? ordinalsOf : counted, counts),
    /** How many of the records have each value, by ordinal; a count that nobody asked for may be wrong. */
    counts: (): Uint32Array => counts,
  }
}
