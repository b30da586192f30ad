import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import { LISTINGS, listingPlace } from '#domain/listings.ts'
import type { ProjectAnswer } from '#domain/schemas/project-answer.ts'
import {
  type RelatedReason,
  type SearchAnswer,
  SearchAnswerSchema,
} from '#domain/schemas/search.ts'
import { ErrorAnswerSchema } from './http/errors.ts'
import { JsonFileSchema } from './http/formats/json-schema.ts'
import { ingestBytes } from './ingest/ingest.ts'
import { readJudgedProjects, syntheticProject } from './store/testing/store.ts'
import { startAppOver, startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>

beforeAll(async () => {
  site = await startTestApp()
})

afterAll(() => site.close())

const search = async (parameters: string) => {
  const response = await site.get(`/api/projects${parameters}`)
  expect(response.statusCode).toBe(200)
  return response.json()
}
const countOf = (
  answer: { facets: { key: string; values: { value: string; count: number }[] }[] },
  key: string,
  value: string,
) =>
  answer.facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.count

describe('GET /api/projects', () => {
  test('without parameters gives all projects, newest first, with exact counts', async () => {
    const answer = await search('')
    expect(answer).toMatchObject({ total: 19, page: 1, pages: 1, sort: 'recenti' })
    const seed = readJudgedProjects()
    const unspecified = seed.filter((project) => project.disabilities.length === 0).length
    expect(countOf(answer, 'disabilita', 'non-specificata')).toBe(unspecified)
    expect(countOf(answer, 'tema', 'disability-management')).toBe(
      seed.filter((project) => project.themes.includes('disability-management')).length,
    )
    expect([...Value.Errors(SearchAnswerSchema, answer)]).toEqual([])
  })

  test('a facet keeps its own alternatives countable, and narrows the others', async () => {
    const answer = await search('?tema=autismo')
    expect(answer.total).toBe(4)
    expect(countOf(answer, 'tema', 'alternanza')).toBe(3)
    expect(countOf(answer, 'disabilita', 'autismo')).toBe(4)
    expect(countOf(answer, 'disabilita', 'sensoriale-vista')).toBe(0)
  })

  test('a zone contains its municipalities, a general term the narrower ones', async () => {
    expect((await search('?territorio=zona-nord-milano')).total).toBe(2)
    expect((await search('?disabilita=sensoriale')).total).toBe(3)
    expect((await search('?piano=emergo')).total).toBe(12)
  })

  test.each([
    ['?anno=2022', 4],
    ['?anno=2022-2025', 7],
    ['?anno=non-specificata', 5],
    ['?tema_escludi=autismo', 15],
    ['?tema=disability-management&tema=sostegno-aziende', 6],
    ['?tema=disability-management&tema=sostegno-aziende&tema_tutti=1', 2],
    ['?ente=cooperativa-galdus', 2],
    ['?disabilita=non-specificata&tema=alternanza', 3],
  ])('%s finds %i projects', async (parameters, total) => {
    const answer = await search(`${parameters}&per_pagina=100`)
    expect(answer.total).toBe(total)
    expect(answer.hits).toHaveLength(total)
  })

  test('hits come in the order asked for', async () => {
    const titles = (await search('?ordina=titolo')).hits.map(
      (hit: { project: { title: string } }) => hit.project.title,
    )
    expect(titles).toEqual(
      [...titles].sort(new Intl.Collator('it', { ignorePunctuation: true }).compare),
    )
    const [richest] = (await search('?ordina=importo')).hits
    expect(richest.project.fundingEur).toBe(120000)
  })

  test('pages do not overlap and cover everything', async () => {
    const slugs = new Set<string>()
    for (const page of [1, 2, 3, 4]) {
      const { hits } = await search(`?per_pagina=6&pagina=${page}`)
      for (const hit of hits) slugs.add(hit.project.slug)
    }
    expect(slugs.size).toBe(19)
    expect((await search('?pagina=99')).hits).toEqual([])
  })

  test('an unchanged answer is not sent twice, and a write makes it new', async () => {
    const { headers } = await site.get('/api/projects?q=autismo')
    const again = () =>
      site.app.inject({
        url: '/api/projects?q=autismo',
        headers: { 'if-none-match': String(headers.etag) },
      })
    expect((await again()).statusCode).toBe(304)
    const { store, refresh } = site.service
    const origin = { actor: 'prova' }
    const { id } = store.projects.insert('di-passaggio', syntheticProject(), origin)
    await refresh()
    expect((await again()).statusCode).toBe(200)
    store.projects.withdraw(id, null, origin)
    await refresh()
  })

  test('snippets name their section, and marks are data, not markup', async () => {
    const { hits } = await search('?q=tirocinio')
    const marked = hits.flatMap(
      (hit: { snippet: { label: string; text: { hit: boolean }[] } | null }) => hit.snippet ?? [],
    )
    expect(marked.length).toBeGreaterThan(0)
    for (const snippet of marked) expect(snippet.label).not.toBe('')
    expect(
      marked.some((one: { text: { hit: boolean }[] }) => one.text.some((run) => run.hit)),
    ).toBe(true)
  })

  test.each([
    '?q=autismo&disabilita=sensoriale-udito',
    '?q=autismo&anno=1990&tema_escludi=autismo',
    '?q=zzzzzz&tema=autismo',
    '?q=zzzzzz+qqqqqq',
    '?q=zzzzzz+qqqqqq&tema=autismo',
    '?q=zzzzzz+qqqqqq&tema=autismo&disabilita=sensoriale-udito',
    '?tema=autismo&anno=2017&ente=consorzio-csel',
  ])(
    '%s finds nothing, and every way out leads to as many projects as it says',
    async (parameters) => {
      const { total, waysOut } = await search(parameters)
      expect(total).toBe(0)
      expect(waysOut.length).toBeGreaterThan(0)
      for (const way of waysOut) {
        expect(way.total).toBeGreaterThan(0)
        expect((await search(way.link)).total).toBe(way.total)
      }
    },
  )

  test('an excluded word is told as such among the ways out, and nothing is near to it', async () => {
    const waysOf = async (parameters: string): Promise<string[]> => {
      const { total, waysOut } = (await search(parameters)) as SearchAnswer
      expect(total).toBe(0)
      return waysOut.map((way) => {
        if ('word' in way) return `${way.kind}: ${way.word}`
        return 'value' in way ? `${way.kind}: ${way.facet} ${way.value.label}` : way.kind
      })
    }
    expect(await waysOf('?q=GO+AUT+-autismo')).toContain('readmit-word: autismo')
    expect(await waysOf('?q=zzzzzz+-autismo')).toEqual(['without-word: zzzzzz'])
    expect(await waysOf('?q=autismo+-autismo')).toContain('term: disabilita Autismo')
    expect(await waysOf('?q=zzzzzz+OR+qqqqqq')).toEqual(['everything'])
    expect(await waysOf('?q=autismo&anno=1990')).toContain('without-value: anno 1990')
  })

  test.each(['carcere', 'roda', 'esperanto zzzzzz'])('nothing is near to «%s»', async (q) => {
    const { total, waysOut } = await search(`?${new URLSearchParams({ q })}`)
    expect(total).toBe(0)
    expect(waysOut.filter((way: { kind: string }) => way.kind === 'term')).toEqual([])
  })

  test('outdated words are searched and told of, never shown', async () => {
    const { total, understanding } = await search('?q=spettro+autistico')
    expect(total).toBe(4)
    const added = understanding.expansions.flatMap((one: { added: object[] }) => one.added)
    expect(added).toContainEqual({ kind: 'name', text: 'Autismo' })
    expect(added).toContainEqual({ kind: 'outdated' })
    expect(JSON.stringify(added)).not.toContain('autistico')
  })

  test.each([
    ['?colore=rosso', 'colore'],
    ['?tema=autism', 'tema'],
    ['?pagina=zero', 'pagina'],
    ['?ordina=caso', 'ordina'],
  ])('%s is refused by name', async (parameters, field) => {
    const response = await site.get(`/api/projects${parameters}`)
    expect(response.statusCode).toBe(400)
    const body = response.json()
    expect([...Value.Errors(ErrorAnswerSchema, body)]).toEqual([])
    expect(body.details).toMatchObject([{ field }])
  })

  test.each(['territorio=autsmo', 'tema=autsmo', 'x=1'])(
    'what is wrong with an address is named up to a point: %s thousands of times',
    async (parameter) => {
      const many = Array.from({ length: 5_000 }, () => parameter).join('&')
      const response = await site.get(`/api/projects?${many}`)
      const { detail: message, details } = response.json()
      expect(response.statusCode).toBe(400)
      expect(details).toHaveLength(20)
      expect(message).toContain('altri 981')
      expect(
        details.filter((one: { message: string }) => one.message.includes('Forse')).length,
      ).toBeLessThanOrEqual(3)
      expect(response.body.length).toBeLessThan(20_000)
    },
  )

  test('a mistyped value is answered with the nearest ones', async () => {
    const response = await site.get('/api/projects?tema=autism')
    expect(response.json().details[0].message).toContain('autismo')
  })

  test.each([
    ['10 kB', 'parola '.repeat(1_500)],
    ['control characters', 'a\u0000b\u001b[31m\r\n\t'],
    ['emoji', '👩‍🦽💼'],
    ['right-to-left marks', '\u202eautismo\u202c'],
    ['one letter', 'a'],
    ['only stop words', 'di a da in con su per'],
    ['unbalanced quotes', '"inserimento lavorativo'],
    ['SQL', "'; DROP TABLE projects; --"],
    ['a regular expression', '(a+)+$ [^x]* \\'],
    ['markup', '<script>alert(1)</script>'],
    ['operators only', '- OR - OR'],
    ['half a surrogate pair', '%ED%A0%80'],
  ])('%s is answered', async (_name, text) => {
    const response = await site.get(`/api/projects?q=${encodeURIComponent(text)}`)
    expect(response.statusCode).toBe(200)
    expect(response.body).not.toContain('<script>')
  })
})

const tellReason = (reason: RelatedReason): string => {
  const list = (values: readonly { label: string }[]) => values.map(({ label }) => label).join(', ')
  switch (reason.kind) {
    case 'same-initiative':
      return reason.kind
    case 'same-call':
      return `${reason.kind}: ${reason.call}`
    case 'same-theme-and-disability':
      return `${reason.kind}: ${list([...reason.themes, ...reason.disabilities])}`
    case 'same-organisations':
      return `${reason.kind}: ${list(reason.organisations)}`
    default: {
      const others = reason.others.length > 0 ? `, not in common: ${list(reason.others)}` : ''
      return `${reason.kind}: ${list(reason.values)}${others}`
    }
  }
}

describe('GET /api/projects/:slug', () => {
  test('gives the whole record', async () => {
    const { project } = (await site.get('/api/projects/rencontrer-ii-edizione')).json()
    expect(project).toMatchObject({
      title: 'Rencontrer (II edizione)',
      year: 2024,
      start: '2024-10',
      fundingEur: null,
    })
    expect(project.sources).toHaveLength(3)
  })

  test.each([
    [
      'rencontrer-ii-edizione',
      'rencontrer-i-edizione',
      ['same-initiative', 'same-theme: Disability management, Sostegno alle aziende'],
    ],
    [
      'workability-progetto-di-rete-disabilita-2025',
      'pratiche-di-disability-management-in-un-ottica-di-responsabilita-sociale-delle-imprese',
      ['same-theme: Disability management', 'same-call: Azione di rete ambito disabilità'],
    ],
    [
      'programma-match-provincia-di-milano',
      'ufficio-ideale-per-persone-subvedenti',
      ['same-theme: Inserimento lavorativo'],
    ],
    [
      'ufficio-ideale-per-persone-subvedenti',
      'programma-match-provincia-di-milano',
      ['same-theme: Inserimento lavorativo'],
    ],
    ['dismanager', 'rencontrer-ii-edizione', ['same-theme: Disability management']],
    [
      'deaf-at-work-lavoratori-sordi-un-opportunita-concreta',
      'ufficio-ideale-per-persone-subvedenti',
      [
        'same-theme: Inserimento di persone con disabilità sensoriale, not in common: Disabilità visiva',
      ],
    ],
    [
      'supported-employment-lecco',
      'deaf-at-work-lavoratori-sordi-un-opportunita-concreta',
      ['same-organisations: Cooperativa sociale Il Seme'],
    ],
  ])('%s is related to %s: %j', async (slug, other, reasons) => {
    const { related } = (await site.get(`/api/projects/${slug}`)).json() as ProjectAnswer
    const found = related.find((one) => one.project.slug === other)
    expect(found?.reasons.map(tellReason)).toEqual(reasons)
  })

  test('who shares theme and disability comes before who shares the theme alone', async () => {
    let met = 0
    for (const { slug } of readJudgedProjects()) {
      const { related } = (await site.get(`/api/projects/${slug}`)).json() as ProjectAnswer
      const kinds = related.map(({ reasons }) => reasons.map(({ kind }) => kind).join(' '))
      const both = kinds.lastIndexOf('same-theme-and-disability')
      const themeAlone = kinds.indexOf('same-theme')
      if (both < 0 || themeAlone < 0) continue
      met += 1
      expect([slug, both < themeAlone]).toEqual([slug, true])
    }
    expect(met).toBeGreaterThan(0)
  })

  test('a project is never related to itself, nor twice to another', async () => {
    for (const { slug } of readJudgedProjects()) {
      const { related } = (await site.get(`/api/projects/${slug}`)).json()
      const slugs = related.map((one: { project: { slug: string } }) => one.project.slug)
      expect(new Set([slug, ...slugs]).size).toBe(slugs.length + 1)
    }
  })

  test('an unknown one is a 404 in the one error shape', async () => {
    const response = await site.get('/api/projects/non-esiste')
    expect(response.statusCode).toBe(404)
    expect(response.json().code).toBe('not-found')
  })
})

describe('files', () => {
  test('the CSV comes back as it went out: every row unchanged', async () => {
    const response = await site.get('/api/projects.csv')
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; filename="buone-prassi-emergo-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const report = await ingestBytes({
      store: site.service.store,
      name: 'scaricato.csv',
      bytes: response.rawPayload,
      today: '2026-11-23',
      actor: 'prova',
    })
    expect(report.rows.filter((row) => row.outcome !== 'unchanged')).toEqual([])
    expect(report.total).toBe(19)
  })

  test('the JSON says its licence, its search, and carries whole records in the order asked for', async () => {
    const file = (await site.get('/api/projects.json?tema=autismo&ordina=titolo')).json()
    expect(file).toMatchObject({
      licence: 'CC BY 4.0',
      search: 'https://prova.example.it/progetti?tema=autismo&ordina=titolo',
    })
    expect(file.projects).toHaveLength(4)
    expect(file.projects[0].sources.length).toBeGreaterThan(0)
  })
})

describe('what must never leave', () => {
  const addresses = [
    '/api/projects?per_pagina=100',
    ...FORMATS.map(({ ending }) => `/api/projects.${ending}`),
    ...FORMATS.map(({ ending }) => `/progetti/dismanager.${ending}`),
    ...LISTINGS.flatMap((key) => LIST_FORMATS.map((format) => listingPlace(key, format))),
    '/api/projects.csv?dialetto=rfc4180',
    '/api/suggest?q=galdus',
    ...readJudgedProjects().map((project) => `/api/projects/${project.slug}`),
    ...readJudgedProjects().map((project) => `/progetti/${project.slug}`),
  ]

  test('editorial notes, in any answer', async () => {
    const notes = readJudgedProjects().flatMap((project) => project.editorialNote ?? [])
    expect(notes.length).toBeGreaterThan(10)
    for (const address of addresses) {
      const { body, statusCode } = await site.get(address)
      expect(statusCode).toBe(200)
      expect(body).not.toContain('editorialNote')
      expect([address, notes.filter((note) => body.includes(note.slice(0, 40)))]).toEqual([
        address,
        [],
      ])
    }
  })

  test('outdated words, in the vocabularies', async () => {
    const { body } = await site.get('/api/vocabularies')
    expect(body).toContain('Disabilità visiva')
    expect(body).not.toContain('searchOnly')
    expect(body).not.toContain('ritardo mentale')
  })
})

describe('the rest of the API', () => {
  test('health tells the counter and the lag', async () => {
    const health = (await site.get('/api/health')).json()
    expect(health).toMatchObject({
      status: 'ok',
      projects: 19,
      engines: [{ name: 'embedded', lag: 0 }],
    })
  })

  test('a text too long to be completed has no suggestions, and makes no error', async () => {
    for (const q of ['autismo '.repeat(30), 'x'.repeat(5_000)]) {
      const answer = await site.get(`/api/suggest?${new URLSearchParams({ q })}`)
      expect([answer.statusCode, answer.json()]).toEqual([200, { suggestions: [] }])
    }
  })

  test('suggestions lead somewhere', async () => {
    const { suggestions } = (await site.get('/api/suggest?q=galdu')).json()
    expect(
      suggestions.some((one: { href: string }) => one.href === '/progetti?ente=cooperativa-galdus'),
    ).toBe(true)
  })

  test('the description is OpenAPI 3.1 and names every address and every parameter of the grammar', async () => {
    const document = (await site.get('/api/openapi.json')).json()
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths).sort()).toEqual([
      '/calls.json',
      '/changes',
      '/disabilities.json',
      '/health',
      '/organisations.json',
      '/projects',
      ...FORMATS.map(({ ending }) => `/projects.${ending}`).sort(),
      '/projects/{slug}',
      '/projects/{slug}/provenance',
      '/status',
      '/suggest',
      '/themes.json',
      '/vocabularies',
    ])
    const operations = Object.values(document.paths) as { get: { operationId: string } }[]
    const ids = operations.map(({ get }) => get.operationId)
    expect(new Set(ids).size).toBe(operations.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/)
    expect(document.servers).toEqual([
      { url: 'https://prova.example.it/api/v1', description: 'In esercizio' },
    ])
    const names = document.paths['/projects'].get.parameters.map(
      (one: { name?: string; $ref?: string }) => one.name ?? one.$ref?.split('/').at(-1),
    )
    expect(names).toContain('disabilita_tutti')
    expect(names).not.toContain('anno_tutti')
  })

  test('the JSON file is what the description says of it', async () => {
    const file = (await site.get('/api/projects.json?q=autismo')).json()
    expect(file.projects.length).toBeGreaterThan(0)
    expect([...Value.Errors(JsonFileSchema, file)]).toEqual([])
    const { paths } = (await site.get('/api/openapi.json')).json()
    const { content } = paths['/projects.json'].get.responses['200']
    expect(content['application/json'].schema.properties).toHaveProperty('projects')
  })

  test('the shape of a record can be had as JSON Schema', async () => {
    const response = await site.get('/api/project.schema.json')
    expect(response.headers['content-type']).toBe('application/schema+json; charset=utf-8')
    expect(response.json().properties.title.type).toBe('string')
  })

  test('an unknown address has the one error shape', async () => {
    const response = await site.get('/api/nulla')
    expect(response.statusCode).toBe(404)
    expect([...Value.Errors(ErrorAnswerSchema, response.json())]).toEqual([])
  })

  test('too many requests are refused politely', async () => {
    const limited = await startAppOver(site.service, site.dataDir, { rateLimit: 2 })
    const codes: number[] = []
    for (let i = 0; i < 3; i++) codes.push((await limited.get('/api/vocabularies')).statusCode)
    expect(codes).toEqual([200, 200, 429])
    expect((await limited.get('/api/vocabularies')).json().code).toBe('too-many-requests')
    await limited.close()
  })
})

test('the README names every setting and its default', async () => {
  const { SETTINGS } = await import('./config.ts')
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const [name, value] of SETTINGS) {
    expect(readme).toContain(value ? `| \`${name}\` | \`${value}\` |` : `| \`${name}\` |`)
  }
})
