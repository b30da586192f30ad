import type { SearchEngine } from '../engine.ts'
import { type CollectionOptions, createCollection } from './collection.ts'
import { createSearch } from './search.ts'
import { createSuggest } from './suggest.ts'
import { waysOut } from './ways-out.ts'

/**
 * The search engine inside this process: an inverted index over typed arrays, exact in every figure, a write visible to
 * the next query. `docs/search-engine.md` tells how it works. Searches run to their end at once, so a signal can only
 * stop one that has not begun.
 */
export const createEmbeddedEngine = (options: CollectionOptions): SearchEngine => {
  const collection = createCollection(options)
  const search = createSearch(collection)
  const suggest = createSuggest(collection, search)
  return {
    name: 'embedded',
    search: async (query, { signal, facetLimit } = {}) => {
      signal?.throwIfAborted()
      return search.search(query, facetLimit)
    },
    waysOut: async (query, { signal } = {}) =>
      waysOut(search, query, () => signal?.throwIfAborted()),
    suggest: async (text, limit, { signal } = {}) => {
      signal?.throwIfAborted()
      return suggest(text, limit)
    },
    apply: async (changes) => collection.apply(changes),
    seq: () => collection.state.seq,
    close: async () => {},
  }
}
