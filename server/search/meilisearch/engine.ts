import type { SearchEngine } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import { createServerIndex, type ServerIndex } from './index/server-index.ts'
import type { AtHand } from './query/at-hand.ts'
import { createKnown } from './query/known.ts'
import { createSearch } from './query/search.ts'
import { type ConnectionOptions, createConnection } from './server/connection.ts'

export type MeilisearchOptions = ConnectionOptions & {
  /** Name of the index; the key must reach it and every name that begins so. */
  index: string
  settings: SearchSettings
  language: Language
  atHand: AtHand
}

/** What the server does of the search port: the rest is done by the engine that has the words at hand. */
export type MeilisearchEngine = Pick<SearchEngine, 'name' | 'search' | 'ids' | 'tally' | 'close'> &
  ServerIndex

/**
 * Search on a Meilisearch server. The shared language layer says which words, forms, synonyms and phrases a question means;
 * the server finds, counts and ranks. `docs/meilisearch.md` tells how, and what differs.
 */
export const createMeilisearchEngine = ({
  index,
  settings,
  language,
  atHand,
  ...server
}: MeilisearchOptions): MeilisearchEngine => {
  const connection = createConnection(server)
  const known = createKnown({ settings, language, atHand })
  const { search, ids } = createSearch({ connection, index, settings, known, atHand })
  const serverIndex = createServerIndex({ connection, index, settings, language })
  const idsOf: MeilisearchEngine['ids'] = async (query, { signal } = {}) => {
    // Noted first: while a write is on its way the ids may be of a newer state, never of an older one.
    const seq = serverIndex.seq()
    return { ids: await ids(query, signal), seq }
  }
  return {
    ...serverIndex,
    name: 'meilisearch',
    search,
    ids: idsOf,
    tally: async (query, options) => {
      const { ids: found, seq } = await idsOf(query, options)
      return atHand.tallyOf(found, seq)
    },
    close: async () => connection.close(),
  }
}
