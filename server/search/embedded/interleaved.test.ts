import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { documentArbitrary } from '../testing/arbitraries.ts'
import { testLanguage } from '../testing/setup.ts'
import { createEmbeddedEngine } from './engine.ts'

const setup = testLanguage()
const engine = createEmbeddedEngine({ ...setup, segmentSize: 100 })

beforeAll(async () => {
  const some = fc.sample(documentArbitrary(setup.vocabularies), { numRuns: 450, seed: 7 })
  const upserts = some.map((one, i) => ({ ...one, id: i + 1 }))
  await engine.apply({ seq: 1, upserts, deletes: [] })
})

const asking = (q: string, change: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  perPage: 50,
  ...change,
})

const QUESTIONS = [
  asking('lavoro'),
  asking('sordi'),
  asking('azienda progetto'),
  asking('lavoro', { sort: 'titolo' }),
  asking('legge verde', { page: 2, perPage: 5 }),
  asking('lavoro -azienda'),
]

/** What is filtered is counted by what the matcher finds. */
const IN_MILAN = {
  ...EMPTY_QUERY.facets,
  territorio: { values: ['milano'], all: false, not: [] },
}

/** Everything that is made of what the matcher finds. */
const ACTS: Record<string, (query: SearchQuery) => Promise<unknown>> = {
  search: (query: SearchQuery) => engine.search(query),
  ids: (query: SearchQuery) => engine.ids(query),
  waysOut: (query: SearchQuery) => engine.waysOut({ ...query, q: `${query.q} sordi` }),
  filteredWaysOut: (query: SearchQuery) =>
    engine.waysOut({ ...query, q: `${query.q} sordi`, facets: IN_MILAN }),
}

test.each(Object.entries(ACTS))(
  'two at once, neither has what is the other’s: %s',
  async (_name, act) => {
    const alone: unknown[] = []
    for (const query of QUESTIONS) alone.push(await act(query))
    // Each has something that could be lost, and it is not the same for all.
    for (const one of alone) expect(JSON.stringify(one).length).toBeGreaterThan(2)
    expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(3)
    expect(await Promise.all(QUESTIONS.map((query) => act(query)))).toEqual(alone)
    expect(await Promise.all(QUESTIONS.toReversed().map((query) => act(query)))).toEqual(
      alone.toReversed(),
    )
  },
)

test('nor have different acts at once', async () => {
  const acts = QUESTIONS.flatMap((query) =>
    Object.values(ACTS).map((act) => (): Promise<unknown> => act(query)),
  )
  const alone: unknown[] = []
  for (const act of acts) alone.push(await act())
  expect(await Promise.all(acts.map((act) => act()))).toEqual(alone)
})
