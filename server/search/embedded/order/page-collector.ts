import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import type { Place, Slice } from './place.ts'
import { comparePlaces, type TieBreakers } from './tie-breakers.ts'
import { createTopK, type TopCollector } from './top-k.ts'

/** Beyond this many records, keeping them in order one by one costs more than finding where the page begins. */
const SHALLOW = 256
/** So few records are put in order by comparing them. */
const FEW = 1_000

/** Between which two keys a slice of a descending list lies, and how many keys are above it. */
type Piece = { highest: number; lowest: number; above: number }

/** Sorting plain numbers is many times faster than comparing records. Null for a slice behind the last key. */
const pieceOf = (keys: ArrayLike<number>, { from, to }: Slice): Piece | null => {
  const sorted = Float64Array.from(keys).sort()
  const last = sorted.length - 1
  if (from > last) return null
  const highest = sorted[last - from]!
  const lowest = sorted[Math.max(0, sorted.length - to)]!
  const above = last - sorted.findLastIndex((key) => key <= highest)
  return { highest, lowest, above }
}

const isIn = (key: number, { highest, lowest }: Piece) => lowest <= key && key <= highest

const isTied = ({ highest, lowest }: Piece) => highest === lowest

/**
 * The places of a slice, best first. While they are many and tied, the next key tells between which two of them the slice
 * lies, and only records between these go on; records with different keys cannot be told apart by the next one.
 */
const sliceOf = (
  places: readonly Place[],
  { from, to }: Slice,
  tied: boolean,
  further: TieBreakers,
): Place[] => {
  let left = places
  let skipped = 0
  let many = tied && left.length > FEW
  for (const keyOf of further) {
    if (!many) break
    const keys = left.map(keyOf)
    const piece = pieceOf(keys, { from: from - skipped, to: to - skipped })
    if (piece === null) return []
    skipped += piece.above
    left = left.filter((_, i) => isIn(keys[i]!, piece))
    many = isTied(piece) && left.length > FEW
  }
  return [...left].sort((a, b) => comparePlaces(a, b, further)).slice(from - skipped, to - skipped)
}

/** A page far down: every record is kept until the end, as numbers; only those around the page become places. */
const createDeepPageCollector = (slice: Slice, further: TieBreakers): TopCollector => {
  const keys: number[] = []
  const records: number[] = []
  return {
    last: null,
    offer: (segment, doc, key) => {
      keys.push(key)
      records.push(segment * SEGMENT_SIZE + doc)
    },
    take: () => {
      const piece = pieceOf(keys, slice)
      if (piece === null) return []
      const places: Place[] = []
      for (const [i, key] of keys.entries()) {
        if (!isIn(key, piece)) continue
        const doc = records[i]! % SEGMENT_SIZE
        places.push({ segment: (records[i]! - doc) / SEGMENT_SIZE, doc, key })
      }
      const rest = { from: slice.from - piece.above, to: slice.to - piece.above }
      return sliceOf(places, rest, isTied(piece), further)
    },
  }
}

/** Collects records with their keys and gives back those of the slice. */
export const createPageCollector = (slice: Slice, further: TieBreakers): TopCollector =>
  slice.to > SHALLOW ? createDeepPageCollector(slice, further) : createTopK(slice, further)
