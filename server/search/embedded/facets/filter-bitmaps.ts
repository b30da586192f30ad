import type { Bitmap, Bitmaps } from '../bitmaps/bitmaps.ts'
import type { Segment } from '../index/segment.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import type { Condition, Filter, RangeCondition } from './filter.ts'

/** The records of a segment that pass a filter. Good until the next are selected. */
export type FilteredRecords = {
  passed: Bitmap
  /** Those that pass all but one of the "any" selections, for that facet's own counts. */
  without: (one: Condition) => Bitmap
  /** How many of some records touch a range. */
  countIn: (range: RangeCondition, among: Bitmap) => number
}

/** Writes down the records of a segment that touch a range, and how many they are. */
const listIn = (
  { size, attivoDa, attivoA, importo }: Segment,
  { of, from, to, edge }: RangeCondition,
  into: Uint16Array,
): number => {
  let found = 0
  if (of === 'amount') {
    // Rounded up to whole euro; -1 where none is known.
    for (let doc = 0; doc < size; doc++) {
      if (importo[doc]! > from - 1 && importo[doc]! <= to) into[found++] = doc
    }
  } else {
    // Without any date both are 0, and before every range.
    const [first, last] = [
      edge === 'fine' ? attivoA : attivoDa,
      edge === 'inizio' ? attivoDa : attivoA,
    ]
    for (let doc = 0; doc < size; doc++) {
      if (last[doc]! >= from && first[doc]! <= to) into[found++] = doc
    }
  }
  return found
}

/** Applies filters to sets of records, one operation on whole bitmaps for each condition. */
export const createFilterBitmaps = (bits: Bitmaps) => {
  const base = bits.allocate()
  const passed = bits.allocate()
  const own = bits.allocate()
  const scratch = bits.allocate()
  const list = new Uint16Array(SEGMENT_SIZE)
  /** One for each "any" selection. */
  const unions: Bitmap[] = []

  /** The records that have any of some values: a bitmap that is there already, or `into`. */
  const union = (
    segment: Segment,
    kept: SegmentBitmaps,
    { ordinals, ranges }: Condition,
    into: Bitmap,
  ): Bitmap => {
    const { facetPostings, size } = segment
    const [first, ...others] = ordinals
    const single = others.length + ranges.length === 0 && first !== undefined
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
    for (const range of ranges) bits.addAll(into, list, 0, listIn(segment, range, list))
    return into
  }

  return (
    segment: Segment,
    kept: SegmentBitmaps,
    from: Bitmap,
    { any, all, not }: Filter,
  ): FilteredRecords => {
    const { size } = segment
    const unionOf = (one: Condition, into: Bitmap) => union(segment, kept, one, into)
    bits.copy(base, from, size)
    for (const one of not) bits.removeFrom(base, unionOf(one, scratch), size)
    for (const one of all) bits.keepBoth(base, unionOf(one, scratch), size)
    const wanted = any.map((one, i) => {
      unions[i] ??= bits.allocate()
      return unionOf(one, unions[i])
    })
    const keepWanted = (into: Bitmap, except: number): Bitmap => {
      bits.copy(into, base, size)
      for (const [i, one] of wanted.entries()) if (i !== except) bits.keepBoth(into, one, size)
      return into
    }
    return {
      passed: keepWanted(passed, -1),
      without: (one) => keepWanted(own, any.indexOf(one)),
      countIn: (range, among) => bits.countOf(among, list, 0, listIn(segment, range, list)),
    }
  }
}
