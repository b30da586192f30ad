import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeness, type ProjectContent, UNKNOWN } from '#domain/project.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>

const SLUG = 'prova-parole-semplici'
/** An invented text; none of the records that ship has one. */
const TEXT = 'Marta lavora in una serra.\nUn tutor la aiuta con il girasole.'

const record = (sections: Partial<ProjectContent['sections']>): ProjectContent => ({
  ...UNKNOWN,
  title: 'Prova: un testo in parole semplici',
  conclusion: 'fonte-al-passato',
  sections: { ...UNKNOWN.sections, summary: 'Un progetto di prova.', ...sections },
})

beforeAll(async () => {
  site = await startTestApp()
  const { store, refresh } = site.service
  const by = { actor: 'prova' }
  const { id } = store.projects.insert(SLUG, record({}), by)
  store.projects.update(id, record({ easyToRead: TEXT }), by)
  await refresh()
})
afterAll(() => site.close())

test('asks of no record what it did not ask before: one without such a text lacks nothing', () => {
  expect(completeness(record({ easyToRead: TEXT }))).toBe(completeness(record({})))
})

test('is searched like any text of a record, and shown where the word was found', async () => {
  const { hits } = (await site.get('/api/projects?q=girasole')).json()
  expect(hits.map((hit: { project: { slug: string } }) => hit.project.slug)).toEqual([SLUG])
  expect(hits[0].snippet).toMatchObject({ section: 'easyToRead', label: 'In parole semplici' })
  expect(hits[0].snippet.text).toContainEqual({ text: 'girasole', hit: true })
})

describe('leaves the house', () => {
  test.each(['json', 'ndjson'])('in %s, beside the other sections', async (ending) => {
    const { body } = await site.get(`/progetti/${SLUG}.${ending}`)
    expect(body).toContain(JSON.stringify(TEXT))
  })

  test('in a column of its own, which the descriptions name', async () => {
    const { body } = await site.get(`/progetti/${SLUG}.csv?dialetto=rfc4180`)
    expect(body).toContain(',parole_semplici,')
    expect(body).toContain(`"${TEXT}"`)
    for (const url of ['/datapackage.json', '/_pagina/dati-aperti/codebook']) {
      expect((await site.get(url)).body, url).toContain('parole_semplici')
    }
  })

  test('an earlier version as it was, without what came later', async () => {
    const [before, after] = await Promise.all(
      [1, 2].map(async (version) =>
        (await site.get(`/progetti/${SLUG}.json?versione=${version}`)).json(),
      ),
    )
    const textOf = (file: { projects: { sections: { easyToRead: unknown } }[] }) =>
      file.projects[0]?.sections.easyToRead
    expect([textOf(before), textOf(after)]).toEqual([null, TEXT])
  })

  test('as a change that the list of versions tells', async () => {
    const { content } = (await site.get(`/_pagina/progetti/${SLUG}/versioni`)).json()
    expect(content.versions[0].changed).toEqual(['easyToRead'])
  })
})

test('its origin is told like that of any field', async () => {
  const { fields } = (await site.get(`/api/projects/${SLUG}/provenance`)).json()
  expect(fields.map(({ field }: { field: string }) => field)).toContain('easyToRead')
})

describe('is a filter', () => {
  const total = async (query: string) => (await site.get(`/api/projects?${query}`)).json().total

  test('with an exact count, wanted and not wanted, at every door', async () => {
    const { facets, hits } = (await site.get('/api/projects?parole-semplici=si')).json()
    expect(hits.map((hit: { project: object }) => hit.project)).toEqual([
      expect.objectContaining({ slug: SLUG, easyToRead: true }),
    ])
    expect(facets.at(-1)).toMatchObject({
      key: 'parole-semplici',
      label: 'In parole semplici',
      values: [
        { value: 'si', label: 'Sì', count: 1, state: 'wanted' },
        { value: 'non-specificata', label: 'No' },
      ],
    })
    const all = await total('')
    expect(await total('parole-semplici_escludi=si')).toBe(all - 1)
    expect(await total('parole-semplici=non-specificata')).toBe(all - 1)
    const { projects } = (await site.get('/progetti.json?parole-semplici=si')).json()
    expect(projects.map(({ slug }: { slug: string }) => slug)).toEqual([SLUG])
    const figures = await site.get('/progetti/cifre/parole-semplici.csv')
    expect(figures.body).toContain('Sì')
  })

  test('that has one value, and says so of others', async () => {
    const { statusCode, body } = await site.get('/api/projects?parole-semplici=forse')
    expect([statusCode, body]).toEqual([400, expect.stringContaining('forse')])
  })

  test('in English, too', async () => {
    const { content } = (await site.get('/_pagina/en/progetti?parole-semplici=si')).json()
    expect(content.answer.facets.at(-1)).toMatchObject({
      label: 'In plain words',
      values: [{ label: 'Yes' }, { label: 'No' }],
    })
  })
})
