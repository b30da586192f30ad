import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import type { SearchEngine } from './search/engine.ts'
import { startTestApp, testAppDeps } from './testing/app.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** The service on a port, over an engine that takes for ever: it only ends when it is told that nobody waits. */
const serve = async () => {
  const site = await startTestApp()
  const asked = Promise.withResolvers<AbortSignal | undefined>()
  const never = (signal: AbortSignal | undefined) => {
    asked.resolve(signal)
    return new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  }
  const { engine, store } = site.service
  const slow: SearchEngine = {
    ...engine,
    // The counts of the whole base are asked for without a reader.
    search: (query, options) =>
      options?.signal ? never(options.signal) : engine.search(query, options),
    suggest: (_text, _limit, options) => never(options?.signal),
  }
  const catalogue = createCatalogue({ store, engine: slow })
  const app = await buildApp(testAppDeps({ ...site.service, catalogue }, site.dataDir))
  closers.push(site.close, () => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return { port: (app.server.address() as AddressInfo).port, asked: asked.promise }
}

test.each(['/api/projects?q=autismo', '/progetti?q=autismo', '/api/suggest?q=aut'])(
  'a reader who leaves before the answer stops the search: %s',
  async (path) => {
    const { port, asked } = await serve()
    const reader = request({ host: '127.0.0.1', port, path }).on('error', () => {})
    reader.end()
    const signal = await asked
    expect(signal?.aborted).toBe(false)
    const stopped = new Promise((resolve) => signal?.addEventListener('abort', resolve))
    reader.destroy()
    await stopped
  },
)
