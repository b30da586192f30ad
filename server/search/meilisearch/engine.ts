import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { EngineChanges, SearchEngine, SearchOptions } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import type { AtHand } from './at-hand.ts'
import { type ConnectionOptions, createConnection } from './connection.ts'
import { createDocumentWriter } from './documents.ts'
import { createHits } from './hits.ts'
import { buildOf, indexSettings } from './index-settings.ts'
import { createIndexes, type IndexState } from './indexes.ts'
import { createKnowledge } from './knowledge.ts'
import { readKnown } from './known.ts'
import { createMigrate } from './migrate.ts'
import { createPhrases } from './phrases.ts'
import { createPush, type Refusal } from './push.ts'
import { createSearch } from './search.ts'
import { createSuggest } from './suggest.ts'
import { waysOut } from './ways-out.ts'

export type MeilisearchOptions = ConnectionOptions & {
  /** Name of the index; the key must reach it and every name that begins so. */
  index: string
  settings: SearchSettings
  language: Language
  /** With it, a search is one request. */
  atHand?: AtHand
}

/**
 * The search engine on a Meilisearch server. The shared language layer says which words, forms, synonyms and phrases a
 * question means; the server finds, counts and ranks. `docs/meilisearch.md` tells how, and what differs.
 */
export const createMeilisearchEngine = ({
  index,
  settings,
  language,
  atHand,
  ...server
}: MeilisearchOptions) => {
  const connection = createConnection(server)
  const wanted = indexSettings(settings)
  const build = buildOf(wanted, language)
  const indexes = createIndexes(connection, wanted, build)
  const push = createPush(connection, createDocumentWriter({ language, build }))
  const { migrate, tidy } = createMigrate({ indexes, push, index, build })
  const common = { connection, index, settings, language, ...(atHand && { atHand }) }
  const hits = createHits(common)
  const search = createSearch({ ...common, hits, findPhrases: createPhrases(common) })
  const suggest = createSuggest({ ...common, search })
  const knowledge = createKnowledge(() => readKnown(connection, index, common))

  /** `confirmed`: what the server itself said last; null while nothing has been heard since a write. */
  let held = { seq: 0, documents: -1, confirmed: null as number | null }
  /** The last refusal of each project; mended when the project is taken in, or gone. */
  const refused = new Map<number, string>()

  const noteRefusals = ({ upserts, deletes }: EngineChanges, list: readonly Refusal[]): void => {
    for (const id of [...deletes, ...upserts.map((one) => one.id)]) refused.delete(id)
    for (const { id, reason } of list) refused.set(id, reason)
  }

  /** Looks at what the server holds, which another process may have changed. */
  const look = async (): Promise<IndexState> => {
    const state = await indexes.state(index)
    const { seq, documents } = state
    // A server that holds less than it said has been set back to an earlier state.
    const setBack = state.kind !== 'ours' || seq < (held.confirmed ?? 0)
    if (documents !== held.documents || seq > held.seq || setBack) knowledge.outdate()
    held = { seq: setBack ? seq : Math.max(seq, held.seq), documents, confirmed: seq }
    return state
  }

  /** Writes changes into the index; the words that it has are read again when they are next waited for. */
  const take = async (changes: EngineChanges): Promise<void> => {
    try {
      noteRefusals(changes, await push(index, changes))
    } finally {
      knowledge.outdate()
    }
    held = { seq: changes.seq, documents: -1, confirmed: null }
  }

  const engine: SearchEngine = {
    name: 'meilisearch',
    search: async (query, options) => search.search(query, await knowledge.current(), options),
    ids: async (query, { signal } = {}) => {
      // Noted first: while a write is on its way the ids may be of a newer state, never of an older one.
      const { seq } = held
      return { ids: await search.ids(query, await knowledge.current(), signal), seq }
    },
    waysOut: async (query, { signal } = {}) =>
      waysOut(search, query, await knowledge.current(), signal),
    suggest: async (text, limit, { signal }: SearchOptions = {}) =>
      suggest(text, limit, await knowledge.current(), signal),
    apply: async (changes) => {
      await take(changes)
      await knowledge.fresh()
    },
    seq: () => held.seq,
    close: async () => connection.close(),
  }

  return {
    ...engine,
    look,
    /** Like `apply`, for many changes in a row: their words are known after the next `probe`. */
    filling: { seq: engine.seq, apply: take },
    /** Makes the index ready to be written to, when nothing stands in its place. */
    create: async (): Promise<void> => {
      await indexes.ensure(index)
      knowledge.outdate()
    },
    /** Builds the index anew beside the one in use, and puts it in its place. */
    rebuild: async (...args: Parameters<typeof migrate>): Promise<void> => {
      const { seq, refused: list } = await migrate(...args)
      noteRefusals({ seq, upserts: [], deletes: [...refused.keys()] }, list)
      held = { seq, documents: -1, confirmed: null }
      knowledge.outdate()
    },
    /** Removes what a rebuilding that was cut short has left. */
    tidy,
    /** Rejects unless a search is answered now, a small one; afterwards what the index has is known. */
    probe: async (): Promise<void> => {
      await search.totals([EMPTY_QUERY], await knowledge.fresh())
    },
    refusals: (): ReadonlyMap<number, string> => refused,
  }
}

export type MeilisearchEngine = ReturnType<typeof createMeilisearchEngine>
