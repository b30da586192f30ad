import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>
let made = 0

beforeAll(async () => {
  site = await startTestApp()
})

afterAll(() => site.close())

const origin = { actor: 'prova' }

/** A published record of its own for each test, with a word that no other has, an organisation and a wiki page. */
const publish = async (status: 'bozza' | 'pubblicata' = 'pubblicata') => {
  made += 1
  const slug = `zufolo-${made}`
  const content = syntheticProject({
    title: `Zufolo numero ${made}`,
    lead: { name: `Ente Zufolo ${made}`, kind: null, note: null },
    formerAddresses: [`progetti:zufolo_${made}`],
    year: 2026,
  })
  const { projects } = site.service.store
  const { id } = projects.insert(slug, content, origin, status)
  await site.service.refresh()
  return { id, slug, wiki: `progetti:zufolo_${made}`, projects }
}

const doors = (slug: string, wiki: string) => [
  `/progetti/${slug}`,
  `/_pagina/progetti/${slug}`,
  `/api/projects/${slug}`,
  `/doku.php?id=${wiki}`,
  `/doku.php/${wiki.replace(':', '/')}`,
]

const statuses = async (slug: string, wiki: string) =>
  Promise.all(doors(slug, wiki).map(async (door) => (await site.get(door)).statusCode))

/** How often the record is met where readers look for records. */
const seen = async (slug: string) => {
  const [home, suggested, list, csv, json, facet] = await Promise.all(
    [
      '/_pagina/',
      '/api/suggest?q=zufolo',
      '/api/projects?q=zufolo',
      '/api/projects.csv',
      '/api/projects.json',
      '/_pagina/progetti/filtri/ente',
    ].map(async (door) => (await site.get(door)).body),
  )
  const word = slug.replace('zufolo-', 'Zufolo numero ')
  const organisation = slug.replace('zufolo-', 'ente-zufolo-')
  return {
    home: home?.includes(slug),
    suggested: suggested?.includes(word) || suggested?.includes(organisation),
    list: list?.includes(slug),
    csv: csv?.includes(word),
    json: json?.includes(slug),
    facet: facet?.includes(organisation),
  }
}

const NOWHERE = {
  home: false,
  suggested: false,
  list: false,
  csv: false,
  json: false,
  facet: false,
}
const projectsKnown = async () => (await site.get('/_pagina/')).json().content.figures.projects

describe('what is not published is nowhere, and each address says what became of it', () => {
  let before: number
  beforeEach(async () => {
    before = await projectsKnown()
  })

  test('a published record is everywhere', async () => {
    const { slug, wiki } = await publish()
    expect(await statuses(slug, wiki)).toEqual([200, 200, 200, 301, 301])
    expect(Object.values(await seen(slug))).not.toContain(false)
    expect(await projectsKnown()).toBe(before + 1)
  })

  test('a draft answers 404, and is published where it is', async () => {
    const { slug, wiki, id, projects } = await publish('bozza')
    expect(await statuses(slug, wiki)).toEqual([404, 404, 404, 404, 404])
    expect(await seen(slug)).toEqual(NOWHERE)
    expect(await projectsKnown()).toBe(before)
    projects.publish(id, origin)
    await site.service.refresh()
    expect(await statuses(slug, wiki)).toEqual([200, 200, 200, 301, 301])
  })

  test('a withdrawn record answers 410 at every address it had, with the reason', async () => {
    const { slug, wiki, id, projects } = await publish()
    projects.rename(id, `${slug}-bis`, origin)
    projects.withdraw(id, 'Era un doppione.', origin)
    await site.service.refresh()
    expect(await statuses(slug, wiki)).toEqual([410, 410, 410, 410, 410])
    expect(await statuses(`${slug}-bis`, wiki)).toEqual([410, 410, 410, 410, 410])
    expect(await seen(slug)).toEqual(NOWHERE)
    expect(await projectsKnown()).toBe(before)
    const page = (await site.get(`/_pagina/progetti/${slug}`)).json()
    expect(page.content).toEqual({ kind: 'gone', requestId: null, reason: 'Era un doppione.' })
    const problem = (await site.get(`/api/projects/${slug}`)).json()
    expect(problem).toMatchObject({ code: 'gone', detail: expect.stringContaining('doppione') })
  })

  test('a record that has become part of another sends its readers there', async () => {
    const one = await publish()
    const other = await publish()
    one.projects.mergeInto(one.id, other.id, origin)
    await site.service.refresh()
    expect(await statuses(one.slug, one.wiki)).toEqual([301, 301, 301, 301, 301])
    const places = await Promise.all(
      doors(one.slug, one.wiki).map(async (door) => (await site.get(door)).headers.location),
    )
    const page = `/progetti/${other.slug}`
    expect(places).toEqual([page, `/_pagina${page}`, `/api/projects/${other.slug}`, page, page])
    expect(await seen(one.slug)).toEqual(NOWHERE)
    other.projects.withdraw(other.id, null, origin)
    await site.service.refresh()
    expect(await statuses(one.slug, one.wiki)).toEqual([410, 410, 410, 410, 410])
  })

  test('a record whose making is taken back was never there, and its address is free', async () => {
    const { slug, wiki, projects } = await publish()
    const [batch] = site.service.store.batches.latest(1)
    site.service.store.undo(batch?.id ?? 0, origin)
    await site.service.refresh()
    expect(await statuses(slug, wiki)).toEqual([404, 404, 404, 404, 404])
    expect(await seen(slug)).toEqual(NOWHERE)
    expect(await projectsKnown()).toBe(before)
    projects.insert(slug, syntheticProject({ title: 'Un altro progetto' }), origin)
    await site.service.refresh()
    expect((await site.get(`/api/projects/${slug}`)).json().project.title).toBe('Un altro progetto')
  })

  test('a withdrawal that is taken back shows the record again', async () => {
    const { slug, wiki, id, projects } = await publish()
    projects.withdraw(id, 'Per errore.', origin)
    const [batch] = site.service.store.batches.latest(1)
    site.service.store.undo(batch?.id ?? 0, origin)
    await site.service.refresh()
    expect(await statuses(slug, wiki)).toEqual([200, 200, 200, 301, 301])
    expect((await seen(slug)).list).toBe(true)
  })

  test('a changed address leads on, and no browser is told to remember it for ever', async () => {
    const { slug, id, projects } = await publish()
    projects.rename(id, `${slug}-bis`, origin)
    await site.service.refresh()
    const { statusCode, headers } = await site.get(`/progetti/${slug}`)
    expect([statusCode, headers.location]).toEqual([301, `/progetti/${slug}-bis`])
    expect((await site.get(`/en/progetti/${slug}`)).headers.location).toBe(
      `/en/progetti/${slug}-bis`,
    )
    expect(headers['cache-control']).toBe('no-cache')
  })
})
