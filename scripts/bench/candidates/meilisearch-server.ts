import { canKillServer, startServer } from '../../../server/search/meilisearch/testing/server.ts'

/** Why no server can be measured here; null when one can. */
export const noServer = async (): Promise<string | null> =>
  canKillServer ? null : 'no `meilisearch` program on PATH'

/** A server of its own for one candidate, with a folder that goes away. */
export const openServer = startServer
