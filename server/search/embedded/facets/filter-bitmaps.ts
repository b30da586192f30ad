import type { Bitmap, Bitmaps } from '../bitmaps/bitmaps.ts'
import type { Segment } from '../index/segment.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'
import type { Condition, Filter } from './filter.ts'

/** The records of a segment that pass a filter. Good until the next are selected. */
export type FilteredRecords = {
  passed: Bitmap
  /** Those that pass all but one of the "any" selections, for that facet's own counts. */
  without: (one: Condition) => Bitmap
}

/** Applies filters to sets of records, one operation on whole bitmaps for each condition. */
export const createFilterBitmaps = (bits: Bitmaps) => {
  const base = bits.allocate()
  const passed = bits.allocate()
  const own = bits.allocate()
  const scratch = bits.allocate()
  /** One for each "any" selection. */
  const unions: Bitmap[] = []

  /** The records that have any of some values: a bitmap that is there already, or `into`. */
  const union = (
    segment: Segment,
    kept: SegmentBitmaps,
    ordinals: readonly number[],
    into: Bitmap,
  ): Bitmap => {
    const { facetPostings, size } = segment
    const [first, ...others] = ordinals
    const single = others.length === 0 && first !== undefined
    const only = single ? kept.having(first, segment) : undefined
    if (only !== undefined) return only
    bits.clear(into, size)
    for (const ordinal of ordinals) {
      const known = kept.having(ordinal, segment)
      if (known !== undefined) bits.addFrom(into, known, size)
      else {
        const range = facetPostings.find(ordinal)
        if (range !== null) bits.addAll(into, range.docs, range.from, range.to)
      }
    }
    return into
  }

  return (
    segment: Segment,
    kept: SegmentBitmaps,
    from: Bitmap,
    { any, all, not }: Filter,
  ): FilteredRecords => {
    const { size } = segment
    const unionOf = (ordinals: readonly number[], into: Bitmap) =>
      union(segment, kept, ordinals, into)
    bits.copy(base, from, size)
    for (const { ordinals } of not) bits.removeFrom(base, unionOf(ordinals, scratch), size)
    for (const { ordinals, count } of all) {
      // Of years any will do; of other values all are required, and one that nobody has cannot be met.
      const groups = count === ordinals.length ? ordinals.map((one) => [one]) : [ordinals]
      if (ordinals.length < count) bits.clear(base, size)
      else for (const group of groups) bits.keepBoth(base, unionOf(group, scratch), size)
    }
    const wanted = any.map(({ ordinals }, i) => {
      unions[i] ??= bits.allocate()
      return unionOf(ordinals, unions[i])
    })
    const keepWanted = (into: Bitmap, except: number): Bitmap => {
      bits.copy(into, base, size)
      for (const [i, one] of wanted.entries()) if (i !== except) bits.keepBoth(into, one, size)
      return into
    }
    return {
      passed: keepWanted(passed, -1),
      without: (one) => keepWanted(own, any.indexOf(one)),
    }
  }
}
