import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { createEmbeddedEngine } from '../embedded/engine.ts'
import { createMeilisearchEngine } from './engine.ts'
import { createFailover } from './failover.ts'
import { setUpKey } from './server/keys.ts'
import { documents, language, projects, settings } from './testing/collection.ts'
import type { TestServer } from './testing/server.ts'
import { KILLABLE } from './testing/servers.ts'
import { serveOver } from './testing/service.ts'

const question = { ...EMPTY_QUERY, q: 'autismo' }
const standIn = { name: 'embedded', fallback: true }

for (const { where, skip, start } of KILLABLE) {
  describe.skipIf(skip)(`a server that goes away and comes back, on ${where}`, () => {
    let server: TestServer
    let service: Awaited<ReturnType<typeof serveOver>>

    beforeAll(async () => {
      server = await start()
      const { url, masterKey } = server
      service = await serveOver(url, await setUpKey({ url, masterKey, index: 'progetti' }))
    })
    afterAll(() => server?.stop())
    beforeEach(async () => {
      await service.sync.step()
      expect(service.sync.isReady()).toBe(true)
    })

    test('while it is well, it answers', async () => {
      const answer = await service.engine.search(question)
      expect(answer.answeredBy).toBeUndefined()
      expect(answer.total).toBe((await service.fallback.search(question)).total)
    })

    test('killed: the embedded engine answers, and the server again once it is back and level', async () => {
      await server.kill()
      const away = await service.engine.search(question)
      expect(away.answeredBy).toEqual(standIn)
      expect(away.hits.length).toBeGreaterThan(0)
      expect(service.sync.health().problem).toBeTruthy()

      await service.write({ ...projects[0]!, title: 'Scritto mentre il server era via' })
      await service.sync.step()
      expect(service.sync.isReady()).toBe(false)

      await server.start()
      await service.sync.step()
      const back = await service.engine.search({ ...EMPTY_QUERY, q: 'scritto mentre server via' })
      expect(back.answeredBy).toBeUndefined()
      expect(back.hits[0]?.id).toBe(projects[0]!.id)
    })

    test('frozen: the embedded engine answers when patience ends, and at once from then on', async () => {
      server.freeze()
      try {
        expect((await service.engine.search(question)).answeredBy).toEqual(standIn)
        expect(service.sync.isReady()).toBe(false)
        expect((await service.engine.search(question)).answeredBy).toEqual(standIn)
        expect((await service.engine.suggest('aut', 5)).length).toBeGreaterThan(0)
      } finally {
        server.thaw()
      }
      await service.sync.step()
      expect((await service.engine.search(question)).answeredBy).toBeUndefined()
    })

    test('a reader who gives up is not the server’s fault', async () => {
      const signal = AbortSignal.abort(new Error('reader left'))
      await expect(service.engine.search(question, { signal })).rejects.toThrow('reader left')
      expect(service.sync.isReady()).toBe(true)
    })
  })
}

test('a server that is known to be away is not asked at all', async () => {
  const asked: unknown[] = []
  const ask = async (query: unknown) => {
    asked.push(query)
    throw new Error('away')
  }
  const never = async () => {}
  const primary = {
    name: 'meilisearch' as const,
    search: ask,
    ids: ask,
    tally: ask,
    seq: () => 9,
    close: never,
  }
  const fallback = createEmbeddedEngine({ settings, language })
  await fallback.apply({ seq: documents.length, upserts: documents, deletes: [] })
  const engine = createFailover({ primary, fallback, isReady: () => false, onFailure: ask })
  expect((await engine.search(question)).answeredBy).toEqual(standIn)
  expect((await engine.ids(question)).ids.length).toBeGreaterThan(0)
  expect((await engine.tally(question)).total).toBeGreaterThan(0)
  expect(engine.seq()).toBe(documents.length)
  expect(asked).toEqual([])
})

describe('a server that answers nonsense', () => {
  const NONSENSE: [string, number, string][] = [
    ['a page of a proxy', 200, '<html>It works!</html>'],
    ['an empty object', 200, '{}'],
    ['null', 200, 'null'],
    ['results that are none', 200, '{"results":[{"hits":"many"}]}'],
    ['an error without words', 500, ''],
    ['an answer without a total', 200, '{"results":[{"hits":[],"facetDistribution":{}}]}'],
    ['an answer without counts', 200, '{"results":[{"hits":[],"totalHits":0}]}'],
    ['half an answer', 200, '{"results":[{"hits":['],
  ]

  test.each(NONSENSE)('%s is no answer', async (_, status, body) => {
    const fake = createServer((request, response) => {
      request.resume()
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
    await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve))
    const { port } = fake.address() as { port: number }
    try {
      const url = `http://127.0.0.1:${port}`
      const fallback = createEmbeddedEngine({ settings, language })
      const { atHand } = fallback
      const options = { url, apiKey: 'k', index: 'i', settings, language, atHand }
      const primary = createMeilisearchEngine(options)
      await fallback.apply({ seq: documents.length, upserts: documents, deletes: [] })
      const problems: unknown[] = []
      const onFailure = (error: unknown) => problems.push(error)
      const engine = createFailover({ primary, fallback, isReady: () => true, onFailure })
      const answer = await engine.search(question)
      expect(answer.answeredBy).toEqual(standIn)
      expect(answer.total).toBeGreaterThan(0)
      expect(problems).toMatchObject([{ code: 'unavailable' }])
    } finally {
      fake.closeAllConnections()
      fake.close()
    }
  })
})
