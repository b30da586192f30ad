import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelKey } from '#domain/text/fold.ts'
import { THOROUGH } from '../../../testing/rounds.ts'
import { createConnection } from '../server/connection.ts'
import { setUpKey } from '../server/keys.ts'
import { language, projects, settings, toDocument } from '../testing/collection.ts'
import { cutWire } from '../testing/cut-wire.ts'
import { createMemoryStore } from '../testing/memory-store.ts'
import type { TestServer } from '../testing/server.ts'
import { KILLABLE } from '../testing/servers.ts'
import { createServerIndex } from './server-index.ts'
import { createSync } from './sync.ts'

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

/** Some of these, others each time, unless the run is a long one. */
const cuts = (every: number) => {
  const first = Math.floor(Math.random() * every)
  return THOROUGH ? CUTS : CUTS.filter((_, i) => i % every === first)
}

for (const { where, skip, start } of KILLABLE) {
  describe.skipIf(skip)(`a process killed at any of its requests, on ${where}`, () => {
    let server: TestServer
    let all: Meilisearch
    let apiKey: string

    beforeAll(async () => {
      server = await start()
      const { url, masterKey } = server
      all = new Meilisearch({ host: url, apiKey: masterKey })
      apiKey = await setUpKey({ url, masterKey, index: INDEX })
    })
    afterAll(() => server?.stop())

    const process = (url: string, store: ReturnType<typeof createMemoryStore>, own = settings) => {
      const connection = createConnection({ url, apiKey, timeoutMs: 10_000 })
      const index = createServerIndex({ connection, index: INDEX, settings: own, language })
      return createSync({ index, store, toDocument, say: () => {} })
    }

    /** An index level with ten projects; then three of them change, two go, five come. */
    const begin = async () => {
      const { results } = await all.getRawIndexes()
      for (const { uid } of results) await all.deleteIndex(uid).waitTask({ timeout: 60_000 })
      const store = createMemoryStore(projects.slice(0, 10))
      await process(server.url, store).step()
      for (const one of projects.slice(0, 3)) store.put({ ...one, title: `${one.title}, riveduto` })
      for (const one of projects.slice(3, 5)) store.remove(one.id)
      for (const one of projects.slice(10, 15)) store.put(one)
      const revised = projects.slice(0, 3).map(({ title }) => `${title}, riveduto`)
      const kept = [...projects.slice(5, 15)].map(({ title }) => title)
      return { store, expected: [...revised, ...kept].map(labelKey).sort() }
    }

    const titles = async (): Promise<string[]> => {
      const { results } = await all.index(INDEX).getDocuments({ limit: 100 })
      return results.map((one) => String(one.titleKey)).sort()
    }

    const WORKS = [
      ['bringing changes in', settings],
      ['building the index of a later version', later],
    ] as const

    for (const [work, own] of WORKS) {
      test.each(cuts(4))(
        `${work}: cut at request %i, the %s lost; the next process finds nothing missing and nothing twice`,
        async (at, lost) => {
          const { store, expected } = await begin()
          const wire = await cutWire(server.url, at, lost)
          await process(wire.url, store, own).step()
          wire.close()

          const next = process(server.url, store, own)
          await next.step()
          expect(next.health()).toMatchObject({ ready: true, lag: 0, problem: null })
          expect(await titles()).toEqual(expected)
          expect((await all.getRawIndexes()).results.map(({ uid }) => uid)).toEqual([INDEX])
        },
      )
    }
  })
}
