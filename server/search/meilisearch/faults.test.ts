import type { MultiSearchQuery } from 'meilisearch'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { createServerIndex } from './index/server-index.ts'
import { createConnection } from './server/connection.ts'
import { setUpKey } from './server/keys.ts'
import { documents, language, projects, settings } from './testing/collection.ts'
import { type Failure, type FakeServer, startFakeServer } from './testing/fake/server.ts'
import { serveOver } from './testing/service.ts'

const INDEX = 'progetti'
const question: SearchQuery = { ...EMPTY_QUERY, q: 'autismo' }
const standIn = { name: 'embedded', fallback: true }

const refusal = (status: number, code: string, message: string): Failure => ({
  status,
  body: { message, code, type: 'invalid_request', link: '' },
})

let server: FakeServer
let service: Awaited<ReturnType<typeof serveOver>>

const open = async (key?: string) => {
  const { url, masterKey } = server
  const apiKey = key ?? (await setUpKey({ url, masterKey, index: INDEX }))
  return serveOver(url, apiKey, { closeMs: 10 })
}

beforeEach(async () => {
  server = await startFakeServer()
  service = await open()
  await service.sync.step()
  expect(service.sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
  server.requests()
})
afterEach(async () => {
  await service.sync.close()
  await service.engine.close()
  await server.stop()
})

describe('a search that goes wrong', () => {
  test.each<[string, Failure, RegExp]>([
    ['is cut off', 'cut', /ECONNRESET/],
    ['is half answered', 'half', /\S/],
    ['meets a server that is busy', refusal(503, 'too_many_search_requests', 'Busy.'), /Busy\./],
    ['meets a fault of the server', { status: 500, body: '' }, /500/],
    ['meets an index that is gone', refusal(404, 'index_not_found', 'Gone.'), /index_not_found/],
    [
      'meets a key that is no longer good',
      refusal(403, 'invalid_api_key', 'No.'),
      /invalid_api_key/,
    ],
    [
      'meets a filter that the server does not know',
      refusal(400, 'invalid_search_filter', 'STARTS?'),
      /STARTS\?/,
    ],
  ])(
    'one that %s is answered by the embedded engine, until a step succeeds',
    async (_, how, words) => {
      server.fail(how, /multi-search/)
      expect((await service.engine.search(question)).answeredBy).toEqual(standIn)
      expect(service.sync.health()).toMatchObject({
        ready: false,
        problem: expect.stringMatching(words),
      })
      await service.sync.step()
      expect(service.sync.isReady()).toBe(false)

      server.fail(null)
      expect((await service.engine.search(question)).answeredBy).toEqual(standIn)
      await service.sync.step()
      expect((await service.engine.search(question)).answeredBy).toBeUndefined()
    },
  )
})

describe('a write that goes wrong', () => {
  const changed = { ...projects[0]!, title: 'Titolo riveduto' }
  const found = async () => {
    const { hits } = await service.engine.search({ ...EMPTY_QUERY, q: 'titolo riveduto' })
    return hits[0]?.id
  }

  test('tasks that do not end: searches go on, the lag is told, and closing does not wait for ever', async () => {
    server.holdTasks(true)
    await service.write(changed)
    const step = service.sync.step()
    expect((await service.engine.search(question)).answeredBy).toBeUndefined()
    expect(service.sync.health()).toMatchObject({ ready: true, lag: 1 })
    await service.sync.close()
    server.holdTasks(false)
    await step
    expect(service.sync.health()).toMatchObject({ ready: true, lag: 0 })
    expect(await found()).toBe(changed.id)
  })

  test('tasks that fail: the server’s words are told, and what is missing comes later', async () => {
    server.refuseTasks('no_space_left_on_device')
    await service.write(changed)
    await service.sync.step()
    const { problem, ...state } = service.sync.health()
    expect(state).toMatchObject({ ready: false, lag: 1 })
    expect(problem).toContain('no_space_left_on_device')
    server.refuseTasks(null)
    await service.sync.step()
    expect(service.sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
    expect(await found()).toBe(changed.id)
  })

  test.each<Failure>(['cut', 'half', { status: 500, body: 'Bad Gateway' }])(
    'documents sent over a broken line (%j) are sent again',
    async (how) => {
      server.fail(how, /POST .*documents/)
      await service.write(changed)
      await service.sync.step()
      expect(service.sync.isReady()).toBe(false)
      server.fail(null)
      await service.sync.step()
      expect(service.sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
      expect(await found()).toBe(changed.id)
    },
  )

  test('a version of the server that does not take our settings is named, and serves nobody', async () => {
    const words = 'Unknown field `prefixSearch`.'
    const fresh = await startFakeServer()
    fresh.fail(refusal(400, 'bad_request', words), /PATCH .*settings/)
    const late = await serveOver(fresh.url, fresh.masterKey)
    await late.sync.step()
    expect(late.sync.health()).toMatchObject({
      ready: false,
      problem: expect.stringContaining(words),
    })
    expect((await late.engine.search(question)).answeredBy).toEqual(standIn)
    await Promise.all([late.engine.close(), fresh.stop()])
  })

  test('a key for another index can do nothing here, and is told so', async () => {
    const { url, masterKey } = server
    const late = await open(await setUpKey({ url, masterKey, index: 'altro' }))
    await late.sync.step()
    expect(late.sync.health()).toMatchObject({
      ready: false,
      problem: expect.stringContaining('invalid_api_key'),
    })
    await late.engine.close()
  })
})

describe('what the server is sent', () => {
  test('projects in requests of the size told, of which only the last says that all are there', async () => {
    const connection = createConnection({ url: server.url, apiKey: server.masterKey })
    const deps = { connection, index: 'altro', settings, language, perRequest: 4 }
    await createServerIndex(deps).apply({ seq: 77, upserts: documents.slice(0, 10), deletes: [] })
    const sent = server
      .requests()
      .filter(({ name }) => name === 'POST /indexes/altro/documents')
      .map(({ body }) => (body as { seq: number }[]).map(({ seq }) => seq))
    expect(sent).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [77, 77],
    ])
    connection.close()
  })

  test('nothing of a project that is only there to be read', async () => {
    await service.write({ ...projects[0]!, title: 'Titolo riveduto' })
    await service.sync.step()
    const { body } = server.requests().find(({ name }) => /POST .*documents/.test(name))!
    const [row] = body as Record<string, unknown>[]
    expect(row).toMatchObject({ id: 1, titleKey: 'titolo riveduto', every: 'ogni0scheda' })
    expect(JSON.stringify(row)).not.toContain('Titolo')
  })
})

describe('what the server is asked', () => {
  const asked = (): MultiSearchQuery[] => {
    const [first, ...others] = server.requests()
    expect(first?.name).toBe('POST /multi-search')
    expect(others).toEqual([])
    return (first!.body as { queries: MultiSearchQuery[] }).queries
  }

  test('one request for a search, filters and all: words with their forms and synonyms, nothing of ours to be shown', async () => {
    const facets = { ...EMPTY_QUERY.facets, tema: { values: ['alternanza'], all: false, not: [] } }
    await service.engine.search({ ...question, q: 'tirocinio', facets })
    const [main, ofTheme] = asked()
    expect(main).toMatchObject({ page: 1, hitsPerPage: 20, attributesToRetrieve: ['id'] })
    expect(main?.filter).toMatch(
      /^\(\(.*terms = "tirocin".* OR .*terms = "stag".*\) AND facet_tema = "alternanza"\)$/,
    )
    expect(main?.q).toMatch(/^ogni0scheda tirocin/)
    expect(ofTheme?.filter).not.toContain('facet_tema')
    expect(ofTheme).toMatchObject({ facets: ['facet_tema'], hitsPerPage: 0 })
  })

  test('a quoted phrase as the ids that are at hand, an excluded word as what is not to be had', async () => {
    await service.engine.search({ ...question, q: '"persone con disabilità" -teatro' })
    expect(asked()[0]?.filter).toMatch(/id IN \[\d.*\].*NOT terms/)
  })

  test('suggestions and ways out ask it nothing', async () => {
    expect(await service.engine.suggest('aut', 5)).not.toEqual([])
    const facets = { ...EMPTY_QUERY.facets, anno: { values: ['1990'], all: false, not: [] } }
    expect(await service.engine.waysOut({ ...question, facets })).not.toEqual([])
    expect(server.requests()).toEqual([])
  })

  test('a hit that is no longer at hand is left out, and still counted until the next step', async () => {
    const { hits, total } = await service.engine.search(question)
    const [first] = hits
    await service.fallback.apply({ seq: 99, upserts: [], deletes: [first!.id] })
    const after = await service.engine.search(question)
    expect(after.total).toBe(total)
    expect(after.hits.map(({ id }) => id)).not.toContain(first!.id)
    expect(after.hits).toHaveLength(hits.length - 1)
  })
})
