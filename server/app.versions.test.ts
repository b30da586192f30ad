import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VersionPage, VersionsPage } from '#domain/pages.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>
const WHO = { actor: 'prova' }
const FIRST = syntheticProject({ title: 'Prova che cambia', themes: ['autismo'] })

beforeAll(async () => {
  site = await startTestApp()
  const { projects } = site.service.store
  const { id } = projects.insert('prova-che-cambia', FIRST, WHO)
  const second = { ...FIRST, year: 2019, sections: { ...FIRST.sections, results: 'Due assunti.' } }
  projects.update(id, second, WHO)
  projects.withdraw(id, null, WHO)
  projects.publish(id, WHO)
  projects.update(id, { ...second, editorialNote: 'da non dire' }, WHO)
  projects.update(id, { ...second, year: 2020, themes: [] }, WHO)
  projects.withdraw(projects.insert('prova-tolta', FIRST, WHO).id, null, WHO)
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = (url: string) => site.app.inject({ url })
const content = async <T>(url: string): Promise<T> =>
  (await ask(`/_pagina${url}`)).json().content as T

test('all versions that readers have seen are listed, the newest first, with what changed', async () => {
  const { versions } = await content<VersionsPage>('/progetti/prova-che-cambia/versioni')
  expect(versions.map(({ version, changed }) => [version, changed])).toEqual([
    [6, ['year', 'themes']],
    [5, []],
    [4, []],
    [2, ['year', 'results']],
    [1, null],
  ])
})

test('each has an address, with what was before it and what came after', async () => {
  const page = await content<VersionPage>('/progetti/prova-che-cambia/versioni/2')
  expect(page).toMatchObject({
    kind: 'version',
    project: { version: 2, year: 2019, themes: [{ id: 'autismo' }] },
    before: { version: 1, year: null },
    current: 6,
    previous: 1,
    next: 4,
  })
  expect(await content('/progetti/prova-che-cambia/versioni/1')).toMatchObject({ before: null })
})

test('what the staff notes is in none of them', async () => {
  for (const path of ['', '/4', '/5', '/6'])
    expect((await ask(`/_pagina/progetti/prova-che-cambia/versioni${path}`)).body).not.toContain(
      'da non dire',
    )
})

test.each([
  // It was withdrawn then.
  ['prova-che-cambia/versioni/3', 404],
  ['prova-che-cambia/versioni/7', 404],
  ['prova-che-cambia/versioni/0', 404],
  ['prova-che-cambia/versioni/due', 404],
  ['prova-che-cambia/versioni/1e0', 404],
  ['prova-tolta/versioni', 410],
  ['prova-tolta/versioni/1', 410],
  ['mai-stata/versioni', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await ask(`/progetti/${path}`)).statusCode).toBe(status)
})

test('the address of a record is an image, too, for paper', async () => {
  const [first, again, other] = await Promise.all(
    ['prova-che-cambia', 'prova-che-cambia', 'dismanager'].map((slug) =>
      ask(`/progetti/${slug}/qr.svg`),
    ),
  )
  expect([first?.statusCode, first?.headers['content-type']]).toEqual([
    200,
    'image/svg+xml; charset=utf-8',
  ])
  expect(first?.body).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
  expect(again?.body).toBe(first?.body)
  expect(other?.body).not.toBe(first?.body)
  expect((await ask('/progetti/prova-tolta/qr.svg')).statusCode).toBe(410)
})
