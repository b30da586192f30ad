import { readFileSync } from 'node:fs'
import { createEmbeddedEngine } from '../../../server/search/embedded/engine.ts'
import { createLanguage } from '../../../server/search/language/language.ts'
import { createMeilisearchEngine } from '../../../server/search/meilisearch/engine.ts'
import { readSettings } from '../../../server/search/settings.ts'
import type { Candidate, Session } from '../candidate.ts'
import { readVocabularies } from '../vocabularies.ts'
import { noServer, openServer } from './meilisearch-server.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

const open = async (): Promise<Session> => {
  const server = await openServer()
  const settings = readSettings(read('meilisearch.yml'))
  const synonyms = read('data/synonyms.txt')
  const italian = read('data/italian-words.txt')
  const language = createLanguage({ settings, synonyms, italian, vocabularies: readVocabularies() })
  const embedded = createEmbeddedEngine({ settings, language })
  const engine = createMeilisearchEngine({
    url: server.url,
    apiKey: server.masterKey,
    index: 'bench',
    settings,
    language,
    atHand: embedded.atHand,
    timeoutMs: 60_000,
  })
  await engine.create()
  let filled = false
  return {
    add: async (upserts) => {
      const changes = { seq: engine.seq() + upserts.length, upserts, deletes: [] }
      await embedded.apply(changes)
      // One record is asked for at once; many in a row are not searched before the last is in.
      await (upserts.length === 1 ? engine.apply(changes) : engine.filling.apply(changes))
      filled = false
    },
    search: async (query) => {
      if (!filled) await engine.probe()
      filled = true
      const { total, hits, facets } = await engine.search(query)
      return {
        total,
        slugs: hits.map((hit) => hit.slug),
        snippets: hits.filter((hit) => hit.snippet !== null).length,
        facetValues: Object.values(facets).reduce((sum, values) => sum + values.length, 0),
      }
    },
    close: async () => {
      await engine.close()
      await server.stop()
    },
  }
}

export const meilisearchAdapter: Candidate = {
  name: 'meilisearch, as the service asks it',
  limits: [
    'a server of its own, over HTTP on this machine; its memory is not in the table',
    'the embedded engine stands beside it, as in the service: its building is in the build, its memory in the memory',
  ],
  unavailable: noServer,
  inserts: 20,
  open,
}
