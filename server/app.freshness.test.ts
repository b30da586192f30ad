import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '#domain/languages.ts'
import { createCards } from './http/catalogue/cards.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'
import { drawn } from './testing/rounds.ts'

type Site = Awaited<ReturnType<typeof startTestApp>> & { slug: string }
let site: Site
let rendered = 0
let day = '2026-12-31'
beforeAll(async () => {
  const render = (page: { content: { kind: string } }) => {
    rendered++
    return { head: '', body: `<h1>${page.content.kind}</h1>` }
  }
  const started = await startTestApp({ renderer: { render }, today: () => day })
  const [first] = started.service.store.projects.all()
  site = { ...started, slug: first?.slug ?? '' }
})
afterAll(() => site.close())

const ask = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })

/** Every address that the service has a route for, with something in place of its parameters. */
const addresses = (): string[] => {
  const above: string[] = []
  return site.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, lead = '', part = ''] = /^([│ ]*[├└]── )(.*) \(.*GET.*\)$/u.exec(line) ?? []
      if (part === '') return []
      const depth = lead.length / 4
      above.splice(depth - 1)
      above.push(part)
      const path = above.join('').replace('//', '/')
      return path.replace(':slug', site.slug).replace(':facet', 'tema').replace('*', 'niente')
    })
    .map((path) => (path === '/api/suggest' ? '/api/suggest?q=a' : path))
}

const expectFresh = async (path: string, encoding: string): Promise<void> => {
  const { headers, statusCode } = await ask(path, { 'accept-encoding': encoding })
  const { vary, etag } = headers
  const cache = headers['cache-control']
  expect({ path, vary, cache }).toEqual({
    path,
    vary: expect.stringMatching(/^(accept, )?accept-encoding$/),
    cache: expect.stringMatching(statusCode >= 400 ? /^no-store$/ : /no-cache|no-store|max-age/),
  })
  // One tag for compressed and plain: it cannot be a strong one.
  expect({ path, etag: String(etag ?? 'W/') }).toEqual({
    path,
    etag: expect.stringMatching(/^W\//),
  })
  if (statusCode >= 300) expect(etag).toBeUndefined()
}

test('every answer says how long it may be kept, and that compressed ones differ', async () => {
  const paths = addresses()
  expect(paths).toEqual(expect.arrayContaining(['/', '/progetti', `/api/projects/${site.slug}`]))
  expect(paths.length).toBeGreaterThan(25)
  const all = [...paths, '/niente', '/api/niente', '/api/projects?x=1', '/%zz']
  for (const path of all) {
    for (const encoding of drawn(['br', 'identity'], 2)) await expectFresh(path, encoding)
  }
})

describe('a reader who has the answer', () => {
  test.each([
    '/',
    '/progetti?q=lavoro',
    '/_pagina/progetti?q=lavoro',
    '/progetti/filtri/tema',
    '/api/projects?q=lavoro',
    '/api/vocabularies',
    '/api/openapi.json',
    '/api/projects.xlsx?q=lavoro',
    '/progetti.ris',
    '/api/project.schema.json',
  ])('is told so, however the tag comes: %s', async (path) => {
    const { headers, body } = await ask(path)
    const tag = String(headers.etag)
    for (const given of [tag, tag.slice(2), `"altro", ${tag}`, `W/"a",${tag} , "b"`]) {
      const again = await ask(path, { 'if-none-match': given, 'accept-encoding': 'br' })
      expect([given, again.statusCode, again.body]).toEqual([given, 304, ''])
      expect(again.headers).toMatchObject({ etag: tag, vary: headers.vary })
      expect(again.headers).toHaveProperty('content-security-policy')
    }
    const other = await ask(path, { 'if-none-match': '"altro", W/"ancora"' })
    expect([other.statusCode, other.body]).toEqual([200, body])
  })

  test('costs no search and no drawing', async () => {
    const { headers } = await ask('/progetti?q=teatro')
    const before = rendered
    await ask('/progetti?q=teatro', { 'if-none-match': String(headers.etag) })
    expect(rendered).toBe(before)
    await ask('/progetti?q=teatri')
    expect(rendered).toBe(before + 1)
  })

  test('is sent the new one after a write', async () => {
    const paths = [
      '/',
      '/progetti',
      `/progetti/${site.slug}`,
      '/api/projects',
      '/progetti/filtri/ente',
    ]
    const tags = new Map<string, string>()
    for (const path of paths) tags.set(path, String((await ask(path)).headers.etag))
    site.service.store.projects.insert('nuovo', syntheticProject(), { actor: 'prova' })
    await site.service.refresh()
    for (const [path, tag] of tags) {
      const { statusCode } = await ask(path, { 'if-none-match': tag })
      expect([path, statusCode]).toEqual([path, 200])
    }
  })

  const OF_THE_YEAR = 'q=progetti+di+quest%27anno'

  test.each([
    `/progetti?${OF_THE_YEAR}`,
    `/_pagina/progetti?${OF_THE_YEAR}`,
    `/en/progetti?${OF_THE_YEAR}`,
    `/progetti/filtri/tema?${OF_THE_YEAR}`,
    `/api/projects?${OF_THE_YEAR}`,
    `/api/projects.csv?${OF_THE_YEAR}`,
    `/progetti.atom?${OF_THE_YEAR}`,
    `/progetti/cifre/tema.csv?${OF_THE_YEAR}`,
    `/progetti/cifre/tema.svg?${OF_THE_YEAR}`,
    '/.well-known/security.txt',
  ])('is sent the new one after midnight, for words that speak of today: %s', async (path) => {
    day = '2026-12-31'
    const { headers, statusCode } = await ask(path)
    const known = {
      'if-none-match': String(headers.etag),
      ...(headers['last-modified'] ? { 'if-modified-since': headers['last-modified'] } : {}),
    }
    expect([statusCode, (await ask(path, known)).statusCode]).toEqual([200, 304])
    day = '2027-01-01'
    expect((await ask(path, known)).statusCode).toBe(200)
    expect(headers['last-modified']).toBeUndefined()
  })

  test('kept or not, an answer speaks of the day on which it is asked', async () => {
    const year = async (path: string) => {
      const { body } = await ask(path)
      return /"facet":"attivo","value":"(\d+)"/.exec(body)?.[1]
    }
    for (const path of [`/api/projects?${OF_THE_YEAR}`, `/_pagina/progetti?${OF_THE_YEAR}`]) {
      day = '2026-12-31'
      expect([await year(path), await year(path)]).toEqual(['2026', '2026'])
      day = '2027-01-01'
      expect([await year(path), await year(path)]).toEqual(['2027', '2027'])
    }
  })

  test('and whoever asks for any is not told so of an address that is none', async () => {
    const any = { 'if-none-match': '*' }
    expect((await ask('/progetti/niente', any)).statusCode).toBe(404)
    expect((await ask('/api/projects?x=1', any)).statusCode).toBe(400)
    expect((await ask('/progetti', any)).statusCode).toBe(304)
  })
})

test('what is counted over the whole base is counted once for all languages, and again after a write', async () => {
  const { store, engine } = site.service
  const counted: string[] = []
  const catalogue = createCatalogue({
    engine: {
      ...engine,
      search: (query, options) => {
        if (options?.facetLimit === Infinity) counted.push('facets')
        return engine.search(query, options)
      },
    },
    store: {
      ...store,
      projects: {
        ...store.projects,
        all: () => {
          counted.push('records')
          return store.projects.all()
        },
      },
    },
    cards: createCards(store),
  })
  const ask = () =>
    Promise.all(
      LANGUAGES.map(async (language) => {
        const view = catalogue.in(language)
        const [{ names }, { columns }] = await Promise.all([view.base(), view.codebook()])
        return [names.language, columns.length]
      }),
    )
  const [italian, english] = await ask()
  expect([italian?.[0], english?.[0], italian?.[1]]).toEqual(['it', 'en', english?.[1]])
  await ask()
  expect(counted.sort()).toEqual(['facets', 'records'])
  store.projects.insert('nuovo-ancora', syntheticProject(), { actor: 'prova' })
  await site.service.refresh()
  await ask()
  expect(counted.sort()).toEqual(['facets', 'facets', 'records', 'records'])
})
