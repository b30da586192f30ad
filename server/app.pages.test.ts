import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathIn } from '#domain/languages.ts'
import type { ApiPage, HomePage, ResultsPage, ShownHit } from '#domain/pages.ts'
import { PAGE_ROUTES } from './http/pages/contents.ts'
import { readJudgedProjects } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>

beforeAll(async () => {
  site = await startTestApp()
})

afterAll(() => site.close())

describe('pages', () => {
  test.each([
    ['/', 'home'],
    ['/progetti', 'results'],
    ['/progetti/dismanager', 'project'],
    ['/progetti/filtri/ente', 'facet'],
    ['/informazioni', 'about'],
    ['/dati-aperti', 'open-data'],
    ['/accessibilita', 'accessibility'],
    ['/privacy', 'privacy'],
    ['/api/docs', 'api'],
  ])('%s is the page "%s", as HTML and as data', async (path, kind) => {
    const html = await site.get(path)
    expect(html.statusCode).toBe(200)
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(html.body).toContain(`<h1>${kind}</h1>`)
    const data = (await site.get(`/_pagina${path}`)).json()
    expect(data).toMatchObject({ url: path, content: { kind } })
  })

  test.each([
    ['/non-esiste', 404, 'not-found'],
    ['/progetti/non-esiste', 404, 'not-found'],
    ['/progetti/filtri/colore', 404, 'not-found'],
    ['/_pagina/progetti/non-esiste', 404, 'not-found'],
  ])('%s answers %i with a page that says so', async (path, status, kind) => {
    const response = await site.get(path)
    expect(response.statusCode).toBe(status)
    expect(response.body).toContain(kind)
  })

  test('lines to be copied begin as each reader reached the site', async () => {
    for (const host of ['uno.example', 'due.example:3000']) {
      const { body } = await site.app.inject({
        url: '/_pagina/dati-aperti',
        headers: { host },
      })
      expect(JSON.parse(body).content.reachedAt).toBe(`http://${host}`)
    }
  })

  test('a removed project answers 410', async () => {
    const { store, refresh } = site.service
    const { id } = store.projects.insert(
      'tolto',
      { ...content(), title: 'Progetto di prova' },
      origin,
    )
    store.projects.withdraw(id, null, origin)
    await refresh()
    expect((await site.get('/progetti/tolto')).statusCode).toBe(410)
    expect((await site.get('/api/projects/tolto')).json().code).toBe('gone')
  })

  test('what is written is found by the next search, and what is removed is not', async () => {
    const { store, refresh } = site.service
    const total = async () => (await site.get('/api/projects?q=zibaldone')).json().total
    expect(await total()).toBe(0)
    const { id } = store.projects.insert(
      'nuovo',
      { ...content(), title: 'Zibaldone di prova', year: 2026 },
      origin,
    )
    await refresh()
    expect(await total()).toBe(1)
    expect((await site.get('/')).body).toContain('Zibaldone')
    store.projects.withdraw(id, null, origin)
    await refresh()
    expect(await total()).toBe(0)
  })

  const origin = { actor: 'prova' }
  const content = () => {
    const project = site.service.store.projects.bySlug('progetto-go-aut')
    if (!project) throw new Error('the seed is missing')
    const { id, slug, version, createdAt, updatedAt, ...rest } = project
    return rest
  }

  test('a shared link never breaks: what is not understood is carried along and ignored', async () => {
    const { content: page } = (
      await site.get('/_pagina/progetti?q=autismo&colore=rosso&tema=xyz')
    ).json()
    expect(page.problems).toEqual([
      { parameter: 'colore', value: 'rosso', reason: 'unknown-parameter' },
      { parameter: 'tema', value: 'xyz', reason: 'unknown-value' },
    ])
    expect(page.answer.total).toBeGreaterThan(0)
  })

  test.each([
    ['attivo=2020&attivo_da=2021', 'beside-fields'],
    ['importo_da=500&importo_a=100', 'reversed'],
    ['tema=inserimento-psichica&tema_escludi=inserimento', 'contradiction'],
    ['tema=autismo&tema=non-specificata&tema_tutti=1', 'unstated-with-all'],
  ])(
    'a link that contradicts itself is answered, and how is carried along: %s',
    async (link, reason) => {
      const { content: page } = (await site.get(`/_pagina/progetti?${link}`)).json()
      expect(page.problems).toMatchObject([{ reason }])
      expect(page.answer.total).toBeGreaterThanOrEqual(0)
    },
  )

  test('typed markup stays text inside the embedded data', async () => {
    const { body } = await site.get(
      `/progetti?q=${encodeURIComponent('</script><script>alert(1)</script>')}`,
    )
    expect(body).not.toContain('</script><script>alert')
  })
})

describe('true words', () => {
  test('our own texts of the records use no word of another time, as the page of information says', () => {
    const outdated = /\bdisabili\b|handicap|\bportator[ei] di|diversamente abil|\binvalid[io]\b/iu
    const texts = readJudgedProjects().flatMap(({ sections }) => Object.values(sections))
    expect(texts.filter((text) => text !== null && outdated.test(text))).toEqual([])
    expect(outdated.test('i disabili')).toBe(true)
  })

  test('the examples of the help and of the first page find projects', async () => {
    const examples = [
      '"disability manager"',
      'autismo',
      'alternanza scuola lavoro',
      'disability manager',
      'legge 68',
    ]
    for (const q of examples) {
      const { total } = (await site.get(`/api/projects?${new URLSearchParams({ q })}`)).json()
      expect(total, q).toBeGreaterThan(0)
    }
  })

  test('every parameter of the API says what it is', async () => {
    const { content } = (await site.get('/_pagina/api/docs')).json()
    const parameters = (content as ApiPage).operations.flatMap((one) => one.parameters)
    expect(parameters.length).toBeGreaterThan(10)
    expect(parameters.filter(({ description }) => !description)).toEqual([])
  })

  test('the first page begins with projects of the house, and names types without one', async () => {
    const { content } = (await site.get('/_pagina/')).json()
    const { latest, disabilities } = content as HomePage
    expect(latest.map(({ programme }) => programme.id)).toEqual(['emergo', 'emergo', 'emergo'])
    expect(disabilities.find(({ id }) => id === 'psichica')?.count).toBe(0)
  })

  test('the closest related project comes first: another edition', async () => {
    const { related } = (await site.get('/api/projects/rencontrer-i-edizione')).json()
    expect(related[0].project.slug).toBe('rencontrer-ii-edizione')
  })
})

describe('old addresses', () => {
  test.each([
    [
      '/doku.php?id=progetti:uno_piu_uno_fa_tre',
      '/progetti/uno-piu-uno-fa-tre-il-valore-aggiunto-della-rete',
    ],
    [
      '/doku.php?id=progetti%3Abridge-un_ponte_per_l_inclusione&do=export_xhtml',
      '/progetti/progetto-bridge-un-ponte-per-l-inclusione',
    ],
    [
      '/doku.php/progetti/m.i.n.a',
      '/progetti/progetto-m-i-n-a-mondo-del-lavoro-inclusivo-per-le-nuove-generazioni-con-asd',
    ],
    ['/doku.php?id=start:temi:autismo', '/temi/autismo'],
    // No project has this theme: the call that asked for it.
    ['/doku.php?id=start:temi:psichici', '/avvisi/emergo-psichici'],
    ['/doku.php?do=search&id=start&q=autismo+lavoro', '/progetti?q=autismo+lavoro'],
    ['/doku.php?do=recent', '/progetti'],
    ['/feed.php?type=rss', '/progetti.atom'],
    ['/feed.php?mode=search&q=orti+sociali', '/progetti.atom?q=orti+sociali'],
    ['/doku.php?id=start', '/'],
    ['/doku.php', '/'],
  ])('%s leads for good to %s', async (from, to) => {
    const response = await site.get(from)
    expect(response.statusCode).toBe(301)
    expect(response.headers.location).toBe(to)
  })

  test('an unknown page of the wiki is a 404', async () => {
    expect((await site.get('/doku.php?id=progetti:mai_esistito')).statusCode).toBe(404)
    expect((await site.get('/doku.php?id=__proto__')).statusCode).toBe(404)
    expect((await site.get('/doku.php?id=start:temi:constructor')).statusCode).toBe(404)
  })

  test.each([
    ['/doku.php?id=progetti:mai_esistito', 'mai esistito'],
    ['/lib/exe/fetch.php?media=progetti:guida_per-aziende.pdf', 'guida per aziende'],
    ['/lib/exe/detail.php?id=a&media=logo.png', 'logo'],
    ['/_media/progetti/relazione_finale.pdf', 'relazione finale'],
  ])('what nothing stands for, %s, looks for its words', async (from, words) => {
    const { statusCode, body } = await site.get(from)
    expect(statusCode).toBe(404)
    expect(body).toContain(`"words":"${words}"`)
    expect(body).toContain('era del sito precedente')
  })
})

describe('pages in English', () => {
  const whole = PAGE_ROUTES.map(({ path }) => path).filter((path) => !path.includes(':'))

  test.each(whole)('%s has one under /en, in its own language, with its own data', async (path) => {
    const address = pathIn('en', path)
    const [italian, english] = [await site.get(path), await site.get(address)]
    expect([italian.statusCode, english.statusCode]).toEqual([200, 200])
    expect(italian.body).toContain('<html lang="it">')
    expect(english.body).toContain('<html lang="en">')
    expect(english.body).toContain('src="/assets/en.js"')
    const data = (await site.get(`/_pagina${address}`)).json()
    expect(data.url).toBe(address)
    expect(data.content.kind).toBe((await site.get(`/_pagina${path}`)).json().content.kind)
  })

  test('what lists, filters and ranges are called is English, and records are as they are', async () => {
    const search = '/progetti?q=autismo&importo=100000-&attivo=2022'
    const [italian, english] = await Promise.all(
      [search, pathIn('en', search)].map(async (at) => (await site.get(`/_pagina${at}`)).json()),
    )
    const labelsOf = ({ answer }: ResultsPage) =>
      answer.facets.map(({ label, values }) => [label, values.find(({ state }) => state !== 'off')])
    expect(english.content.answer.total).toBe(italian.content.answer.total)
    const titles = ({ answer }: ResultsPage) =>
      (answer.hits as ShownHit[]).map(({ title }) => title)
    expect(titles(english.content)).toEqual(titles(italian.content))
    const facets = new Map(labelsOf(english.content) as [string, { label: string }][])
    expect(facets.get('Amount')?.label).toBe('from €100,000')
    expect(facets.get('Running in the year')?.label).toBe('2022')
    const { themes, plan } = english.content.answer.hits[0].project
    expect(themes).toContainEqual({ id: 'autismo', label: 'Autism and work' })
    expect(plan.label).not.toBe('')
  })

  test.each([
    ['/en/nulla', 404],
    ['/en/progetti/nulla', 404],
    ['/_pagina/en/progetti/nulla', 404],
  ])('%s answers %i with the page in English', async (path, status) => {
    const { statusCode, body } = await site.get(path)
    expect(statusCode).toBe(status)
    expect(body).toContain(path.startsWith('/_pagina') ? '"url":"/en/' : '<html lang="en">')
  })
})

describe('headers', () => {
  test.each([
    ['a page', '/'],
    ['an answer', '/api/projects'],
    ['a refusal', '/api/projects?tema=nessuno'],
    ['a file of data', '/api/projects.csv'],
    ['a page that is not there', '/nessuna'],
  ])('of %s: nothing inline, nothing from elsewhere, no cookie', async (_what, address) => {
    const { headers } = await site.get(address)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('an unchanged page is not sent twice', async () => {
    const { headers } = await site.get('/privacy')
    const again = await site.app.inject({
      url: '/privacy',
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })
})

test.each([
  ['', 'q='],
  ['ordina=titolo', 'ordina=titolo'],
  ['tema=inserimento', 'tema=inserimento'],
  ['q=lavoro', 'q=lavoro'],
])('a record knows its neighbours in the list it was reached from: "%s"', async (asked, from) => {
  const listed: string[] = (await site.get(`/api/projects?per_pagina=100&${asked}`))
    .json()
    .hits.map((hit: { project: { slug: string } }) => hit.project.slug)
  const [before, here, behind] = listed.slice(1, 4)
  const page = await site.get(`/_pagina/progetti/${here}?da=${encodeURIComponent(from)}`)
  const { trail } = page.json().content
  expect([trail.previous.slug, trail.next.slug]).toEqual([before, behind])
  expect(trail.total).toBe(listed.length)
})
