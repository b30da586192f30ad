import { presentCard } from '../../../server/http/present/project.ts'
import { toSearchDocument } from '../../../server/search/document.ts'
import { MASTER_KEY } from '../../../server/search/meilisearch/testing/server.ts'
import { openPlain, plainQueries } from '../candidates/meilisearch-plain.ts'
import { noServer, openServer } from '../candidates/meilisearch-server.ts'
import { createProjects, inBatches } from '../corpus/documents.ts'
import { readVocabularies } from '../corpus/vocabularies.ts'
import type { HttpTarget } from './target.ts'

const BATCH = 1_000

/**
 * A Meilisearch server asked without us in between, for what a page of results shows: the same cards of twenty hits, title
 * and passages marked and cut, the exact total, and the exact counts of every facet.
 */
export const meilisearchServer: HttpTarget = {
  name: 'Meilisearch, asked directly',
  unavailable: noServer,
  serve: async (count) => {
    const server = await openServer()
    const { add } = await openPlain(server)
    const vocabularies = readVocabularies()
    for (const projects of inBatches(createProjects()(count), BATCH)) {
      const cards = new Map(projects.map((one) => [one.id, presentCard(one, vocabularies)]))
      const documents = projects.map((one) => toSearchDocument(one, vocabularies))
      await add(documents, ({ id }) => ({ card: cards.get(id) }))
    }
    return { origin: server.url, pids: [server.pid()!], close: server.stop }
  },
  request: (query) => ({
    method: 'POST',
    path: '/multi-search',
    headers: {
      authorization: `Bearer ${MASTER_KEY}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify({ queries: plainQueries(query, ['card']) }),
  }),
}
