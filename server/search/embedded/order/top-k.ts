import { firstPlace } from '../../structures/arrays.ts'
import { comparePlaces, type FurtherKeys } from './tie-breakers.ts'

/** A record: its segment, its number there, and the key by which it is ordered, of which the highest comes first. */
export type Place = { segment: number; doc: number; key: number }

/** Records from one place to another of an ordered list; the latter is excluded. */
export type Slice = { from: number; to: number }

export type Collector = {
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
export const createTop = ({ from, to: size }: Slice, further: FurtherKeys): Collector => {
  const kept: Place[] = []

  /** How many of the kept places come before another. No two are equal. */
  const before = (place: Place): number =>
    firstPlace(0, kept.length, (at) => comparePlaces(kept[at]!, place, further) < 0)

  const top: Collector = {
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
