import type { Candidate, Session } from './candidate.ts'
import { openPlain, plainQueries } from './meilisearch-plain.ts'
import { noServer, openServer } from './meilisearch-server.ts'
import { productStopWords } from './words.ts'

type Strategy = 'all' | 'frequency'

const open = (strategy: Strategy, stopWords: readonly string[]) => async (): Promise<Session> => {
  const server = await openServer()
  const { client, add } = await openPlain(server, stopWords)
  return {
    add,
    search: async (query) => {
      const queries = plainQueries(query, undefined, strategy)
      const { results } = await client.multiSearch({ queries })
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

const candidate = (
  name: string,
  limits: string[],
  strategy: Strategy,
  stopWords: readonly string[] = [],
): Candidate => ({
  name,
  limits: [
    'a server of its own, over HTTP on this machine; its memory is not in the table',
    'no Italian forms, synonyms or phrases of ours: its totals are its own',
    ...limits,
  ],
  unavailable: noServer,
  inserts: 20,
  open: open(strategy, stopWords),
})

/** The server as anybody would set it up: its own tokens, typing errors and snippets, and the same counts. */
export const meilisearch = candidate(
  'meilisearch, asked directly',
  ['every word must match'],
  'all',
)

/** For relevance: what it finds best with. */
export const meilisearchAny = candidate(
  'meilisearch, any word',
  ['leaves out small words of our list, and then the most frequent words until something is found'],
  'frequency',
  productStopWords,
)
