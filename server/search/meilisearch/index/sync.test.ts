import { Meilisearch } from 'meilisearch'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { labelKey } from '#domain/text/fold.ts'
import { createConnection } from '../server/connection.ts'
import { setUpKey } from '../server/keys.ts'
import { language, projects, settings, toDocument } from '../testing/collection.ts'
import { createMemoryStore } from '../testing/memory-store.ts'
import type { TestServer } from '../testing/server.ts'
import { KILLABLE } from '../testing/servers.ts'
import { createServerIndex } from './server-index.ts'
import { createSync } from './sync.ts'

type Store = ReturnType<typeof createMemoryStore>

const INDEX = 'progetti'

for (const { where, skip, start } of KILLABLE) {
  describe.skipIf(skip)(`the index follows the store, on ${where}`, () => {
    let server: TestServer
    let apiKey: string
    let all: Meilisearch

    beforeAll(async () => {
      server = await start()
      all = new Meilisearch({ host: server.url, apiKey: server.masterKey })
      apiKey = await setUpKey({ url: server.url, masterKey: server.masterKey, index: INDEX })
    })
    afterAll(() => server?.stop())
    beforeEach(async () => {
      await server.start()
    })
    afterEach(async () => {
      const { results } = await all.getRawIndexes()
      for (const { uid } of results) await all.deleteIndex(uid).waitTask({ timeout: 60_000 })
    })

    /** A process of the app: what it knows is gone with it. */
    const process = (store: Store, own = settings) => {
      const connection = createConnection({ url: server.url, apiKey, timeoutMs: 5_000 })
      const index = createServerIndex({ connection, index: INDEX, settings: own, language })
      const said: string[] = []
      const sync = createSync({ index, store, toDocument, say: (line) => said.push(line) })
      return { index, sync, said }
    }
    /** Titles of what the index holds now. */
    const titles = async (): Promise<string[]> => {
      const { results } = await all.index(INDEX).getDocuments({ limit: 100 })
      return results.map((one) => String(one.titleKey)).sort()
    }
    const titlesOf = (list: readonly { title: string }[]) =>
      list.map((one) => labelKey(one.title)).sort()

    test('from nothing: the index is made, filled, and level', async () => {
      const { sync } = process(createMemoryStore(projects))
      expect(sync.isReady()).toBe(false)
      await sync.step()
      expect(sync.health()).toMatchObject({
        ready: true,
        lag: 0,
        seq: projects.length,
        problem: null,
      })
      expect(await titles()).toEqual(titlesOf(projects))
    })

    test('an empty base is level with an empty index, which is made once', async () => {
      const store = createMemoryStore()
      const { sync } = process(store)
      await sync.step()
      const tasks = async () => (await all.tasks.getTasks()).total
      const before = await tasks()
      await sync.step()
      expect(await tasks()).toBe(before)
      expect(sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
      store.put(projects[0]!)
      await sync.step()
      expect(await titles()).toEqual(titlesOf(projects.slice(0, 1)))
    })

    test('many records are sent in few requests, however long the server takes with each', async () => {
      const many = Array.from({ length: 1_200 }, (_, i) => ({ ...projects[0]!, id: i + 1 }))
      const { sync } = process(createMemoryStore(many))
      const before = (await all.tasks.getTasks()).total
      await sync.step()
      expect(sync.health()).toMatchObject({ ready: true, lag: 0 })
      expect((await all.tasks.getTasks()).total - before).toBeLessThan(10)
    })

    test('while more has to be sent than fits into one request, another engine answers', async () => {
      const store = createMemoryStore(projects)
      const { sync, said } = process(store)
      await sync.step()
      for (let i = 0; i < 600; i++) store.put({ ...projects[0]!, id: 1_000 + i })
      const step = sync.step()
      await expect.poll(() => sync.isReady(), { interval: 1 }).toBe(false)
      expect(sync.health().problem).toContain('600')
      await step
      expect(sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
      expect(said.at(-1)).toContain('Meilisearch')
      store.put({ ...projects[0]!, id: 2_000 })
      const small = sync.step()
      expect(sync.isReady()).toBe(true)
      await small
      expect(sync.isReady()).toBe(true)
    })

    test('changes and removals are seen by the next search', async () => {
      const store = createMemoryStore(projects)
      const { sync } = process(store)
      await sync.step()
      store.put({ ...projects[0]!, title: 'Titolo corretto a mano' })
      store.remove(projects[1]!.id)
      expect(sync.health().lag).toBe(2)
      await sync.step()
      const expected = [{ title: 'Titolo corretto a mano' }, ...projects.slice(2)]
      expect(await titles()).toEqual(titlesOf(expected))
      expect(sync.health().lag).toBe(0)
    })

    test('a process that begins again takes up where the index is, not at the beginning', async () => {
      const store = createMemoryStore(projects)
      await process(store).sync.step()
      store.put({ ...projects[0]!, title: 'Dopo il riavvio' })
      const later = process(store)
      expect((await later.index.look()).seq).toBe(projects.length)
      await later.sync.step()
      expect(await titles()).toContain('dopo il riavvio')
      expect(await titles()).toHaveLength(projects.length)
    })

    test('a server killed in the middle of a task: the rest comes when it is back, nothing twice', async () => {
      const store = createMemoryStore(projects.slice(0, 3))
      const { sync } = process(store)
      await sync.step()
      for (const project of projects.slice(3)) store.put(project)
      store.remove(1)
      const step = sync.step()
      await server.kill()
      await step
      expect(sync.isReady()).toBe(false)
      expect(sync.health().problem).toBeTruthy()
      await server.start()
      await sync.step()
      expect(sync.health()).toMatchObject({ ready: true, lag: 0, problem: null })
      expect(await titles()).toEqual(titlesOf(projects.slice(1)))
    })

    test('a project that the server refuses is named with its words, and does not stop the others', async () => {
      const odd = { ...projects[0]!, id: 1.5 }
      const store = createMemoryStore([...projects.slice(1, 6), odd, ...projects.slice(6)])
      const { sync, index } = process(store)
      await sync.step()
      expect(sync.health()).toMatchObject({ ready: true, lag: 0 })
      expect(sync.health().problem).toMatch(/1\.5.*invalid_document_id/)
      expect([...index.refusals().keys()]).toEqual([1.5])
      expect(await titles()).toEqual(titlesOf(projects.slice(1)))
    })

    test('changed settings: the old index answers until the new one is whole', async () => {
      const store = createMemoryStore(projects)
      await process(store).sync.step()
      const body = { ...settings, fields: { ...settings.fields, body: 9 } }
      const newer = process(store, body)
      expect((await newer.index.look()).kind).toBe('other')

      const seen: number[] = []
      await newer.index.rebuild(async (target) => {
        const half = projects.slice(0, 5).map(toDocument)
        await target.apply({ seq: 5, upserts: half, deletes: [] })
        seen.push((await titles()).length)
        const rest = projects.slice(5).map(toDocument)
        await target.apply({ seq: projects.length, upserts: rest, deletes: [] })
        seen.push((await titles()).length)
      })
      expect(seen).toEqual([projects.length, projects.length])
      expect((await newer.index.look()).kind).toBe('ours')
      const held = await all.index(INDEX).getSettings()
      expect(held.searchableAttributes?.[0]).toBe('stems_body')
      expect((await all.getRawIndexes()).results.map(({ uid }) => uid)).toEqual([INDEX])
    })

    test('changed settings are noticed and brought in by a step', async () => {
      const store = createMemoryStore(projects)
      await process(store).sync.step()
      const { sync, said } = process(store, {
        ...settings,
        fields: { ...settings.fields, lead: 20 },
      })
      await sync.step()
      expect(said[0]).toContain('ricostruzione')
      expect(sync.health()).toMatchObject({ ready: true, lag: 0 })
      expect((await all.index(INDEX).getSettings()).searchableAttributes?.[0]).toBe('stems_lead')
    })

    test('an index left half built by a crash is filled further', async () => {
      const store = createMemoryStore(projects)
      await process(store).sync.step()
      const own = { ...settings, fields: { ...settings.fields, summary: 11 } }
      const first = projects.slice(0, 5).map(toDocument)
      const broken = process(store, own).index.rebuild(async (target) => {
        await target.apply({ seq: 5, upserts: first, deletes: [] })
        throw new Error('power cut')
      })
      await expect(broken).rejects.toThrow('power cut')
      const begun: number[] = []
      await process(store, own).index.rebuild(async (target) => {
        begun.push(target.seq())
        const rest = projects.slice(5).map(toDocument)
        await target.apply({ seq: projects.length, upserts: rest, deletes: [] })
      })
      expect(begun).toEqual([5])
      expect((await all.index(INDEX).getStats()).numberOfDocuments).toBe(projects.length)
    })

    test('an old index left by a crash after the swap is removed by the next process', async () => {
      const store = createMemoryStore(projects)
      const own = { ...settings, fields: { ...settings.fields, summary: 12 } }
      const uids = async () => (await all.getRawIndexes()).results.map(({ uid }) => uid)
      let spare = ''
      await process(store, own).index.rebuild(async (target) => {
        spare = (await uids()).find((uid) => uid !== INDEX)!
        const upserts = projects.map(toDocument)
        await target.apply({ seq: projects.length, upserts, deletes: [] })
      })
      await all
        .index(spare)
        .addDocuments([{ id: 1, build: 'of an earlier version' }])
        .waitTask({ timeout: 60_000 })
      expect(await uids()).toContain(spare)
      await process(store, own).sync.step()
      expect(await uids()).toEqual([INDEX])
    })

    test('an index of another base, ahead of this one, is built anew', async () => {
      await process(createMemoryStore(projects)).sync.step()
      const store = createMemoryStore(projects.slice(0, 4))
      await process(store).sync.step()
      expect(await titles()).toEqual(titlesOf(projects.slice(0, 4)))
    })

    test('a server set back to an earlier state gets what it lost', async () => {
      const store = createMemoryStore(projects.slice(0, 10))
      const { sync } = process(store)
      await sync.step()
      for (const project of projects.slice(10)) store.put(project)
      await sync.step()
      await sync.step()
      const later = projects.slice(10).map(({ id }) => id)
      await all.index(INDEX).deleteDocuments(later).waitTask({ timeout: 60_000 })
      await sync.step()
      expect(await titles()).toEqual(titlesOf(projects))
    })
  })
}
