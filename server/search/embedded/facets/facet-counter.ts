import { FACET_KEYS } from '#domain/facets.ts'
import type { NumberLists } from '../../structures/number-lists.ts'
import { type Bitmap, type Bitmaps, bytesFor } from '../bitmaps/bitmaps.ts'
import type { FacetValueIndex } from '../index/facet-values.ts'
import type { Segment } from '../index/segment.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'

/** Ordinals of the values whose counts will be read, facet by facet; or every value's. */
export type CountedValues = readonly (readonly number[])[] | 'all'

/** Records of one segment, as a set and as a list, of which each is made when it is asked for. */
export type Records = { length: number; bits: () => Bitmap; docs: () => Uint16Array }

/** Values of some records, one record after the other. */
const countRecords = (
  { columns: { starts, values } }: NumberLists,
  column: Uint32Array,
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
 * thousand records as for all.
 */
export const createFacetCounter = ({ lists, values, of }: FacetValueIndex, bits: Bitmaps) => {
  let counted: CountedValues = 'all'
  let counts = new Uint32Array(0)

  const countValue = (
    segment: Segment,
    kept: SegmentBitmaps,
    ordinal: number,
    set: Bitmap,
  ): number => {
    // A page shows the same few values again and again; of all values that there are, few are asked for twice.
    const known = counted === 'all' ? undefined : kept.having(ordinal, segment)
    if (known !== undefined) return bits.countBoth(set, known, segment.size)
    const range = segment.facetPostings.find(ordinal)
    return range === null ? 0 : bits.countOf(set, range.docs, range.from, range.to)
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
      const every = of(FACET_KEYS[facet]!)
      const values = counted === 'all' ? every.size : counted[facet]!.length
      if (length * RECORD_BYTES < values * bytesFor(segment.size)) {
        countRecords(lists[facet]!, segment.facetLists[facet]!, records.docs(), length, counts)
        return
      }
      const set = records.bits()
      const named = counted === 'all' ? every.values() : counted[facet]!
      for (const ordinal of named) counts[ordinal]! += countValue(segment, kept, ordinal, set)
    },
    /** How many of the records have each value, by ordinal; a count that nobody asked for may be wrong. */
    counts: (): Uint32Array => counts,
  }
}
