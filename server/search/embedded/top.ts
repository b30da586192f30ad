/** A record: its segment, its number there, and the key by which it is ordered, of which the highest comes first. */
export type Place = { segment: number; doc: number; key: number }

/** Decides between records with equal keys: below 0 the first comes first, above 0 the second; never 0. */
export type Settle = (a: Place, b: Place) => number

export type Collector = {
  /** A record with a lower key need not be offered. */
  least: number
  offer: (segment: number, doc: number, key: number) => void
  /** What was asked for, best first; to be called once. */
  take: () => Place[]
}

/** Records from one place to another of an ordered list; the latter is excluded. */
export type Slice = { from: number; to: number }

/**
 * Keeps the best `to` of any number of records, by insertion: once it is full, nearly every record is turned away by
 * one comparison with the last that is kept. What comes before `from` is kept only to be counted.
 */
export const createTop = ({ from, to: size }: Slice, settle: Settle): Collector => {
  const kept: Place[] = []
  const goesBefore = (one: Place, other: Place) =>
    one.key > other.key || (one.key === other.key && settle(one, other) < 0)
  const top: Collector = {
    least: size > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    offer: (segment, doc, key) => {
      if (key < top.least) return
      const place = { segment, doc, key }
      let at = kept.length
      if (at === size) {
        if (at === 0 || !goesBefore(place, kept[at - 1]!)) return
        at--
      }
      while (at > 0 && goesBefore(place, kept[at - 1]!)) {
        kept[at] = kept[at - 1]!
        at--
      }
      kept[at] = place
      if (kept.length === size) top.least = kept[size - 1]!.key
    },
    take: () => kept.slice(from),
  }
  return top
}
