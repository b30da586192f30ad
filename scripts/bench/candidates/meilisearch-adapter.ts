import { createEmbeddedEngine } from '../../../server/search/embedded/engine.ts'
import { createMeilisearchEngine } from '../../../server/search/meilisearch/engine.ts'
import type { Candidate, Session } from './candidate.ts'
import { readEngineOptions, toCandidateAnswer } from './engine.ts'
import { noServer, openServer } from './meilisearch-server.ts'

const open = async (): Promise<Session> => {
  const server = await openServer()
  const { settings, language } = readEngineOptions()
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
  return {
    add: async (upserts) => {
      const changes = { seq: engine.seq() + upserts.length, upserts, deletes: [] }
      await embedded.apply(changes)
      await engine.apply(changes)
    },
    search: async (query) => toCandidateAnswer(await engine.search(query)),
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
