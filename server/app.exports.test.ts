import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { createCards } from './http/catalogue/cards.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp, testAppDeps } from './testing/app.ts'

const COUNT = 430
const ORIGIN = { importId: null, row: null, actor: 'prova' }
const WORD = 'meliponicoltura'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const content = (i: number, title = `Progetto sintetico ${i % 50} di ${WORD}`) =>
  syntheticProject({ title, fundingEur: (i % 9) * 100, year: 2010 + (i % 8) })

/** The service over the real projects and 430 synthetic ones. */
const filled = async () => {
  const site = await startTestApp()
  const { projects, transaction } = site.service.store
  const ids: number[] = []
  while (ids.length < COUNT) {
    transaction(() => {
      for (let n = 0; n < 43; n++) {
        const i = ids.length
        ids.push(projects.insert(`sintetico-${i}`, content(i), ORIGIN).id)
      }
    })
    // A loop that is held too long counts as under pressure, and refuses requests.
    await nextTurn()
  }
  await site.service.refresh()
  return { ...site, ids }
}

type Site = Awaited<ReturnType<typeof filled>>
type File = { seq: number; projects: { slug: string; title: string }[] }

const download = async ({ get }: Pick<Site, 'get'>, parameters: string): Promise<File> =>
  (await get(`/api/projects.json${parameters}`)).json()

const slugsOfPages = async ({ get }: Site, parameters: string): Promise<string[]> => {
  const slugs: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = (await get(`/api/projects${parameters}&per_pagina=100&pagina=${page}`)).json()
    pages = answer.pages
    for (const { project } of answer.hits) slugs.push(project.slug)
  }
  return slugs
}

let site: Site
beforeAll(async () => {
  site = await filled()
})
afterAll(() => site.close())

describe('a file of several hundred records', () => {
  test.each([
    `?q=${WORD}`,
    '?q=progetto',
    '?ordina=titolo',
    '?ordina=importo&anno=2010-2015',
    `?q=progetto&ordina=completezza&anno_escludi=2012`,
  ])('has every record of all pages in their order: %s', async (parameters) => {
    const { projects } = await download(site, parameters)
    const slugs = projects.map(({ slug }) => slug)
    expect(slugs).toEqual(await slugsOfPages(site, parameters))
    expect(slugs.length).toBeGreaterThan(250)
  })

  test('the CSV has a row for each, and says of which change', async () => {
    const response = await site.get(`/api/projects.csv?q=${WORD}`)
    expect(response.body.match(/\r\nsintetico-\d+;/g)).toHaveLength(COUNT)
    expect(response.headers['x-change-number']).toBe(String(site.service.store.changes.seq()))
    expect((await download(site, `?q=${WORD}`)).seq).toBe(site.service.store.changes.seq())
  })
})

/** The same service, whose base is written to after its first records have been written to a file. */
const writtenMeanwhile = async (write: () => Promise<void>) => {
  const { engine, store } = site.service
  let readings = 0
  let writing: Promise<void> | undefined
  const byIds: typeof store.projects.byIds = (ids) => {
    if (++readings === 2) writing = write()
    return store.projects.byIds(ids)
  }
  const catalogue = createCatalogue({
    cards: createCards(store),
    store: { ...store, projects: { ...store.projects, byIds } },
    engine,
  })
  const app = await buildApp(testAppDeps({ ...site.service, catalogue }, site.dataDir))
  closers.push(() => app.close())
  const get = (url: string) => app.inject({ method: 'GET', url })
  return {
    get,
    written: async () => {
      expect(writing).toBeDefined()
      await writing
    },
  }
}

// The last of all: the base is another afterwards.
test('an import meanwhile: no record twice, none missing but the removed, none torn', async () => {
  const { store, refresh } = site.service
  const before = store.changes.seq()
  const [removed = 0, ...kept] = site.ids.toReversed()
  const { get, written } = await writtenMeanwhile(async () => {
    const newTitle = (i: number) => `${i % 2 === 0 ? 'Aaa' : 'Zzz'} cambiato di ${WORD}`
    store.transaction(() => {
      for (const [i, id] of kept.slice(0, 200).entries())
        store.projects.update(id, content(i, newTitle(i)), ORIGIN)
      for (let i = 0; i < 200; i++)
        store.projects.insert(`nuovo-${i}`, content(i, `Aaa nuovo di ${WORD}`), ORIGIN)
      store.projects.withdraw(removed, null, ORIGIN)
    })
    await refresh()
  })
  const { seq, projects } = await download({ get }, `?q=${WORD}&ordina=titolo`)
  await written()
  expect(seq).toBe(before)
  const slugs = projects.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  const expected = site.ids.flatMap((id, i) => (id === removed ? [] : `sintetico-${i}`))
  expect(slugs.toSorted()).toEqual(expected.toSorted())
  expect(projects.some(({ title }) => title.includes('cambiato'))).toBe(true)
})
