import { comparePlaces, type FurtherKeys } from './order.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import { type Collector, createTop, type Place, type Slice } from './top.ts'

/** Beyond this many records, keeping them in order one by one costs more than finding where the page begins. */
const SHALLOW = 256
/** So few records are put in order by comparing them. */
const FEW = 1_000

/**
 * The places of a slice, best first. Sorting plain numbers is many times faster than comparing records: the sorted keys
 * tell between which two of them the slice lies, and only records between these go on, by the next key if they are
 * still many.
 */
export const selectSlice = (
  places: readonly Place[],
  { from, to }: Slice,
  further: FurtherKeys,
): Place[] => {
  let left: readonly Place[] = places
  let skipped = 0
  for (let depth = 0; left.length > FEW && depth <= further.length; depth++) {
    const keyOf = depth === 0 ? ({ key }: Place) => key : further[depth - 1]!
    const keys = Float64Array.from(left, (place) => -keyOf(place))
    const sorted = keys.slice().sort()
    if (from - skipped >= sorted.length) return []
    const first = sorted[from - skipped]!
    const last = sorted[Math.min(to - skipped, sorted.length) - 1]!
    skipped += sorted.findIndex((key) => key >= first)
    left = left.filter((_, i) => keys[i]! >= first && keys[i]! <= last)
    // Records with different keys cannot be told apart by the next one.
    if (first !== last) break
  }
  return [...left]
    .sort((a, b) => comparePlaces(a, b, further))
    .slice(Math.max(0, from - skipped), to - skipped)
}

/**
 * A page far down: every record is kept until the end, as numbers. Sorting the keys alone tells between which two of them
 * the page lies, and only records between these become places.
 */
const createDeepPage = ({ from, to }: Slice, further: FurtherKeys): Collector => {
  const keys: number[] = []
  const records: number[] = []
  return {
    least: Number.NEGATIVE_INFINITY,
    offer: (segment, doc, key) => {
      keys.push(key)
      records.push(segment * SEGMENT_SIZE + doc)
    },
    take: () => {
      const ascending = Float64Array.from(keys).sort()
      const count = ascending.length
      if (from >= count) return []
      const highest = ascending[count - 1 - from]!
      const lowest = ascending[count - Math.min(to, count)]!
      const places: Place[] = []
      let before = 0
      for (const [i, key] of keys.entries()) {
        if (key > highest) before++
        else if (key >= lowest) {
          const record = records[i]!
          const doc = record % SEGMENT_SIZE
          places.push({ segment: (record - doc) / SEGMENT_SIZE, doc, key })
        }
      }
      return selectSlice(places, { from: from - before, to: to - before }, further)
    },
  }
}

/** Collects records with their keys and gives back those of the slice. */
export const createPage = (slice: Slice, further: FurtherKeys): Collector =>
  slice.to > SHALLOW ? createDeepPage(slice, further) : createTop(slice, further)
