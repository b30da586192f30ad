import type { Bitmap, Bitmaps } from '../bitmaps/bitmaps.ts'
import type { Segment } from '../index/segment.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'

/**
 * Counts how many records of a set have a facet value, given as its ordinal: by how many bits the set and the set of all that
 * have the value have in common, or, of a value that few have, by looking its list up in the set.
 */
export const createValueCounter =
  (bits: Bitmaps) =>
  (segment: Segment, kept: SegmentBitmaps, ordinal: number, set: Bitmap): number => {
    const known = kept.having(ordinal, segment)
    if (known !== undefined) return bits.countBoth(set, known, segment.size)
    const range = segment.facetPostings.find(ordinal)
    return range === null ? 0 : bits.countOf(set, range.docs, range.from, range.to)
  }
