import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationPage, TopicPage } from '#domain/guide-pages.ts'
import type { PageContent, ShownHit } from '#domain/pages.ts'
import { UNKNOWN } from '#domain/project.ts'
import { GlossaryWordSchema } from '#domain/schemas/glossary.ts'
import { readJudgedProjects, syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
})
afterAll(() => site.close())

const judged = readJudgedProjects()

const data = async <K extends PageContent['kind']>(path: string, kind: K) => {
  const answer = await site.get(`/_pagina${path}`)
  expect([path, answer.statusCode]).toEqual([path, 200])
  const { content } = answer.json() as { content: PageContent }
  expect(content.kind).toBe(kind)
  return content as Extract<PageContent, { kind: K }>
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))

describe('calls', () => {
  test('stand under their programmes, the house’s own first, the latest first, with how many projects are here', async () => {
    const { programmes } = await data('/avvisi', 'calls')
    expect(programmes.map(({ programme }) => programme.id)).toEqual(['emergo', 'lift', 'altro'])
    const calls = programmes.flatMap((one) => one.calls)
    expect(calls).toHaveLength(read('calls.json').length)
    expect(calls[0]?.id).toBe('emergo-aziende-2')
    const known = [...site.service.store.projects.all()]
    for (const { id, here } of calls) {
      expect([id, here]).toEqual([id, known.filter(({ call }) => call?.id === id).length])
    }
  })

  test('have a page with their projects, and the staff’s notes on none', async () => {
    const { call, projects, words } = await data('/avvisi/emergo-2020-2021-autismo', 'call')
    expect(call).toMatchObject({ funded: 7, amountEur: 782_536.46, here: projects.length })
    expect(projects.map(({ slug }) => slug).sort()).toEqual(
      judged
        .filter((one) => one.call?.id === call.id)
        .map(({ slug }) => slug)
        .sort(),
    )
    expect(words.map(({ id }) => id)).toContain('emergo')
    for (const { editorialNote } of read('calls.json')) {
      if (editorialNote === null) continue
      for (const { id } of read('calls.json')) {
        expect((await site.get(`/_pagina/avvisi/${id}`)).body).not.toContain(editorialNote)
      }
    }
  })

  test('are a filter: their projects as a search, a file, a feed and a figure', async () => {
    const id = 'emergo-2020-2021-autismo'
    const { projects } = await data(`/avvisi/${id}`, 'call')
    const slugs = projects.map(({ slug }) => slug).sort()
    const { answer } = await data(`/progetti?avviso=${id}`, 'results')
    const found = answer.hits as ShownHit[]
    expect(found.map(({ project }) => project.slug).sort()).toEqual(slugs)
    const calls = answer.facets.find(({ key }) => key === 'avviso')
    expect(calls?.values).toContainEqual({
      value: id,
      label: read('calls.json').find((one: { id: string }) => one.id === id)?.title,
      count: slugs.length,
      state: 'wanted',
      parent: null,
    })
    const file = (await site.get(`/progetti.json?avviso=${id}`)).json().projects
    expect(file.map(({ slug }: { slug: string }) => slug).sort()).toEqual(slugs)
    const feed = (await site.get(`/progetti.feed.json?avviso=${id}`)).json().items
    expect(feed).toHaveLength(slugs.length)
    const { total } = await data(`/progetti/cifre/tema?avviso=${id}`, 'figure')
    expect(total).toBe(slugs.length)
    const all = [...site.service.store.projects.all()]
    const without = await data('/progetti?avviso=non-specificata', 'results')
    expect(without.answer.total).toBe(all.filter(({ call }) => !call?.id).length)
    expect((await site.get('/api/projects?avviso=nessuno')).statusCode).toBe(400)
  })

  test('that are none are not found', async () => {
    expect((await site.get('/avvisi/nessuno')).statusCode).toBe(404)
  })
})

describe('organisations', () => {
  test('are all of those that records name, by name, with what they took part in', async () => {
    const { organisations, total } = await data('/enti', 'organisations')
    const { organisations: counted } = site.service.store.figures()
    expect([total, organisations.length]).toEqual([counted, counted])
    const labels = organisations.map(({ label }) => label.toLowerCase())
    expect(labels).toEqual([...labels].sort())
    expect(organisations.find(({ id }) => id === 'umana')).toMatchObject({ count: 1, led: 0 })
  })

  test.each(['2abc', '0', '-1', '1e3', ''])(
    'of which page “%s” is none: the first',
    async (asked) => {
      const first = await data('/enti', 'organisations')
      expect(await data(`/enti?pagina=${asked}`, 'organisations')).toEqual(first)
    },
  )

  test('have a page with role, project and those that were there too', async () => {
    const page = await data('/enti/provincia-di-lecco-collocamento-mirato', 'organisation')
    expect(page.projects.map(({ role }) => role)).toEqual(['lead', 'lead'])
    expect(page.kinds.map(({ id }) => id)).toEqual(['ente-pubblico'])
    const rencontrer = await data('/enti/leroy-merlin', 'organisation')
    expect(rencontrer.projects).toMatchObject([
      { role: 'partner', project: { slug: 'rencontrer-ii-edizione' } },
    ])
    expect(rencontrer.others.length).toBeGreaterThan(0)
    expect(rencontrer.others.map(({ id }) => id)).not.toContain('leroy-merlin')
  })

  test('that take part in nothing published are not found', async () => {
    const { store, refresh } = site.service
    const content = syntheticProject({
      title: 'Bozza di prova',
      lead: { name: 'Ente della bozza', kind: null, note: null },
    })
    store.projects.insert('bozza-di-prova', content, { actor: 'prova' }, 'bozza')
    await refresh()
    for (const id of ['ente-della-bozza', 'nessuno']) {
      expect((await site.get(`/enti/${id}`)).statusCode).toBe(404)
    }
  })
})

describe('themes and disabilities', () => {
  test('are all listed, each with what it is and how many projects it has', async () => {
    for (const [path, key] of [
      ['/temi', 'tema'],
      ['/disabilita', 'disabilita'],
    ] as const) {
      const { topics } = await data(path, 'topics')
      expect(topics.map(({ id }) => id)).toEqual(
        read(`vocabularies/${key}.json`).terms.map(({ id }: { id: string }) => id),
      )
      expect(topics.filter(({ description }) => description === null)).toEqual([])
    }
  })

  test('set side by side what their projects say of each question, and count only what is stated', async () => {
    const page = await data('/temi/autismo', 'topic')
    const own = judged.filter(({ themes }) => themes.includes('autismo'))
    expect(page.total).toBe(own.length)
    const told = own.filter(({ sections }) => sections.results !== null)
    const results = page.lessons.find(({ section }) => section === 'results')
    expect(results?.texts.map(({ slug }) => slug).sort()).toEqual(
      told.map(({ slug }) => slug).sort(),
    )
    const stated = own.flatMap(({ fundingEur }) => fundingEur ?? [])
    expect(page).toMatchObject({
      withFunding: stated.length,
      fundingEur: stated.reduce((sum, one) => sum + one, 0),
    })
  })

  test('of more projects than a page lists it counts all, and shows of the texts the latest', async () => {
    const own = await startTestApp()
    const { store, refresh } = own.service
    const many = 130
    for (let at = 0; at < many; at++) {
      const content = syntheticProject({
        title: `Prova ${at}`,
        themes: ['cittadinanza-digitale'],
        year: 2000 + (at % 20),
        fundingEur: 1_000.1,
        sections: {
          ...UNKNOWN.sections,
          results: 'Dieci.',
          obstacles: at === 0 ? 'Pochi posti.' : null,
        },
        // One that led a project and is named among its partners, too.
        lead: { name: 'Ente doppio', kind: null, note: null },
        partners: at === 0 ? [{ name: 'Ente doppio', kind: null, note: null }] : [],
      })
      store.projects.insert(`prova-${at}`, content, { actor: 'prova' })
    }
    await refresh()
    const answer = await own.get('/_pagina/temi/cittadinanza-digitale')
    const { content } = answer.json() as { content: TopicPage }
    expect(content).toMatchObject({ total: many, firstYear: 2000, lastYear: 2019, more: 118 })
    expect(content).toMatchObject({ withFunding: many, fundingEur: 130_013 })
    expect(
      content.lessons.map(({ section, told, texts }) => [section, told, texts.length]),
    ).toEqual([
      ['results', many, 20],
      ['obstacles', 1, 1],
    ])
    const read = content.lessons[0]?.texts.map(({ slug }) => slug) ?? []
    expect(content.projects.map(({ slug }) => slug)).toEqual(read.slice(0, 12))
    const organisation = await own.get('/_pagina/enti/ente-doppio')
    expect((organisation.json() as { content: OrganisationPage }).content.total).toBe(many)
    await own.close()
  })

  test('a broader one has the projects of the narrower ones, and leads to them', async () => {
    const page = await data('/disabilita/sensoriale', 'topic')
    expect(page.narrower.map(({ id }) => id)).toContain('sensoriale-vista')
    expect(page.total).toBeGreaterThanOrEqual(Math.max(...page.narrower.map(({ count }) => count)))
  })

  test('one that was merged leads to what it is now, in every dress', async () => {
    const own = await startTestApp()
    const origin = { actor: 'prova' }
    own.service.store.terms.merge(['tema', 'ricerca'], 'sensibilizzazione', origin)
    await own.service.refresh()
    const answer = await own.get('/temi/ricerca')
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/temi/sensibilizzazione'])
    await own.close()
  })

  test.each(['/temi/nessuno', '/disabilita/autismo-e-altro', '/temi/constructor'])(
    '%s is not found',
    async (path) => {
      expect((await site.get(path)).statusCode).toBe(404)
    },
  )
})

test('the page of the house’s actions has its calls and every word of the glossary', async () => {
  const { calls, glossary } = await data('/azioni-di-sistema', 'system-actions')
  expect(calls.every(({ programme }) => programme.id === 'emergo')).toBe(true)
  expect(glossary).toHaveLength(read('glossary.json').length)
})

test('the glossary is what it says it is, and explains no word twice', () => {
  const words = read('glossary.json')
  for (const word of words) {
    expect([word.id, ...Value.Errors(GlossaryWordSchema, word)]).toEqual([word.id])
  }
  const names = words.flatMap(({ term, alternative, forms }: Record<string, string[]>) =>
    [term, alternative, forms].flat().map((name) => name?.toLowerCase()),
  )
  expect(names.filter((name: string, at: number) => names.indexOf(name) !== at)).toEqual([])
})
