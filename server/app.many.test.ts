import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FacetPage, PageData } from '#domain/pages.ts'
import type { SearchAnswer, SuggestAnswer } from '#domain/schemas/search.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

/** More than one batch of whatever is read in batches of 500, and more organisations than three pages of a filter have. */
const COUNT = 630
const ORIGIN = { actor: 'prova' }
const WORD = 'meliponicoltura'
const AT_A_TIME = 50

const content = (i: number, title = `Progetto sintetico ${i % 300} di ${WORD}`) =>
  syntheticProject({
    title,
    year: 2010 + (i % 8),
    fundingEur: (i % 9) * 100,
    lead: { name: `Ente sintetico numero ${i}`, kind: null, note: null },
    ...(i % 2 === 0 && { themes: ['autismo'] }),
  })

let site: Awaited<ReturnType<typeof startTestApp>>
const ids: number[] = []

/** Writes in small pieces: a loop that is held too long counts as under pressure, and requests are refused. */
const write = async (one: (i: number) => void): Promise<void> => {
  for (let from = 0; from < COUNT; from += AT_A_TIME) {
    site.service.store.transaction(() => {
      for (let i = from; i < Math.min(COUNT, from + AT_A_TIME); i++) one(i)
    })
    await nextTurn()
  }
  await site.service.refresh()
}

beforeAll(async () => {
  // Looks by itself so seldom that the tests alone say when.
  site = await startTestApp({ lookEveryMs: 3_600_000 })
  const { projects } = site.service.store
  await write((i) => ids.push(projects.insert(`sintetico-${i}`, content(i), ORIGIN).id))
})
afterAll(() => site.close())

const search = async (parameters: string): Promise<SearchAnswer> =>
  (await site.get(`/api/projects${parameters}`)).json()

const pagesOf = async (parameters: string): Promise<SearchAnswer['hits'][]> => {
  const found: SearchAnswer['hits'][] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await search(`${parameters}&pagina=${page}`)
    pages = answer.pages
    found.push(answer.hits)
  }
  return found
}

describe('the pages of a search', () => {
  type Card = SearchAnswer['hits'][number]['project']

  test.each<[string, ((card: Card) => number | string) | null, 1 | -1]>([
    [`?q=${WORD}`, null, 1],
    [`?q=progetto&ordina=rilevanza&anno=2010-2013`, null, 1],
    [`?q=${WORD}&ordina=recenti`, (card) => card.year ?? 0, -1],
    ['?ordina=titolo', (card) => card.title, 1],
    ['?ordina=importo&tema=autismo', (card) => card.fundingEur ?? -1, -1],
    ['?ordina=completezza', null, 1],
  ])('are apart, have every project, and are in order: %s', async (parameters, key, direction) => {
    const pages = await pagesOf(`${parameters}&per_pagina=100`)
    const cards = pages.flat().map(({ project }) => project)
    expect(pages.slice(0, -1).every((page) => page.length === 100)).toBe(true)
    expect(pages.length).toBeGreaterThan(3)
    expect(cards).toHaveLength((await search(parameters)).total)
    expect(new Set(cards.map(({ slug }) => slug)).size).toBe(cards.length)
    if (key === null) return
    const compare = new Intl.Collator('it', { numeric: false }).compare
    const keys = cards.map(key)
    const sorted = keys.toSorted((a, b) =>
      typeof a === 'string' ? direction * compare(a, String(b)) : direction * (a - Number(b)),
    )
    expect(keys).toEqual(sorted)
  })

  test('have the same projects in the same order, however many on a page', async () => {
    const slugs = async (perPage: number) =>
      (await pagesOf(`?q=${WORD}&anno=2010-2011&per_pagina=${perPage}`))
        .flat()
        .map(({ project }) => project.slug)
    const all = await slugs(100)
    expect(all.length).toBeGreaterThan(100)
    expect(await slugs(33)).toEqual(all)
    expect(await slugs(7)).toEqual(all)
  })

  test('the page behind the last is empty, and says how many there are', async () => {
    const { pages, total } = await search(`?q=${WORD}&per_pagina=100`)
    const behind = await search(`?q=${WORD}&per_pagina=100&pagina=${pages + 1}`)
    expect(behind).toMatchObject({ total, hits: [] })
    expect((await search(`?q=${WORD}&per_pagina=100&pagina=${pages}`)).hits).not.toEqual([])
  })
})

describe('the values of a filter', () => {
  const facetPage = async (page: number): Promise<FacetPage> => {
    const response = await site.get(`/_pagina/progetti/filtri/ente?q=${WORD}&pagina=${page}`)
    return response.json<PageData>().content as FacetPage
  }

  test('are all there, each on one of several pages', async () => {
    const first = await facetPage(1)
    expect(first.pages).toBeGreaterThan(3)
    const labels = new Map<string, number>()
    for (let page = 1; page <= first.pages; page++) {
      for (const { value, label } of (await facetPage(page)).answer.values) {
        if (label.startsWith('Ente sintetico')) labels.set(value, (labels.get(value) ?? 0) + 1)
      }
    }
    expect(labels.size).toBe(COUNT)
    expect([...labels.values()].every((times) => times === 1)).toBe(true)
  })

  test('a page behind the last is the last', async () => {
    const { pages } = await facetPage(1)
    expect(await facetPage(pages + 3)).toMatchObject({ page: pages })
  })
})

test('suggestions among many are few, and each leads to something', async () => {
  const suggest = async (q: string): Promise<SuggestAnswer> =>
    (await site.get(`/api/suggest?q=${encodeURIComponent(q)}`)).json()
  for (const typed of ['Ente sintetico numero', 'melip', 'progetto sint']) {
    const { suggestions } = await suggest(typed)
    expect(suggestions.length).toBeGreaterThan(0)
    expect(suggestions.length).toBeLessThanOrEqual(10)
  }
  const { suggestions } = await suggest(`Ente sintetico numero ${COUNT - 1}`)
  expect(suggestions.some(({ href }) => href.includes(String(COUNT - 1)))).toBe(true)
})

test('more changes than are read at a time: every old title is gone from pages and index', async () => {
  const { projects } = site.service.store
  await search(`?q=${WORD}`)
  await write((i) => projects.update(ids[i]!, content(i, `Cambiato ${i} di ${WORD}`), ORIGIN))
  expect(site.service.health()).toMatchObject({ status: 'ok', engines: [{ lag: 0 }] })
  const cards = (await pagesOf(`?q=${WORD}&per_pagina=100`)).flat()
  expect(cards).toHaveLength(COUNT)
  expect(cards.filter(({ project }) => !project.title.startsWith('Cambiato'))).toEqual([])
  expect((await search(`?q=%22progetto+sintetico%22&parole=esatte`)).total).toBe(0)
  const { total } = (await site.get('/_pagina/')).json().content.figures
  expect(total ?? projects.count()).toBe(projects.count())
})
