import { setTimeout as wait } from 'node:timers/promises'
import type { Health } from '../../../server/http/api/health.ts'
import { setUpKey } from '../../../server/search/meilisearch/server/keys.ts'
import { noServer, openServer } from '../candidates/meilisearch-server.ts'
import { askApp, serveApp } from './app.ts'
import type { HttpTarget } from './target.ts'

const INDEX = 'progetti'
const LOOK_EVERY_MS = 250

/** Until the server has all that the base has, and searches go to it. */
const untilLevel = async (origin: string): Promise<void> => {
  for (;;) {
    const health = (await (await fetch(`${origin}/api/health`)).json()) as Health
    if (health.status === 'ok' && health.engines.every((engine) => engine.lag === 0)) return
    await wait(LOOK_EVERY_MS)
  }
}

/** The settings of a service that asks a server, with a key of its own. */
export const serverSettings = async ({ url, masterKey }: { url: string; masterKey: string }) => {
  const key = await setUpKey({ url, masterKey, index: INDEX })
  return { MEILI_URL: url, MEILI_API_KEY: key, MEILI_INDEX: INDEX }
}

/** Our own API again, with a Meilisearch server behind it in place of the embedded engine. */
export const meilisearchService: HttpTarget = {
  name: 'this service over Meilisearch',
  unavailable: noServer,
  serve: async (count, folder) => {
    const server = await openServer()
    const app = await serveApp(count, folder, await serverSettings(server))
    await untilLevel(app.origin)
    return {
      origin: app.origin,
      pids: [...app.pids, server.pid()!],
      close: async () => {
        await app.close()
        await server.stop()
      },
    }
  },
  request: askApp,
}
