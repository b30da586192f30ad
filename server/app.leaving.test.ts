import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCards } from './http/catalogue/cards.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import { leave } from './leave.ts'
import type { SearchEngine } from './search/engine.ts'
import { startAppOver, startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
})
afterAll(() => site.close())

/** The service on a port, over an engine that takes for ever: it only ends when it is told that nobody waits. */
const serve = async () => {
  let asked = Promise.withResolvers<AbortSignal | undefined>()
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
  const catalogue = createCatalogue({ store, engine: slow, cards: createCards(store) })
  const { app, close } = await startAppOver({ ...site.service, catalogue }, site.dataDir)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    port: (app.server.address() as AddressInfo).port,
    /** What the next question is asked with. */
    asked: () => {
      asked = Promise.withResolvers()
      return asked.promise
    },
    close,
  }
}

describe('a reader who leaves before the answer stops the search', () => {
  let slow: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    slow = await serve()
    return slow.close
  })

  test.each(['/api/projects?q=autismo', '/progetti?q=autismo', '/api/suggest?q=aut'])(
    '%s',
    async (path) => {
      const asked = slow.asked()
      const reader = request({ host: '127.0.0.1', port: slow.port, path }).on('error', () => {})
      reader.end()
      const signal = await asked
      expect(signal?.aborted).toBe(false)
      const stopped = new Promise((resolve) => signal?.addEventListener('abort', resolve))
      reader.destroy()
      await stopped
    },
  )
})

describe('when the service is asked to stop', () => {
  /** The service, one of whose answers comes only when it is let go. */
  const leaving = async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const catalogue = {
      ...site.service.catalogue,
      suggest: async () => {
        resolve()
        await held
        return { suggestions: [] } as never
      },
      in: () => catalogue,
    }
    const { app } = await startAppOver({ ...site.service, catalogue }, site.dataDir)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    let closed = 0
    const service = {
      close: async () => {
        closed++
      },
    }
    const answer = fetch(`http://127.0.0.1:${port}/api/suggest?q=a`).then(
      ({ status }) => status,
      () => 'cut off',
    )
    await asked
    return { app, service, answer, letGo, closed: () => closed }
  }

  test('an answer under way comes to its end, and the base is closed after it', async () => {
    const { app, service, answer, letGo, closed } = await leaving()
    const left = leave(app, service)
    expect(closed()).toBe(0)
    letGo()
    expect(await answer).toBe(200)
    await left
    expect(closed()).toBe(1)
  })

  test('who has asked in the same moment is answered, though nobody had read it yet', async () => {
    const { app, service, answer, letGo } = await leaving()
    const { port } = app.server.address() as AddressInfo
    const readers = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'))
    await Promise.all(readers.map((socket) => once(socket, 'connect')))
    const answers = readers.map(async (socket) => {
      socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n')
      let text = ''
      for await (const bytes of socket) text += bytes
      return text.slice(0, 15)
    })
    const left = leave(app, service)
    letGo()
    expect(await Promise.all(answers)).toEqual(Array(20).fill('HTTP/1.1 200 OK'))
    await Promise.all([answer, left])
  })

  test('whoever takes too long is cut off, and the base is closed all the same', async () => {
    const { app, service, answer, closed } = await leaving()
    await leave(app, service, { graceMs: 20 })
    expect(await answer).toBe('cut off')
    expect(closed()).toBe(1)
  })
})
