import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { documentArbitrary } from '../testing/arbitraries.ts'
import { testLanguage } from '../testing/setup.ts'
import { createEmbeddedEngine, type EmbeddedEngine } from './engine.ts'

const setup = testLanguage()
const drawn = fc.sample(documentArbitrary(setup.vocabularies), { numRuns: 500, seed: 11 })

/** Two hundred records that are there, and later versions of half of them with two hundred new ones. */
const former = drawn.slice(0, 200).map((one, i) => ({ ...one, id: i + 1 }))
const later = drawn.slice(200).map((one, i) => ({ ...one, id: 100 + i + 1 }))
const gone = [3, 50]

const opened = async (): Promise<EmbeddedEngine> => {
  const engine = createEmbeddedEngine({ ...setup, segmentSize: 70 })
  await engine.apply({ seq: 1, upserts: former, deletes: [] })
  return engine
}

const asking = (change: Partial<SearchQuery>): SearchQuery => ({ ...EMPTY_QUERY, ...change })

/** All that readers can ask, of words, counts, filters and beginnings of words. */
const everything = async (engine: EmbeddedEngine) => ({
  answers: await Promise.all(
    [
      asking({}),
      asking({ q: 'lavoro' }),
      asking({ q: '"azienda progetto" sordi' }),
      asking({ q: 'lavoro -azienda', sort: 'titolo' }),
      asking({
        facets: { ...EMPTY_QUERY.facets, anno: { values: ['2016-'], all: false, not: [] } },
      }),
    ].map(async (query) => [
      await engine.search(query),
      (await engine.ids(query)).ids,
      await engine.waysOut({ ...query, q: `${query.q} zibaldone` }),
    ]),
  ),
  suggestions: await Promise.all(['la', 'sor', 'az'].map((text) => engine.suggest(text, 10))),
  size: engine.size(),
})

test('what is staged is seen by nobody, and then all at once', async () => {
  const engine = await opened()
  const before = await everything(engine)
  for (let at = 0; at < later.length; at += 60) {
    await engine.stage(later.slice(at, at + 60))
    expect(await everything(engine)).toEqual(before)
  }
  await engine.apply({ seq: 2, upserts: [], deletes: gone })
  const other = await opened()
  await other.apply({ seq: 2, upserts: later, deletes: gone })
  expect(await everything(engine)).toEqual(await everything(other))
  expect(engine.seq()).toBe(2)
})

test('of a record that is staged twice the later is shown', async () => {
  const engine = await opened()
  await engine.stage(later.slice(0, 50))
  await engine.stage(later.slice(0, 10).map((one, i) => ({ ...later[100 + i]!, id: one.id })))
  await engine.apply({ seq: 2, upserts: [], deletes: [] })
  const other = await opened()
  const last = later
    .slice(0, 50)
    .map((one, i) => (i < 10 ? { ...later[100 + i]!, id: one.id } : one))
  await other.apply({ seq: 2, upserts: last, deletes: [] })
  const [shown, expected] = [await everything(engine), await everything(other)]
  expect(shown.size).toBe(expected.size)
  expect(shown.answers[0]).toEqual(expected.answers[0])
})

test('what words mean is read anew when a write has brought a word', async () => {
  const engine = await opened()
  const asked = asking({ q: 'sordx' })
  const typed = async () => (await engine.search(asked)).understanding.corrections
  expect(await typed()).toHaveLength(1)
  const title = 'Progetto Sordx'
  await engine.apply({ seq: 2, upserts: [{ ...former[0]!, id: 9_000, title }], deletes: [] })
  expect(await typed()).toEqual([])
})

test('what words mean of time is read anew on another day', async () => {
  let day = '2026-12-31'
  const language = { ...setup.language, today: () => day }
  const engine = createEmbeddedEngine({ ...setup, language, segmentSize: 70 })
  await engine.apply({ seq: 1, upserts: former, deletes: [] })
  const asked = asking({ q: 'lavoro negli ultimi tre anni' })
  const years = async () => (await engine.search(asked)).understanding.filters[0]?.value
  const before = await years()
  expect(before).toMatch(/^\d{4}/)
  expect(await years()).toBe(before)
  day = '2027-01-01'
  expect(await years()).not.toBe(before)
})
