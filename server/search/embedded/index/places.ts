import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import type { Segment } from './segment.ts'

/** Places of the smallest table. */
const LEAST = 256

/** Multiplicative hashing with an odd constant near 2^32 over the golden ratio; its upper bits are the mixed ones. */
const hashOf = (id: number): number => Math.imul(id, 0x9e3779b1) >>> 8

/**
 * Where the record with each id stands. Ids are in the segments already, so only places are kept, in a hash table with open
 * addressing: four bytes each where a map takes ten times as much, and as many times longer to be filled at a start. An id keeps its
 * entry when its record is removed: the record itself tells that it is gone.
 */
export const createPlaces = (segments: readonly Pick<Segment, 'size' | 'ids' | 'dead'>[]) => {
  /** One more than each place, which is segment and record as one number; 0 where nothing is. */
  let table = new Uint32Array(LEAST)
  let used = 0

  const segmentOf = (entry: number) => Math.floor((entry - 1) / SEGMENT_SIZE)
  const docOf = (entry: number) => (entry - 1) % SEGMENT_SIZE
  const idOf = (entry: number) => segments[segmentOf(entry)]!.ids[docOf(entry)]!

  /** Where the entry of an id is in the table, or would be. */
  const slotOf = (id: number): number => {
    const mask = table.length - 1
    let at = hashOf(id) & mask
    while (table[at] !== 0 && idOf(table[at]!) !== id) at = (at + 1) & mask
    return at
  }

  const makeRoom = (length: number): void => {
    const before = table
    table = new Uint32Array(length)
    for (const entry of before) if (entry !== 0) table[slotOf(idOf(entry))] = entry
  }

  const set = (id: number, place: number): void => {
    if (used * 2 >= table.length) makeRoom(table.length * 2)
    const at = slotOf(id)
    if (table[at] === 0) used++
    table[at] = place + 1
  }

  const records = segments.reduce((sum, { size }) => sum + size, 0)
  makeRoom(2 ** Math.ceil(Math.log2(Math.max(LEAST, records * 2 + 1))))
  for (const [s, { size, dead, ids }] of segments.entries()) {
    for (let doc = 0; doc < size; doc++) if (dead[doc] === 0) set(ids[doc]!, s * SEGMENT_SIZE + doc)
  }

  return {
    /** Undefined where no live record has the id. */
    get: (id: number): number | undefined => {
      const entry = table[slotOf(id)]!
      const isLive = entry !== 0 && segments[segmentOf(entry)]!.dead[docOf(entry)] === 0
      return isLive ? entry - 1 : undefined
    },
    /** To be called once the record is in its segment. */
    set,
  }
}
