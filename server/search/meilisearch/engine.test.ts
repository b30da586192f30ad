import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import {
  EMPTY_QUERY,
  type FacetSelection,
  type SearchQuery,
  SORT_KEYS,
} from '#domain/query/types.ts'
import { anyCharacter } from '../../testing/any-character.ts'
import { createEmbeddedEngine } from '../embedded/engine.ts'
import type { EngineAnswer } from '../engine.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from './engine.ts'
import { setUpKey } from './server/keys.ts'
import { documents, language, questions, settings } from './testing/collection.ts'
import type { useServer } from './testing/server.ts'
import { ANY } from './testing/servers.ts'

const index = `prova-${process.pid}-engine`
const embedded = createEmbeddedEngine({ settings, language })

const ask = (q: string, rest: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  perPage: 100,
  ...rest,
})

const select = (
  facets: Partial<Record<FacetKey, Partial<FacetSelection>>>,
): SearchQuery['facets'] =>
  Object.fromEntries(
    FACET_KEYS.map((key) => [key, { values: [], all: false, not: [], ...facets[key] }]),
  ) as unknown as SearchQuery['facets']

/** Everything of an answer that may not depend on the engine. */
const facts = ({ total, hits, facets, understanding }: EngineAnswer) => ({
  total,
  slugs: hits.map((hit) => hit.slug).sort(),
  // Where a passage is cut may differ by a word or two; from which section it comes may not.
  shown: Object.fromEntries(hits.map((hit) => [hit.slug, [hit.title, hit.snippet?.section]])),
  facets: FACET_KEYS.map((key) => [
    key,
    ...facets[key].map(({ value, count }) => `${value}: ${count}`).sort(),
  ]),
  understanding,
})

const LANGUAGE = [
  '',
  '"persone con disabilità"',
  '"dopo di noi" OR teatro',
  'lavoro -autismo',
  'lavoro -"persone con disabilità"',
  '-autismo',
  'autismo OR agricoltura',
  'formazoine disabilta',
  'tirocin',
  'pizz aut',
  'L.68/99',
  'AS',
  'il la di',
  'progetto',
  'autismo zzzz',
  'zzzz',
  'sordi agricoltura pizzeria museo teatro',
]

const FILTERS: [string, SearchQuery['facets']][] = [
  ['any of two', select({ tema: { values: ['autismo', 'inserimento'] } })],
  ['all of two', select({ destinatari: { values: ['imprese', 'giovani'], all: true } })],
  ['excluded', select({ tema: { not: ['autismo'] } })],
  ['not given', select({ disabilita: { values: ['non-specificata'] } })],
  ['given', select({ disabilita: { not: ['non-specificata'] } })],
  ['years', select({ anno: { values: ['2016-2020'] } })],
  ['years or none', select({ anno: { values: ['2021-', 'non-specificata'] } })],
  ['not these years', select({ anno: { not: ['-2018'] } })],
  [
    'two facets',
    select({ tema: { values: ['autismo'] }, disabilita: { values: ['autismo', 'intellettiva'] } }),
  ],
  ['a broad territory', select({ territorio: { values: ['milano', 'non-specificata'] } })],
  ['unknown', select({ ente: { values: ['nessuno" OR id > 0 OR ente = "'] } })],
  ['another spelling', select({ tema: { values: ['AUTISMO'] } })],
]

for (const { where, skip, start } of ANY) {
  describe.skipIf(skip)(`Meilisearch and the embedded engine, on ${where}`, () => {
    let server: Awaited<ReturnType<typeof useServer>>
    let engine: MeilisearchEngine

    beforeAll(async () => {
      server = await start(index)
      const apiKey = await setUpKey({ url: server.url, masterKey: server.masterKey, index })
      const options = { url: server.url, apiKey, index, settings, language, timeoutMs: 20_000 }
      engine = createMeilisearchEngine({ ...options, atHand: embedded.atHand })
      await engine.create()
      const changes = { seq: documents.length, upserts: documents, deletes: [] }
      await Promise.all([engine.apply(changes), embedded.apply(changes)])
    })
    afterAll(async () => {
      await engine?.close()
      await server?.stop()
    })

    const agree = async (query: SearchQuery) => {
      const [one, other] = await Promise.all([engine.search(query), embedded.search(query)])
      expect(facts(one), query.q).toEqual(facts(other))
      return one
    }

    test.each(LANGUAGE)('find, count and understand alike: %s', async (q) => {
      await agree(ask(q))
      await agree(ask(q, { exact: true }))
    })

    test('find, count and understand alike what readers ask', async () => {
      expect(questions.length).toBeGreaterThan(100)
      for (const q of questions) await agree(ask(q))
      for (const q of questions) await agree(ask(q, { exact: true }))
    })

    test.each(FILTERS)('filter and count alike: %s', async (_, facets) => {
      await agree(ask('', { facets }))
      await agree(ask('lavoro', { facets }))
    })

    test('whatever is typed and selected, no value is read as part of a filter', async () => {
      const nasty = fc.oneof(
        fc.string({ unit: anyCharacter, maxLength: 20 }),
        fc.constantFrom(
          '" OR id > 0 OR terms = "',
          "' OR id EXISTS OR terms = '",
          'autismo" OR facet_tema = "autismo',
          '\\" OR seq > 0 OR \\"',
          'x] OR id IN [1, 2, 3',
          'NOT',
          '_geoRadius(45, 9, 1000)',
        ),
      )
      await fc.assert(
        fc.asyncProperty(
          nasty,
          fc.constantFrom(...FACET_KEYS),
          fc.boolean(),
          async (text, key, all) => {
            for (const one of [
              { values: [text], all },
              { not: [text] },
              { values: [text, text] },
            ]) {
              const query = ask('', { facets: select({ [key]: one }) })
              expect((await engine.search(query)).total).toBe((await embedded.search(query)).total)
            }
            const typed = ask(text)
            expect((await engine.search(typed)).total).toBe((await embedded.search(typed)).total)
          },
        ),
        { numRuns: 40 },
      )
    })

    test.each(SORT_KEYS.filter((key) => key !== 'rilevanza'))('sort alike: %s', async (sort) => {
      for (const page of [1, 2, 3]) {
        const query = ask('lavoro', { sort, page, perPage: 5 })
        const [one, other] = await Promise.all([engine.search(query), embedded.search(query)])
        expect(one.hits.map((hit) => hit.slug)).toEqual(other.hits.map((hit) => hit.slug))
        expect(one.total).toBe(other.total)
      }
    })

    test('the best hit for the words of a title is the project of that title', async () => {
      const { hits } = await engine.search(ask('Aut-Academy accademia formativa PizzAut'))
      expect(hits[0]?.slug).toMatch(/^aut-academy/)
    })

    test('a page behind the last is empty and still counts', async () => {
      const { total, hits } = await engine.search(ask('lavoro', { page: 9, perPage: 10 }))
      expect(hits).toEqual([])
      expect(total).toBeGreaterThan(5)
    })

    test('a cut facet keeps what is selected', async () => {
      const last = documents[0]!.facets.ente.at(-1)!
      const facets = select({ ente: { values: [last] } })
      const answer = await engine.search(ask('', { facets }), { facetLimit: 1 })
      expect(answer.facets.ente.map((one) => one.value)).toContain(last)
      expect(answer.facets.ente.length).toBeLessThanOrEqual(2)
    })

    test('a search that is given up rejects with the reason', async () => {
      const signal = AbortSignal.abort(new Error('gone'))
      await expect(engine.search(ask('lavoro'), { signal })).rejects.toThrow('gone')
    })
  })
}
