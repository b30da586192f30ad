import type { Bitmap, Bitmaps } from '../bitmaps/bitmaps.ts'
import { createValueCounter } from '../facets/value-counter.ts'
import type { Segment } from '../index/segment.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'

/** How many records of a set there are, and how many have each value that has a column, where that was asked. */
export type CountsOfSet = { total: number; columns: Uint32Array<ArrayBuffer> }

/** For a count that nobody has asked for. */
const UNKNOWN = 0xffffffff

/** Values get columns as their counts are asked for: those of a page, which are the same for days. */
const MOST_COLUMNS = 1_024

/** Keeps counts of facet values. */
export const createCountsOfSets = (bits: Bitmaps) => {
  const columnOf = new Map<number, number>()
  const countValue = createValueCounter(bits)

  /** The column of a value, given as its ordinal; -1 where there is none left. */
  const column = (ordinal: number): number => {
    const known = columnOf.get(ordinal)
    if (known !== undefined || columnOf.size === MOST_COLUMNS) return known ?? -1
    columnOf.set(ordinal, columnOf.size)
    return columnOf.size - 1
  }

  const room = (counts: CountsOfSet): void => {
    const known = counts.columns
    if (known.length >= columnOf.size) return
    counts.columns = new Uint32Array(columnOf.size).fill(UNKNOWN)
    counts.columns.set(known)
  }

  return {
    of: (total: number): CountsOfSet => ({ total, columns: new Uint32Array(0) }),
    /** Adds the counts of some values to `into`, by ordinal. `set` is asked for where one of them is not known yet. */
    add: (
      counts: CountsOfSet,
      ordinals: readonly number[],
      { segment, kept, set }: { segment: Segment; kept: SegmentBitmaps; set: () => Bitmap },
      into: Uint32Array,
    ): void => {
      for (const ordinal of ordinals) {
        const at = column(ordinal)
        if (at >= counts.columns.length) room(counts)
        let count = at < 0 ? UNKNOWN : counts.columns[at]!
        if (count === UNKNOWN) {
          count = countValue(segment, kept, ordinal, set())
          if (at >= 0) counts.columns[at] = count
        }
        into[ordinal]! += count
      }
    },
  }
}
