import { partitionPoint } from '../../structures/arrays.ts'
import type { Place, Slice } from './place.ts'
import { comparePlaces, type TieBreakers } from './tie-breakers.ts'

export type TopCollector = {
  /** The last of as many records as will be kept: one that comes behind it need not be offered. Null until there are. */
  last: Place | null
  offer: (segment: number, doc: number, key: number) => void
  /** What was asked for, best first; to be called once. */
  take: () => Place[]
}

/**
 * Keeps the best `to` of any number of records, by insertion: once it is full, nearly every record is turned away by
 * one comparison with the last that is kept. What comes before `from` is kept only to be counted.
 */
export const createTopK = ({ from, to: size }: Slice, further: TieBreakers): TopCollector => {
  const kept: Place[] = []

  /** How many of the kept places come before another. No two are equal. */
  const before = (place: Place): number =>
    partitionPoint(0, kept.length, (at) => comparePlaces(kept[at]!, place, further) < 0)

  const top: TopCollector = {
    last: null,
    offer: (segment, doc, key) => {
      if (top.last !== null && key < top.last.key) return
      const place = { segment, doc, key }
      const at = before(place)
      if (at === size) return
      if (kept.length < size) kept.push(place)
      for (let behind = kept.length - 1; behind > at; behind--) kept[behind] = kept[behind - 1]!
      kept[at] = place
      if (kept.length === size) top.last = kept[size - 1]!
    },
    take: () => kept.slice(from),
  }
  return top
}
