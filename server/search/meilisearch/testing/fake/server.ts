import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { errorBody, ServerError } from './errors.ts'
import { createFakeIndexes } from './indexes.ts'
import { createFakeKeys } from './keys.ts'
import { type Answer, createRoutes } from './routes.ts'

/** Of the fake servers only. */
const MASTER_KEY = 'only-for-fakes-0123456789'

/**
 * What goes wrong with a request: its connection is cut before or after the server has done what it asks, half of the
 * answer comes, or another answer in its place.
 */
export type Failure = 'cut' | 'half' | Answer

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const sent = await text(request)
  return sent === '' ? undefined : JSON.parse(sent)
}

/**
 * A server that speaks as Meilisearch does, in memory, on a random port of this machine. It is no search engine: exact in
 * what it is asked by this program (tasks, keys, settings, filters, totals, counts, pages), simple in everything else. What
 * it does otherwise than the real one, the same tests tell as soon as they run on a real one.
 */
export const startFakeServer = async () => {
  const indexes = createFakeIndexes()
  const keys = createFakeKeys(MASTER_KEY)
  const route = createRoutes(indexes, keys)
  const requests: { name: string; body: unknown }[] = []
  let failure: { on: RegExp; how: Failure } | null = null
  let frozen: PromiseWithResolvers<void> | null = null

  const work = (asked: Parameters<typeof route>[0]): Answer => {
    try {
      return route(asked)
    } catch (error) {
      const known =
        error instanceof ServerError ? error : new ServerError(500, 'internal', String(error))
      return { status: known.status, body: errorBody(known) }
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request
    const { pathname: path, searchParams: parameters } = new URL(url, 'http://localhost')
    const name = `${method} ${path}`
    const body = await bodyOf(request)
    await frozen?.promise
    requests.push({ name, body })
    const how = failure?.on.test(name) ? failure.how : null
    if (how === 'cut') return void request.socket.destroy()
    const { authorization } = headers
    const given =
      how !== null && how !== 'half' ? how : work({ method, path, parameters, body, authorization })
    const written = typeof given.body === 'string' ? given.body : JSON.stringify(given.body)
    response.writeHead(given.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(written),
    })
    if (how !== 'half') return void response.end(written)
    response.write(written.slice(0, written.length >> 1), () => request.socket.destroy())
  }

  let port = 0
  let server: ReturnType<typeof createServer> | null = null
  const start = async (): Promise<void> => {
    if (server) return
    const starting = createServer((request, response) => {
      answer(request, response).catch(() => request.socket.destroy())
    })
    await new Promise<void>((resolve) => starting.listen(port, '127.0.0.1', resolve))
    port = (starting.address() as AddressInfo).port
    server = starting
    indexes.resume()
  }
  /** Ends it at once, as a power cut would; tasks that were taken are done after the next start. */
  const kill = async (): Promise<void> => {
    const ending = server
    if (!ending) return
    server = null
    indexes.pause()
    ending.closeAllConnections()
    await new Promise((resolve) => ending.close(resolve))
  }
  const thaw = (): void => {
    frozen?.resolve()
    frozen = null
  }
  await start()

  return {
    url: `http://127.0.0.1:${port}`,
    masterKey: MASTER_KEY,
    start,
    kill,
    /** Takes connections and answers nothing. */
    freeze: (): void => {
      frozen ??= Promise.withResolvers()
    },
    thaw,
    stop: async (): Promise<void> => {
      thaw()
      await kill()
    },
    /** Whatever request's "METHOD /path" fits goes wrong; null: no longer. */
    fail: (how: Failure | null, on = /^/): void => {
      failure = how === null ? null : { on, how }
    },
    holdTasks: indexes.holdTasks,
    refuseTasks: indexes.refuseTasks,
    /** "METHOD /path" and body of every request since the last look. */
    requests: () => requests.splice(0),
  }
}

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>
