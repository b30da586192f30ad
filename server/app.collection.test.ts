import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLLECTION_LIMITS } from '#domain/collection.ts'
import { FORMATS } from '#domain/formats.ts'
import { mediaType } from '#domain/media-types.ts'
import type { CollectionPage, ComparisonPage, DossierPage } from '#domain/pages.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>
const WHO = { actor: 'prova' }

beforeAll(async () => {
  site = await startTestApp()
  const { projects } = site.service.store
  const add = (slug: string, title: string) =>
    projects.insert(slug, syntheticProject({ title }), WHO).id
  const [whole] = [add('prova-intera', 'Prova intera'), add('prova-seconda', 'Prova seconda')]
  const [gone, part] = [add('prova-tolta', 'Prova tolta'), add('prova-unita', 'Prova unita')]
  projects.withdraw(gone, 'Era di un altro piano.', WHO)
  projects.mergeInto(part, whole, WHO)
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })
const content = async <T>(url: string): Promise<T> =>
  (await ask(`/_pagina${url}`)).json().content as T
const slugsOf = ({ projects }: { projects: { slug: string }[] }) => projects.map(({ slug }) => slug)

describe('a collection', () => {
  test('shows its projects in its order', async () => {
    const page = await content<CollectionPage>('/raccolta?schede=prova-seconda,prova-intera')
    expect(slugsOf(page)).toEqual(['prova-seconda', 'prova-intera'])
    expect(page).toMatchObject({ missing: [], left: 0, title: '', adding: null })
  })

  test('says what became of those that are elsewhere, gone, or never were', async () => {
    const page = await content<CollectionPage>(
      '/raccolta?schede=prova-unita,prova-tolta,mai-stata,prova-intera',
    )
    expect(slugsOf(page)).toEqual(['prova-intera'])
    expect(page.missing).toEqual([
      { asked: 'prova-unita', became: 'another', slug: 'prova-intera', title: 'Prova intera' },
      { asked: 'prova-tolta', became: 'withdrawn', reason: 'Era di un altro piano.' },
      { asked: 'mai-stata', became: 'unknown' },
    ])
  })

  test('reads so many, and says how many more are asked for', async () => {
    const many = Array.from({ length: COLLECTION_LIMITS.records + 2 }, (_, at) => `p${at}`).join()
    const page = await content<CollectionPage>(`/raccolta?schede=${many}`)
    expect([page.missing.length, page.left]).toEqual([COLLECTION_LIMITS.records, 2])
    expect((await ask(`/raccolta.csv?schede=${many}`)).statusCode).toBe(400)
  })

  test.each([
    [
      '/raccolta?schede=prova-intera&schede=prova-seconda',
      '/raccolta?schede=prova-intera,prova-seconda',
    ],
    [
      '/raccolta?schede=prova-intera&aggiungi=prova-seconda',
      '/raccolta?schede=prova-intera,prova-seconda',
    ],
    [
      '/raccolta?schede=prova-intera&titolo=Due+parole&aggiungi=https://x.it/progetti/prova-seconda?da=x',
      '/raccolta?schede=prova-intera,prova-seconda&titolo=Due+parole',
    ],
    [
      '/confronto?schede=prova-intera&schede=prova-seconda',
      '/confronto?schede=prova-intera,prova-seconda',
    ],
  ])('%s becomes the address that people send', async (asked, to) => {
    const { statusCode, headers } = await ask(asked)
    expect([statusCode, headers.location]).toEqual([301, to])
  })

  test('is added to by words, too', async () => {
    const page = await content<CollectionPage>(
      '/raccolta?schede=prova-intera&aggiungi=prova+seconda',
    )
    expect(page.adding?.found).toContainEqual({ slug: 'prova-seconda', title: 'Prova seconda' })
    expect(page.adding?.total).toBeGreaterThan(0)
  })

  test.each(FORMATS.map((format) => [format.ending, mediaType(format)] as const))(
    'can be taken away: %s',
    async (ending, type) => {
      const path = `/raccolta.${ending}?schede=prova-seconda,prova-tolta,prova-intera`
      const file = await ask(path)
      expect([file.statusCode, String(file.headers['content-type']).split(';')[0]]).toEqual([
        200,
        type,
      ])
      const accepted = await ask(path.replace(`.${ending}`, ''), { accept: type })
      expect(accepted.rawPayload.equals(file.rawPayload)).toBe(true)
      expect(file.headers.link).toContain(`${path}>; rel="canonical"`)
    },
  )

  test('keeps its order in a file, and leaves out what is gone', async () => {
    const file = await ask('/raccolta.json?schede=prova-seconda,prova-tolta,prova-intera')
    expect(file.json().projects.map(({ slug }: { slug: string }) => slug)).toEqual([
      'prova-seconda',
      'prova-intera',
    ])
    const none = await ask('/raccolta.json?schede=prova-tolta')
    expect(none.json().projects).toEqual([])
    expect((await ask('/raccolta.pdf?schede=prova-intera')).statusCode).toBe(406)
  })

  test('is printed with each project whole', async () => {
    const page = await content<DossierPage>('/raccolta/dossier?schede=prova-intera&titolo=Mia')
    expect(page).toMatchObject({ title: 'Mia', projects: [{ slug: 'prova-intera', version: 1 }] })
    expect(JSON.stringify(page)).not.toContain('editorialNote')
  })
})

describe('a comparison', () => {
  test('has at most four, and says that there were more', async () => {
    const page = await content<ComparisonPage>('/confronto?schede=prova-intera,b,c,d,e,f')
    expect([slugsOf(page), page.left, page.onlyDifferences]).toEqual([['prova-intera'], 2, false])
  })

  test('can leave out what is alike', async () => {
    const page = await content<ComparisonPage>('/confronto?schede=prova-intera&solo=differenze')
    expect(page.onlyDifferences).toBe(true)
  })
})
