import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { createMeilisearchEngine } from './engine.ts'
import { setUpKey } from './keys.ts'
import { createSync } from './sync.ts'
import { language, projects, settings, toDocument } from './testing/collection.ts'
import { cutWire } from './testing/cut-wire.ts'
import { createMemoryStore } from './testing/memory-store.ts'
import { canKillServer, startServer, type TestServer } from './testing/server.ts'

const INDEX = 'progetti'
/** Settings of a later version: its index has to be built beside the one in use. */
const later = { ...settings, fields: { ...settings.fields, summary: 10 } }

/** Through looks, removals, additions, tasks awaited, the swap and the drop; the last may lie behind the end of the work. */
const CUTS = [
  [2, 'answer'],
  [3, 'question'],
  [4, 'answer'],
  [6, 'question'],
  [9, 'answer'],
  [14, 'question'],
  [21, 'answer'],
  [34, 'question'],
] as const

describe.skipIf(!canKillServer)('a process killed at any of its requests', () => {
  let server: TestServer
  let all: Meilisearch
  let apiKey: string

  beforeAll(async () => {
    server = await startServer()
    const { url, masterKey } = server
    all = new Meilisearch({ host: url, apiKey: masterKey })
    apiKey = await setUpKey({ url, masterKey, index: INDEX })
  })
  afterAll(() => server?.stop())

  const process = (url: string, store: ReturnType<typeof createMemoryStore>, own = settings) => {
    const options = { url, apiKey, index: INDEX, settings: own, language, timeoutMs: 10_000 }
    const engine = createMeilisearchEngine(options)
    return { engine, sync: createSync({ engine, store, toDocument, say: () => {} }) }
  }

  /** An index level with ten projects; then three of them change, two go, five come. */
  const begin = async () => {
    const { results } = await all.getRawIndexes()
    for (const { uid } of results) await all.deleteIndex(uid).waitTask()
    const store = createMemoryStore(projects.slice(0, 10))
    await process(server.url, store).sync.step()
    for (const one of projects.slice(0, 3)) store.put({ ...one, title: `${one.title}, riveduto` })
    for (const one of projects.slice(3, 5)) store.remove(one.id)
    for (const one of projects.slice(10, 15)) store.put(one)
    const revised = projects.slice(0, 3).map(({ title }) => `${title}, riveduto`)
    const kept = [...projects.slice(5, 15)].map(({ title }) => title)
    return { store, expected: [...revised, ...kept].sort() }
  }

  const titles = async (engine: ReturnType<typeof process>['engine']): Promise<string[]> => {
    const { total, hits } = await engine.search({ ...EMPTY_QUERY, perPage: 100 })
    expect(total).toBe(hits.length)
    return hits.map((hit) => hit.title.map((run) => run.text).join('')).sort()
  }

  const WORKS = [
    ['bringing changes in', settings],
    ['building the index of a later version', later],
  ] as const

  for (const [work, own] of WORKS) {
    test.each(CUTS)(
      `${work}: cut at request %i, the %s lost; the next process finds nothing missing and nothing twice`,
      async (at, lost) => {
        const { store, expected } = await begin()
        const wire = await cutWire(server.url, at, lost)
        await process(wire.url, store, own).sync.step()
        wire.close()

        const next = process(server.url, store, own)
        await next.sync.step()
        expect(next.sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
        expect(await titles(next.engine)).toEqual(expected)
        expect((await all.getRawIndexes()).results.map(({ uid }) => uid)).toEqual([INDEX])
      },
    )
  }
})
