import { type Collection, type CollectionOptions, createCollection } from '../collection.ts'
import { readSnapshot, writeSnapshot } from './file.ts'
import { fromSections, toSections } from './layout.ts'

/** A share of removed records above which an index is better built anew than carried on. */
const MOST_DEAD = 0.3

export type SnapshotPlace = {
  /** Path of the file; its folder must exist. */
  file: string
  /** Names the base that the index is derived from: a snapshot of another one is never taken. */
  base: string
}

/** Keeps an index for the next start. Writes may go on meanwhile: the file holds the moment of the call. */
export const saveSnapshot = async (
  collection: Collection,
  { file, base }: SnapshotPlace,
): Promise<void> => {
  const sections = toSections(collection.saved())
  const mark = { hash: collection.language.hash, base, seq: collection.state.seq }
  await writeSnapshot(file, mark, sections)
}

export type Restored = { ok: true; collection: Collection } | { ok: false; reason: string }

/**
 * The index of an earlier process, if the file holds one that was made with this analysis from this base and is not
 * ahead of it (a base restored from a backup has forgotten changes that the file knows). Anything else, whatever is
 * wrong with the file, means that the index must be built: never an error, never a wrong answer.
 */
export const restoreSnapshot = async (
  options: CollectionOptions,
  { file, base }: SnapshotPlace,
  lastSeq: number,
): Promise<Restored> => {
  try {
    const sections = await readSnapshot(file, (mark) => {
      if (mark.hash !== options.language.hash) return 'made with another analysis'
      if (mark.base !== base) return 'made from another base'
      return mark.seq > lastSeq ? 'ahead of the base' : null
    })
    const collection = createCollection(options, fromSections(sections))
    const size = collection.segments.reduce((sum, segment) => sum + segment.size, 0)
    return collection.state.live < size * (1 - MOST_DEAD)
      ? { ok: false, reason: 'too many removed records' }
      : { ok: true, collection }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
