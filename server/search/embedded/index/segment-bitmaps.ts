import { type Bitmap, type Bitmaps, bytesFor } from '../bitmaps/bitmaps.ts'
import type { Segment } from './segment.ts'

/** To look up one record of a list in a set takes as long as to count so many bytes of a bitmap. */
export const LISTED_BYTES = 20

/** Below so many records no bitmap is kept: it would take more memory than it saves time. */
const SPARSE = 64

/** Whether a set of so many of a segment's records is sooner counted as a bitmap than as a list. */
const isDense = (count: number, size: number): boolean =>
  count >= SPARSE && count * LISTED_BYTES >= bytesFor(size)

/**
 * Sets of records of one segment that stay from one query to the next: those that are there, and those that have a facet
 * value, once it has been asked for and where they are many. Removed records stay in the latter.
 */
export const createSegmentBitmaps = (bits: Bitmaps) => {
  const live = bits.allocate()
  const kept = new Map<number, Bitmap>()
  let changes = 0

  return {
    live,
    /** How many records have come or gone so far: what was found out of a segment holds until there is one more. */
    changes: () => changes,
    /** The records that have a facet value; undefined where they are few, and their list tells as quickly. */
    having: (ordinal: number, { facetPostings, size }: Segment): Bitmap | undefined => {
      const known = kept.get(ordinal)
      if (known !== undefined || !isDense(facetPostings.count(ordinal), size)) return known
      const range = facetPostings.find(ordinal)
      if (range === null) return undefined
      const made = bits.allocate()
      bits.addAll(made, range.docs, range.from, range.to)
      kept.set(ordinal, made)
      return made
    },
    /** Takes in a new record, which is not there yet. */
    add: (doc: number, ordinals: readonly number[]): void => {
      for (const ordinal of ordinals) {
        const set = kept.get(ordinal)
        if (set !== undefined) bits.add(set, doc)
      }
    },
    show: (doc: number): void => {
      bits.add(live, doc)
      changes++
    },
    remove: (doc: number): void => {
      bits.remove(live, doc)
      changes++
    },
    /** Takes in the records of a segment that was read from a file. */
    fill: ({ size, dead }: Segment): void => {
      for (let doc = 0; doc < size; doc++) if (dead[doc] === 0) bits.add(live, doc)
    },
  }
}

export type SegmentBitmaps = ReturnType<typeof createSegmentBitmaps>
