import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { queryLink } from '#domain/query/write.ts'
import { databaseFile } from '../../../server/config.ts'
import { openStore } from '../../../server/store/store.ts'
import { createCorpus } from '../corpus.ts'
import { inBatches } from '../documents.ts'
import { readVocabularies } from '../vocabularies.ts'
import type { HttpTarget, Served } from './target.ts'

const SERVER = fileURLToPath(new URL('./app-server.ts', import.meta.url))

/** A data folder as an import of `count` synthetic projects leaves it. */
export const fill = (dataDir: string, count: number): void => {
  const vocabularies = readVocabularies()
  const store = openStore({ file: databaseFile({ dataDir }) })
  store.vocabularies.load(Object.values(vocabularies))
  const actor = 'bench'
  const batchId = store.batches.open({ kind: 'import', state: 'applicata', actor })
  for (const batch of inBatches(createCorpus(vocabularies).projects(count), 1_000)) {
    store.transaction(() => {
      for (const { slug, ...content } of batch) {
        store.projects.insert(slug, content, { actor, batchId })
      }
    })
  }
  store.close()
}

/** The service in a process of its own, over what a folder holds. */
export const startApp = async (
  folder: string,
  environment: Record<string, string> = { MEILI_URL: '' },
): Promise<Served & { pid: number }> => {
  const child = fork(SERVER, [folder], { env: { ...process.env, ...environment } })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the service did not start (${code})`)
  })
  const [address] = (await Promise.race([once(child, 'message'), ended])) as [AddressInfo]
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pid: child.pid!,
    close: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

/** The service over `count` synthetic projects in an empty folder. */
export const serveApp = async (
  count: number,
  folder: string,
  environment?: Record<string, string>,
): Promise<Served> => {
  fill(folder, count)
  return startApp(folder, environment)
}

export const askApp: HttpTarget['request'] = (query) => ({
  method: 'GET',
  path: queryLink('/api/projects', query),
  headers: { accept: 'application/json' },
  body: null,
})

/** Our own API, with everything around the engine that readers go through. */
export const app: HttpTarget = {
  name: 'this service',
  unavailable: async () => null,
  serve: (count, folder) => serveApp(count, folder),
  request: askApp,
}
