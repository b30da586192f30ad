import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { queryLink } from '#domain/query/write.ts'
import { databaseFile } from '../../../server/config.ts'
import { openStore } from '../../../server/store/store.ts'
import type { ResultOf, Task } from '../../../server/worker/tasks.ts'
import { createCorpus } from '../corpus/corpus.ts'
import { inBatches } from '../corpus/documents.ts'
import { readVocabularies } from '../corpus/vocabularies.ts'
import type { Done, Order } from './app-server.ts'
import type { Hold } from './holds.ts'
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

/** Has the service do long work on its base, as the desk has it done. Rejects with what the work met. */
const createOrders = (child: ChildProcess) => {
  let last = 0
  return <T extends Task | 'holds'>(task: T) =>
    new Promise<T extends Task ? ResultOf<T> : Hold[]>((resolve, reject) => {
      const order = ++last
      const hear = (done: Done): void => {
        if (done.order !== order) return
        child.off('message', hear)
        if ('problem' in done) reject(new Error(done.problem))
        else resolve(done.result as never)
      }
      child.on('message', hear)
      child.send({ order, task } satisfies Order)
    })
}

export type StartedApp = Served & { pid: number; order: ReturnType<typeof createOrders> }

/** The service in a process of its own, over what a folder holds. */
export const startApp = async (
  folder: string,
  environment: Record<string, string> = { MEILI_URL: '' },
): Promise<StartedApp> => {
  const env = { ...process.env, ...environment }
  const child = fork(SERVER, [folder], { env, serialization: 'advanced' })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the service did not start (${code})`)
  })
  const [address] = (await Promise.race([once(child, 'message'), ended])) as [AddressInfo]
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pid: child.pid!,
    pids: [child.pid!],
    order: createOrders(child),
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
