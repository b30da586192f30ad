import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp } from './testing/app.ts'
import { rounds } from './testing/rounds.ts'

type Schema = { type: string; enum?: string[]; pattern?: string; items?: Schema }
type Parameter = { name: string; schema: Schema }
type Media = { schema: object; example?: unknown }
type Operation = {
  parameters: { $ref?: string; name?: string; example?: string }[]
  responses: Record<string, { content?: Record<string, Media> }>
}
type Description = {
  servers: { url: string }[]
  security: []
  paths: Record<string, { get: Operation }>
  components: { parameters: Record<string, Parameter> }
}

let site: Awaited<ReturnType<typeof startTestApp>>
let description: Description
beforeAll(async () => {
  site = await startTestApp()
  description = (await site.get('/api/openapi.json')).json()
})
afterAll(() => site.close())

/** Values that a parameter may have, as its description tells. */
const valuesOf = ({ items, ...schema }: Schema): fc.Arbitrary<string> => {
  const told = items ?? schema
  if (told.enum) return fc.constantFrom(...told.enum)
  return told.pattern ? fc.stringMatching(new RegExp(told.pattern)) : fc.string()
}

const EACH = rounds(40)

describe('the description of the API', () => {
  test('tells each parameter of a search once, and whoever keeps to it is not refused', async () => {
    const parameters = Object.values(description.components.parameters)
    expect(parameters.length).toBeGreaterThan(30)
    const last = site.service.store.harvest.lastChange()
    for (const { name, schema } of parameters) {
      // A version that there is not is 404.
      if (name === 'versione') continue
      const path = name === 'since' ? 'changes' : name === 'dialetto' ? 'projects.csv' : 'projects'
      const address = name === 'provenienza' ? '/api/projects.ndjson' : `/api/${path}`
      await fc.assert(
        fc.asyncProperty(valuesOf(schema), async (value) => {
          const { statusCode } = await site.get(
            `${address}?${new URLSearchParams({ [name]: value })}`,
          )
          // A change that has not been is 409.
          const isAhead = name === 'since' && Number(value) > last
          expect(statusCode, `${name}=${value}`).toBe(isAhead ? 409 : 200)
        }),
        { numRuns: Math.ceil(EACH / 10) },
      )
    }
  })

  test('names the values of lists as they are today', () => {
    const { tema, ente } = description.components.parameters
    expect(tema?.schema.items?.enum).toContain('autismo')
    expect(ente?.schema.items?.enum).toContain('non-specificata')
  })

  test('has a real answer for each operation that gives our JSON, and an address for each record', () => {
    const without = Object.entries(description.paths).filter(([, { get }]) => {
      const media = get.responses['200']?.content?.['application/json']
      return media && media.example === undefined
    })
    expect(without.map(([path]) => path)).toEqual([])
    const { parameters = [] } = description.paths['/projects/{slug}']?.get ?? {}
    const slug = parameters.find(({ name }) => name === 'slug')
    expect(slug?.example).toMatch(/^[a-z0-9-]+$/)
  })

  test('asks nobody who he is, and names the version in its address', () => {
    expect(description.security).toEqual([])
    expect(description.servers[0]?.url).toBe('https://prova.example.it/api/v1')
  })
})

test('what nobody writes is refused, but in the words of a search', async () => {
  for (const value of ['%C2%84', '%20', '2017%00', '%09'])
    expect((await site.get(`/api/projects?anno=${value}`)).statusCode, value).toBe(400)
  expect((await site.get('/api/projects?anno=&q=%C2%84autismo')).statusCode).toBe(200)
})

test.each([
  ['tema=zz%01', ['tema']],
  ['foo=%20', ['foo']],
  ['foo=%20&tema=%09&tema=nessuno', ['foo', 'tema', 'tema']],
])('each thing that is not understood is told once: %s', async (query, told) => {
  const { details } = (await site.get(`/api/projects?${query}`)).json()
  expect(details.map(({ field }: { field: string }) => field)).toEqual(told)
  const { details: known } = (await site.get('/api/projects?foo=1')).json()
  expect(details.some(({ message }: { message: string }) => message === known[0].message)).toBe(
    told.includes('foo'),
  )
})

test('what others count readers by is passed over, with whatever value', async () => {
  expect((await site.get('/api/projects?utm_source=%20&fbclid=%01')).statusCode).toBe(200)
})

describe('addresses with a version', () => {
  test('are those without; a version that there is not is not there', async () => {
    const path = 'projects?tema=autismo&per_pagina=5'
    const [one, other] = [await site.get(`/api/v1/${path}`), await site.get(`/api/${path}`)]
    expect([one.statusCode, one.body]).toEqual([200, other.body])
    expect((await site.get('/api/v1/status')).statusCode).toBe(200)
    expect((await site.get('/api/v1/niente')).json()).toMatchObject({ status: 404 })
    expect((await site.get('/api/v2/projects')).statusCode).toBe(404)
    expect((await site.get('/api/v10/projects')).statusCode).toBe(404)
  })
})

describe('another method', () => {
  const ask = (method: 'POST' | 'PUT' | 'TRACE' | 'QUERY' | 'DELETE', url: string) =>
    site.app.inject({ method: method as 'POST', url, headers: { 'content-type': 'text/x' } })

  test.each(['/api/projects', '/api/v1/projects/dismanager', '/api/projects.csv?tema=autismo'])(
    'at an address that there is tells those that it has: %s',
    async (url) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'QUERY'] as const) {
        const answer = await ask(method, url)
        expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
        expect(answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 })
      }
    },
  )

  test('at one that there is not is told so', async () => {
    expect((await ask('POST', '/api/niente')).statusCode).toBe(404)
  })
})

test.each([
  ['tema=autismo&tema_escludi=autismo', 'tema', 'chiesto ed escluso'],
  ['tema=inserimento-psichica&tema_escludi=inserimento', 'tema', 'chiesto ed escluso'],
  ['attivo=2020-03&attivo_escludi=2020', 'attivo', 'chiesto ed escluso'],
  ['attivo=2020&attivo_da=2021', 'attivo', 'indicarne uno'],
  ['anno=2016&anno_a=2018', 'anno', 'indicarne uno'],
  ['importo=-25000&importo_da=50000', 'importo', 'indicarne uno'],
  ['importo_da=500&importo_a=100', 'importo_da', 'scambiarli'],
  ['anno_da=2020&anno_a=2016', 'anno_da', 'scambiarli'],
  ['tema=autismo&tema=non-specificata&tema_tutti=1', 'tema', 'togliere'],
])(
  'a search that cannot hold is told that it contradicts itself: %s',
  async (link, field, said) => {
    const answer = await site.get(`/api/projects?${link}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'contradictory'])
    expect(answer.json().details).toMatchObject([{ field, message: expect.stringContaining(said) }])
  },
)

test('what is not understood comes before what contradicts itself', async () => {
  const both = await site.get('/api/projects?tema=autismo&tema_escludi=autismo&boh=1')
  expect([both.statusCode, both.json().code]).toEqual([400, 'invalid'])
})
