import type { Candidate, Session } from '../candidate.ts'
import { openPlain, plainQueries } from './meilisearch-plain.ts'
import { noServer, openServer } from './meilisearch-server.ts'

const open = async (): Promise<Session> => {
  const server = await openServer()
  const { client, add } = await openPlain(server)
  return {
    add,
    search: async (query) => {
      const { results } = await client.multiSearch({ queries: plainQueries(query) })
      const main = results[0]!
      const formatted = main.hits.filter((hit) => hit._formatted?.summary || hit._formatted?.body)
      return {
        total: (main as { totalHits?: number }).totalHits ?? 0,
        slugs: main.hits.map((hit) => hit.slug as string),
        snippets: formatted.length,
        facetValues: Object.values(main.facetDistribution ?? {}).reduce(
          (sum, counts) => sum + Object.keys(counts).length,
          0,
        ),
      }
    },
    close: server.stop,
  }
}

/** The server as anybody would set it up: its own tokens, typing errors and snippets, and the same counts. */
export const meilisearch: Candidate = {
  name: 'meilisearch, asked directly',
  limits: [
    'a server of its own, over HTTP on this machine; its memory is not in the table',
    'no Italian forms, synonyms or phrases of ours: its totals are its own',
  ],
  unavailable: noServer,
  inserts: 20,
  open,
}
