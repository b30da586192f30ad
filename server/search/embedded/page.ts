import { type Collector, createTop, type Place, type Settle, type Slice } from './top.ts'

/** Beyond this many records, keeping them in order one by one costs more than finding where the page begins. */
const SHALLOW = 256

/**
 * A page far down: all keys are sorted as plain numbers, which tells between which two keys the page lies, and only
 * records between these are put in their full order.
 */
const createDeepPage = ({ from, to }: Slice, settle: Settle): Collector => {
  const places: Place[] = []
  return {
    least: Number.NEGATIVE_INFINITY,
    offer: (segment, doc, key) => {
      places.push({ segment, doc, key })
    },
    take: () => {
      if (from >= places.length) return []
      const keys = Float64Array.from(places, ({ key }) => -key).sort()
      const first = -keys[from]!
      const last = -keys[Math.min(to, keys.length) - 1]!
      const before = keys.findIndex((key) => -key <= first)
      return places
        .filter(({ key }) => key <= first && key >= last)
        .sort((a, b) => b.key - a.key || settle(a, b))
        .slice(from - before, to - before)
    },
  }
}

/** Collects records with their keys and gives back those of the slice. */
export const createPage = (slice: Slice, settle: Settle): Collector =>
  slice.to > SHALLOW ? createDeepPage(slice, settle) : createTop(slice, settle)
