/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export type Random = {
  /** At least 0, below 1. */
  next: () => number
  /** A whole number from 0 to `limit - 1`. */
  below: (limit: number) => number
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  chance: (probability: number) => boolean
  pick: <T>(values: readonly T[]) => T
  /** `count` different values, or all of them when there are fewer. */
  some: <T>(values: readonly T[], count: number) => T[]
}

/** Spreads neighbouring seeds far apart; the finaliser of MurmurHash3 (Appleby, public domain). */
const mix = (value: number): number => {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Mulberry32 (Ettinger, public domain): 32 bits of state, plenty for test data. */
export const createRandom = (seed: number, stream = 0): Random => {
  let state = mix(seed) ^ mix(stream + 0x9e3779b9)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(values: readonly T[]) => values[below(values.length)] as T
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick,
    some: (values, count) => {
      const rest = [...values]
      const taken = Math.min(count, rest.length)
      return Array.from({ length: taken }, () => rest.splice(below(rest.length), 1)[0]!)
    },
  }
}
