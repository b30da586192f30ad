import { ensureCapacity } from '../../structures/arrays.ts'
import { selectDescending } from '../../structures/select.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import type { Slice } from './place.ts'
import { comparePlaces, type TieBreakers } from './tie-breakers.ts'
import { createTopK, type TopCollector } from './top-k.ts'

/** Beyond this many records, keeping them in order one by one costs more than finding where the page begins. */
const SHALLOW = 256
/** So few records are put in order by comparing them. */
const FEW = 1_000
/** Whoever looks so far down has many records to look at. */
const FIRST_ROOM = 16_384

/** Between which two keys a slice of a descending list lies, and how many keys are above it. */
type Piece = { highest: number; lowest: number; above: number }

const segmentOf = (record: number): number => Math.floor(record / SEGMENT_SIZE)
const docOf = (record: number): number => record % SEGMENT_SIZE

/** Null for a slice behind the last key. Only the two keys are brought to their places: nothing is sorted. */
const pieceOf = (keys: Float64Array, { from, to }: Slice): Piece | null => {
  if (from >= keys.length) return null
  const selected = keys.slice()
  const highest = selectDescending(selected, from, 0, selected.length)
  const last = Math.min(to, selected.length) - 1
  const lowest = selectDescending(selected, last, from, selected.length)
  let above = 0
  for (let i = 0; i < keys.length; i++) if (keys[i]! > highest) above++
  return { highest, lowest, above }
}

/**
 * A page far down: every record is kept until the end, as two numbers. Then only those between the first key of the page
 * and its last are left; while they are many and tied, the next key tells between which two of them the page lies. What is
 * left in the end is put in order by comparing, and records with different keys are not told apart by the next one.
 */
const createDeepPageCollector = ({ from, to }: Slice, further: TieBreakers): TopCollector => {
  let keys = new Float64Array(FIRST_ROOM)
  /** Each as one number: its segment in front of its place there. */
  let records = new Uint32Array(FIRST_ROOM)
  let size = 0

  /** Keeps the records whose keys, told by the last time that they were asked, are in a piece. */
  const keep = (told: Float64Array, { highest, lowest }: Piece): void => {
    let kept = 0
    for (let i = 0; i < size; i++) {
      if (told[i]! > highest || told[i]! < lowest) continue
      keys[kept] = keys[i]!
      records[kept++] = records[i]!
    }
    size = kept
  }

  return {
    last: null,
    offer: (segment, doc, key) => {
      if (size === records.length) {
        keys = ensureCapacity(keys, size + 1)
        records = ensureCapacity(records, size + 1)
      }
      keys[size] = key
      records[size++] = segment * SEGMENT_SIZE + doc
    },
    take: () => {
      let above = 0
      const narrow = (told: Float64Array): boolean => {
        const piece = pieceOf(told, { from: from - above, to: to - above })
        if (piece === null) size = 0
        else {
          keep(told, piece)
          above += piece.above
        }
        return piece !== null && piece.highest === piece.lowest && size > FEW
      }
      const told = (keyOf: TieBreakers[number]): Float64Array => {
        const own = new Float64Array(size)
        for (let i = 0; i < size; i++) own[i] = keyOf(segmentOf(records[i]!), docOf(records[i]!))
        return own
      }
      // What is kept is written in front of what is still to be read.
      let many = narrow(keys.subarray(0, size))
      for (const keyOf of further) {
        if (!many) break
        many = narrow(told(keyOf))
      }
      return Array.from({ length: size }, (_, i) => ({
        segment: segmentOf(records[i]!),
        doc: docOf(records[i]!),
        key: keys[i]!,
      }))
        .sort((a, b) => comparePlaces(a, b, further))
        .slice(from - above, to - above)
    },
  }
}

/** Collects records with their keys and gives back those of the slice. */
export const createPageCollector = (slice: Slice, further: TieBreakers): TopCollector =>
  slice.to > SHALLOW ? createDeepPageCollector(slice, further) : createTopK(slice, further)
