import { afterEach, describe, expect, test, vi } from 'vitest'
import { databaseFile } from './config.ts'
import { ingestBytes } from './ingest/ingest.ts'
import { setUpKey } from './search/meilisearch/server/keys.ts'
import { KILLABLE } from './search/meilisearch/testing/servers.ts'
import { openStore } from './store/store.ts'
import { startTestApp } from './testing/app.ts'

const by = { actor: 'redazione' }
/** Ends what hangs; measures nothing. */
const patiently = { timeout: 40_000, interval: 50 }

type Site = Awaited<ReturnType<typeof startTestApp>>

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Another process, by another connection to the same file. */
const editors = ({ dataDir }: Site) => {
  const store = openStore({ file: databaseFile({ dataDir }) })
  closers.push(() => store.close())
  return store
}

const json = async ({ get }: Site, url: string) => (await get(url)).json()

const facetLabels = async (site: Site, facet: string): Promise<string[]> => {
  const { facets } = await json(site, '/api/projects')
  const { values } = facets.find(({ key }: { key: string }) => key === facet)
  return values.map(({ label }: { label: string }) => label)
}

const totalOf = async (site: Site, parameters: Record<string, string>): Promise<number> =>
  (await json(site, `/api/projects?${new URLSearchParams(parameters)}`)).total

const rename = (site: Site) => {
  const { terms } = editors(site)
  terms.rename(['tema', 'autismo'], { label: 'Neurodivergenze insolite' }, by)
  terms.addName(['tema', 'autismo'], 'vattelappesca', 'alternative', by)
}

/** Everything that says the term's name, or is found by it, once the index is level. */
const expectRenamed = async (site: Site, had: number) => {
  await vi.waitFor(async () => {
    expect(await facetLabels(site, 'tema')).toContain('Neurodivergenze insolite')
    expect(await totalOf(site, { q: 'neurodivergenze insolite' })).toBeGreaterThanOrEqual(had)
    expect(await totalOf(site, { q: 'vattelappesca' })).toBeGreaterThanOrEqual(had)
  }, patiently)
  expect(await facetLabels(site, 'tema')).not.toContain('Autismo')
  expect(await totalOf(site, { tema: 'autismo' })).toBe(had)
  const { hits } = await json(site, '/api/projects?tema=autismo')
  for (const { project } of hits) {
    expect(project.themes).toContainEqual({ id: 'autismo', label: 'Neurodivergenze insolite' })
  }
  const { suggestions } = await json(site, '/api/suggest?q=neurodiv')
  expect(suggestions).toContainEqual(expect.objectContaining({ kind: 'termine', facet: 'tema' }))
  const bytes = Buffer.from('Titolo;Fine;Temi\nScheda di prova;2019;vattelappesca\n')
  const { store } = site.service
  const report = await ingestBytes({ store, name: 'a.csv', bytes, today: '2026-06-30', ...by })
  expect(report.counts.new).toBe(1)
  expect(store.projects.bySlug('scheda-di-prova')?.themes).toEqual(['autismo'])
}

const started = async (options: Parameters<typeof startTestApp>[0] = {}) => {
  const site = await startTestApp({ lookEveryMs: 20, ...options })
  closers.push(site.close)
  return site
}

describe('a list edited by another process', () => {
  test('is followed by a running service: facets, cards, words, suggestions, imports', async () => {
    const site = await started()
    const had = await totalOf(site, { tema: 'autismo' })
    expect(had).toBeGreaterThan(0)
    expect(await totalOf(site, { q: 'vattelappesca' })).toBe(0)
    rename(site)
    await expectRenamed(site, had)
  })

  for (const { where, skip, start } of KILLABLE) {
    test.skipIf(skip)(`is followed with Meilisearch, on ${where}`, async () => {
      const server = await start()
      closers.push(() => server.stop())
      const { url, masterKey } = server
      const apiKey = await setUpKey({ url, masterKey, index: 'progetti' })
      const site = await started({ meilisearch: { url, apiKey, index: 'progetti' } })
      const byServer = () =>
        vi.waitFor(async () => {
          const { engine } = await json(site, '/api/projects?q=lavoro')
          expect(engine).toEqual({ name: 'meilisearch', fallback: false })
        }, patiently)
      await byServer()
      const had = await totalOf(site, { tema: 'autismo' })
      rename(site)
      await expectRenamed(site, had)
      await byServer()
      expect(await totalOf(site, { q: 'vattelappesca' })).toBeGreaterThanOrEqual(had)
    })
  }

  test('a merged term is found under both ids, and its links go on', async () => {
    const site = await started()
    const store = editors(site)
    const either = '/api/projects?tema=autismo&tema=inserimento'
    const { total: together } = await json(site, either)
    store.terms.merge(['tema', 'autismo'], 'inserimento', by)
    await vi.waitFor(async () => {
      expect(await totalOf(site, { tema: 'autismo' })).toBe(together)
    }, patiently)
    expect(await totalOf(site, { tema: 'inserimento' })).toBe(together)
    const { vocabularies } = await json(site, '/api/vocabularies')
    const tema = vocabularies.find(({ key }: { key: string }) => key === 'tema')
    expect(tema.merged).toEqual([{ id: 'autismo', into: 'inserimento' }])
    expect(tema.terms.map(({ id }: { id: string }) => id)).not.toContain('autismo')
    expect(await facetLabels(site, 'tema')).not.toContain('Autismo')
  })

  test('stays as it was edited at the next start, and so does what was retired', async () => {
    const first = await startTestApp()
    const { store } = first.service
    store.terms.rename(['tema', 'autismo'], { label: 'Etichetta nuova' }, by)
    store.terms.retire(['tema', 'ricerca'], by)
    await first.close({ keepData: true })
    const second = await startTestApp({ dataDir: first.dataDir })
    closers.push(second.close)
    expect(await facetLabels(second, 'tema')).toContain('Etichetta nuova')
    const { vocabularies } = await json(second, '/api/vocabularies')
    const tema = vocabularies.find(({ key }: { key: string }) => key === 'tema')
    expect(tema.terms.find(({ id }: { id: string }) => id === 'ricerca').retired).toBe(true)
  })
})
