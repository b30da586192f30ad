import type { Bitmap, Bitmaps } from '../bitmaps/bitmaps.ts'
import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'

/** Sets that are kept at once: the words before the one that is being typed, of a few people. */
const MOST = 4

type Kept = { name: string; segments: { changes: number; bits: Bitmap }[] }

/** The sets of live records that were asked for last, by name and segment; their room is used again. */
export const createRecentSets = (bits: Bitmaps, segmentBitmaps: readonly SegmentBitmaps[]) => {
  /** The one that was asked for longest ago comes first. */
  const kept: Kept[] = []

  const named = (name: string): Kept => {
    const at = kept.findIndex((one) => one.name === name)
    if (at >= 0) return kept.splice(at, 1)[0]!
    const free = kept.length < MOST ? { name, segments: [] } : kept.shift()!
    free.name = name
    for (const one of free.segments) one.changes = -1
    return free
  }

  return {
    has: (name: string): boolean => kept.some((one) => one.name === name),
    /** The set of a segment; `fill` writes it down where it is not known. */
    of: (name: string, segment: number, fill: (into: Bitmap) => void): Bitmap => {
      const own = named(name)
      kept.push(own)
      own.segments[segment] ??= { changes: -1, bits: bits.allocate() }
      const set = own.segments[segment]
      const changes = segmentBitmaps[segment]!.changes()
      if (set.changes !== changes) fill(set.bits)
      set.changes = changes
      return set.bits
    },
  }
}
