import { SEGMENT_SIZE } from '../../postings/segment-size.ts'
import { type Collection, type CollectionOptions, createCollection } from '../collection.ts'
import { readSnapshot, writeSnapshot } from './file.ts'
import { fromSections, toSections } from './layout.ts'

/** A share of removed records above which an index is better built anew than carried on. */
const MOST_DEAD = 0.3

/**
 * Each start after some writes begins a new segment, however few records the one before took. So many more than the
 * records need still cost a search well under a millisecond.
 */
const SPARE_SEGMENTS = 64

/** Why an index had better be built anew; null when it may be carried on. */
const wornOut = ({ segments, state }: Collection, segmentSize: number): string | null => {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0)
  if (state.live < size * (1 - MOST_DEAD)) return 'too many removed records'
  return segments.length > size / segmentSize + SPARE_SEGMENTS ? 'too many small segments' : null
}

export type SnapshotPlace = {
  /** Path of the file; its folder must exist. */
  file: string
  /**
   * What tells a change of the base from any other that has or had its number: a base restored from a backup may count
   * up to the same number with other changes. "" when the base has no such change.
   */
  fingerprint: (seq: number) => string
}

/** Keeps an index for the next start. Writes may go on meanwhile: the file holds the moment of the call. */
export const saveSnapshot = async (
  collection: Collection,
  { file, fingerprint }: SnapshotPlace,
): Promise<void> => {
  const { seq } = collection.state
  const mark = { hash: collection.language.hash, seq, fingerprint: fingerprint(seq) }
  const sections = toSections(collection.saved())
  await writeSnapshot(file, mark, sections)
}

export type Restored = { ok: true; collection: Collection } | { ok: false; reason: string }

/**
 * The index of an earlier process, if the file holds one that was made with this analysis, up to a change that this
 * base still has. Anything else, whatever is wrong with the file, means that the index must be built: never an error,
 * never a wrong answer.
 */
export const restoreSnapshot = async (
  options: CollectionOptions,
  { file, fingerprint }: SnapshotPlace,
): Promise<Restored> => {
  try {
    const sections = await readSnapshot(file, (mark) => {
      if (mark.hash !== options.language.hash) return 'made with another analysis'
      return mark.fingerprint === '' || mark.fingerprint !== fingerprint(mark.seq)
        ? 'made from another base'
        : null
    })
    const collection = createCollection(options, fromSections(sections))
    const reason = wornOut(collection, options.segmentSize ?? SEGMENT_SIZE)
    return reason === null ? { ok: true, collection } : { ok: false, reason }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
