import { readFileSync } from 'node:fs'
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
  const language = createLanguage({ settings, synonyms, vocabularies: readVocabularies() })
  const engine = createMeilisearchEngine({
    url: server.url,
    apiKey: server.masterKey,
    index: 'bench',
    settings,
    language,
    timeoutMs: 60_000,
  })
  await engine.create()
  return {
    add: (documents) =>
      engine.apply({ seq: engine.seq() + documents.length, upserts: documents, deletes: [] }),
    search: async (query) => {
      const { total, hits, facets } = await engine.search(query)
      return {
        total,
        slugs: hits.map((hit) => hit.slug),
        snippets: hits.filter((hit) => hit.snippet !== null).length,
        facetValues: Object.values(facets).reduce((sum, values) => sum + values.length, 0),
      }
    },
    close: server.stop,
  }
}

export const meilisearchAdapter: Candidate = {
  name: 'meilisearch, as the service asks it',
  limits: ['a server of its own, over HTTP on this machine; its memory is not in the table'],
  unavailable: noServer,
  open,
}
