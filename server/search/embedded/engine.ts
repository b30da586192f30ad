import type { EngineTally, SearchDocument, SearchEngine } from '../engine.ts'
import { createAllIds } from './all-ids.ts'
import { type Collection, type CollectionOptions, createCollection } from './index/collection.ts'
import { restoreSnapshot, type SnapshotPlace, saveSnapshot } from './index/snapshot/snapshot.ts'
import { createSearch, type Search } from './search.ts'
import { createSuggest } from './suggest/suggest.ts'
import { createTally, placeNumber } from './tally.ts'
import { waysOut } from './ways-out.ts'

/** Records from which starting with a snapshot is worth its file: without one these take a second to be indexed. */
export const SNAPSHOT_FROM = 2_000

/** Records from which a search for a word that most of them have takes milliseconds: below, nothing need be found out ahead. */
export const WARM_FROM = 200_000

export type EmbeddedEngine = SearchEngine & {
  /** Takes in records that nobody sees until the next `apply`, which shows them all at once. */
  stage: (documents: readonly SearchDocument[]) => Promise<void>
  /** Live records. */
  size: () => number
  /** For an engine that finds and counts elsewhere: what needs the words and texts of the records, which are here. */
  atHand: Pick<Search, 'words' | 'show' | 'holding'> & {
    live: () => number
    /** What is to be counted of records that another engine has found; one that is not here is left out. */
    tallyOf: (ids: readonly number[], seq: number) => EngineTally
  }
  /** To be called after many records have come in: they are then searched as those of an index that was kept. */
  settle: () => void
  /**
   * Finds out what words that many records have come to, and their beginnings, before anybody asks; lets others in meanwhile.
   * Returns how many of these the full segments know then.
   */
  warm: (signal?: AbortSignal) => Promise<number>
  /** Keeps the index for the next start: see `openEmbeddedEngine`. */
  save: (place: SnapshotPlace) => Promise<void>
}

const overCollection = (collection: Collection): EmbeddedEngine => {
  const search = createSearch(collection)
  const suggest = createSuggest(collection, search)
  const allIds = createAllIds(collection, search)
  const tally = createTally(collection)
  return {
    name: 'embedded',
    search: async (query, options) => {
      options?.signal?.throwIfAborted()
      return search.search(query, options)
    },
    ids: (query, options) => allIds(query, options),
    tally: async (query, { signal } = {}) => {
      signal?.throwIfAborted()
      const { numbers, seq } = await search.everyPlace(query, signal)
      return tally(numbers, seq)
    },
    waysOut: (query, { signal } = {}) => waysOut(search, query, signal),
    suggest: async (text, limit, options = {}) => {
      options.signal?.throwIfAborted()
      return suggest(text, limit, options)
    },
    stage: async (documents) => {
      collection.stage(documents)
      search.refresh()
    },
    apply: async (changes) => {
      collection.apply(changes)
      search.refresh()
    },
    seq: () => collection.state.seq,
    size: () => collection.state.live,
    atHand: {
      words: search.words,
      live: () => collection.state.live,
      show: search.show,
      holding: search.holding,
      tallyOf: (ids, seq) => {
        const places = ids.flatMap((id) => collection.placeOf(id) ?? [])
        return tally(
          places.map(({ segment, doc }) => placeNumber(segment, doc)),
          seq,
        )
      },
    },
    settle: () => collection.settle(SNAPSHOT_FROM),
    warm: search.warm,
    save: (place) => saveSnapshot(collection, place),
    close: async () => {},
  }
}

/**
 * The search engine inside this process: an inverted index over typed arrays, exact in every figure, a write visible to
 * the next query. `docs/search-engine.md` tells how it works. A search runs to its end at once but for the looking up of
 * quoted phrases; a signal stops it before and there.
 */
export const createEmbeddedEngine = (options: CollectionOptions): EmbeddedEngine =>
  overCollection(createCollection(options))

/**
 * An engine that begins where an earlier process left off, or empty when there is no snapshot that can be trusted;
 * `reason` then says why. Either way `catchUp` does the rest.
 */
export const openEmbeddedEngine = async (
  options: CollectionOptions,
  place: SnapshotPlace,
): Promise<{ engine: EmbeddedEngine; reason: string | null }> => {
  const restored = await restoreSnapshot(options, place)
  return restored.ok
    ? { engine: overCollection(restored.collection), reason: null }
    : { engine: createEmbeddedEngine(options), reason: restored.reason }
}
