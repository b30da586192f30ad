import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { rounds } from '../../testing/rounds.ts'
import type { EngineAnswer, SearchDocument } from '../engine.ts'
import { documentArbitrary, queryArbitrary } from '../testing/arbitraries.ts'
import { countFacet, passesFilters } from '../testing/filters.ts'
import { testLanguage } from '../testing/setup.ts'
import { createEmbeddedEngine, type EmbeddedEngine as Engine } from './engine.ts'

/** Enough for two full segments and a growing one, and for every value to be counted in each of the ways that there are. */
const COUNT = 2_500
const SEGMENT = 1_000
/** Few records, some, most, and what excludes. */
const WORDS = ['', 'zzzz', '"legge verde"', 'sordi', 'lavoro', 'lavoro OR azienda OR progetto']

const setup = testLanguage()
const engine = createEmbeddedEngine({ ...setup, segmentSize: SEGMENT })
const live = new Map<number, SearchDocument>()

const write = async (seq: number, upserts: SearchDocument[], deletes: number[]) => {
  await engine.apply({ seq, upserts, deletes })
  for (const id of deletes) live.delete(id)
  for (const one of upserts) live.set(one.id, one)
}

const some = (count: number, seed: number, first: number): SearchDocument[] =>
  fc
    .sample(documentArbitrary(setup.vocabularies), { numRuns: count, seed })
    .map((one, i) => ({ ...one, id: first + i }))

const sorted = (list: EngineAnswer['facets'][FacetKey]) =>
  list.map(({ value, count }) => `${value} ${count}`).sort()

/** The records that the words find, whatever the filters. */
const foundBy = async (q: string): Promise<SearchDocument[]> => {
  const ids: number[] = []
  for (let page = 1; ; page++) {
    const { hits, total } = await engine.search({ ...EMPTY_QUERY, q, page, perPage: 500 })
    ids.push(...hits.map((hit) => hit.id))
    if (hits.length === 0) {
      expect(ids).toHaveLength(total)
      return ids.map((id) => live.get(id)!)
    }
  }
}

describe('filters and counts over thousands of records', () => {
  const found = new Map<string, SearchDocument[]>()

  beforeAll(async () => {
    await write(1, some(COUNT, 1, 1), [])
    // Asked before the writes that follow, so that what is kept from one query to the next must follow them.
    await engine.search({ ...EMPTY_QUERY, q: WORDS.at(-1)! }, { counted: await shown() })
    const gone = Array.from({ length: 60 }, (_, i) => 1 + i * 40)
    await write(2, some(150, 2, COUNT - 100), gone)
    for (const q of WORDS) found.set(q, await foundBy(q))
  })

  /** Some values of each facet, as a page names them. */
  const shown = async () => {
    const { facets } = await engine.search(EMPTY_QUERY)
    return Object.fromEntries(
      FACET_KEYS.map((key) => [key, facets[key].slice(0, 4).map(({ value }) => value)]),
    ) as Record<FacetKey, string[]>
  }

  it('an amount with cents belongs to the range that begins above its euro', async () => {
    const cents = createEmbeddedEngine({ ...setup, segmentSize: SEGMENT })
    const upserts = some(3, 3, 1).map((one, i) => ({ ...one, fundingEur: 25_000 + i / 2 }))
    await cents.apply({ seq: 1, upserts, deletes: [] })
    const inRange = async (value: string) => {
      const { facets } = EMPTY_QUERY
      const chosen = { ...facets, importo: { ...facets.importo, values: [value] } }
      const { hits } = await cents.search({ ...EMPTY_QUERY, facets: chosen })
      return hits.map(({ id }) => id).sort()
    }
    expect([await inRange('20000-25000'), await inRange('25001-30000')]).toEqual([[1], [2, 3]])
  })

  it('the words find none, few, some and most of them', () => {
    const sizes = WORDS.map((q) => found.get(q)!.length)
    for (const [from, to] of [
      [0, 0],
      [1, 100],
      [200, 1_200],
      [1_500, live.size - 1],
      [live.size, live.size],
    ] as const) {
      expect(
        sizes.some((size) => from <= size && size <= to),
        `${from} to ${to}: ${sizes}`,
      ).toBe(true)
    }
  })

  it('agree with a plain reading of every record', async () => {
    const counted = await shown()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WORDS), queryArbitrary, async (q, { facets, sort }) => {
        const query: SearchQuery = { ...EMPTY_QUERY, q, facets, sort: sort ?? null, perPage: 100 }
        const candidates = found.get(q)!
        const hits = candidates.filter((one) => passesFilters(one, query))
        const all = await engine.search(query)
        const named = await engine.search(query, { counted })
        for (const answer of [all, named]) {
          expect(answer.total).toBe(hits.length)
          expect(answer.hits).toHaveLength(Math.min(100, hits.length))
          expect(hits.map(({ id }) => id)).toEqual(
            expect.arrayContaining(answer.hits.map(({ id }) => id)),
          )
        }
        for (const key of FACET_KEYS) {
          const expected = countFacet(candidates, query, key)
          expect(sorted(all.facets[key])).toEqual(expected)
          const wanted = new Set([...counted[key], ...query.facets[key].values])
          const isNamed = (line: string) => wanted.has(line.slice(0, line.lastIndexOf(' ')))
          expect(sorted(named.facets[key])).toEqual(expected.filter(isNamed))
        }
      }),
      { numRuns: rounds(250) },
    )
  })
})

describe('an index that was settled', () => {
  it('answers as one that was not, and takes further writes', async () => {
    const [settled, other] = [0, 1].map(() => createEmbeddedEngine(setup)) as [Engine, Engine]
    const questions = fc.sample(queryArbitrary, { numRuns: rounds(300), seed: 5 })
    const apply = (change: Parameters<Engine['apply']>[0]) =>
      Promise.all([settled, other].map((one) => one.apply(change)))
    await apply({ seq: 1, upserts: some(2_100, 3, 1), deletes: [] })
    for (const step of [2, 3]) {
      settled.settle()
      for (const query of questions) {
        expect(await settled.search(query)).toEqual(await other.search(query))
      }
      await apply({ seq: step, upserts: some(40, step, 2_080), deletes: [1, 500] })
    }
  })
})
