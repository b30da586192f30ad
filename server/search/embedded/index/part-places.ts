/**
 * Where the words of each part begin among the tokens of a segment. There are twenty parts to a record, most of them a
 * name of three words: so in a full segment a place is told in two bytes, counted from a base that sixteen neighbours
 * share. Where a record is so long that two bytes do not reach, the segment keeps four.
 */
export type PartPlaces = {
  partBases: Uint32Array
  partOffsets: Uint16Array | Uint32Array
}

/** Parts that share a base, as a power of two. */
const SHARED = 4
const REACH = 0xffff

/** The place of the first token of a part; of the part behind the last, the end. */
export const tokensFrom = ({ partBases, partOffsets }: PartPlaces, part: number): number =>
  partBases[part >>> SHARED]! + partOffsets[part]!

/** Bases for so many places that are told in full: all are 0. */
export const noBases = (places: number): Uint32Array<ArrayBuffer> =>
  new Uint32Array((places >>> SHARED) + 1)

/** Places told from bases, where two bytes reach; `places` are told in full. */
export const packPlaces = (places: Uint32Array): PartPlaces => {
  const partBases = noBases(places.length)
  const partOffsets = new Uint16Array(places.length)
  for (const [part, place] of places.entries()) {
    const at = part >>> SHARED
    if (part % 2 ** SHARED === 0) partBases[at] = place
    const distance = place - partBases[at]!
    if (distance > REACH) return { partBases: noBases(places.length), partOffsets: places }
    partOffsets[part] = distance
  }
  return { partBases, partOffsets }
}
