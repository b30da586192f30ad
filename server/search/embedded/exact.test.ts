import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACET_KEYS } from '#domain/facets.ts'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import { rounds } from '../../testing/rounds.ts'
import type { EngineAnswer, SearchDocument, SearchEngine } from '../engine.ts'
import { documentArbitrary, queryArbitrary } from '../testing/arbitraries.ts'
import { type NaiveAnswer, naiveSearch } from '../testing/naive.ts'
import { testLanguage } from '../testing/setup.ts'
import { createEmbeddedEngine } from './engine.ts'

const setup = testLanguage()

/** What both ways of searching say, in one form. */
const inOneForm = (answer: EngineAnswer, query: SearchQuery): NaiveAnswer & { total: number } => {
  const ids = answer.hits.map((hit) => hit.id)
  return {
    total: answer.total,
    ids: effectiveSort(query) === 'rilevanza' ? ids.sort((a, b) => a - b) : ids,
    facets: Object.fromEntries(
      FACET_KEYS.map((key) => [
        key,
        answer.facets[key].map(({ value, count }) => `${value} ${count}`).sort(),
      ]),
    ) as NaiveAnswer['facets'],
  }
}

const write = fc.record({
  upserts: fc.array(documentArbitrary(setup.vocabularies), { maxLength: 12 }),
  deletes: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
})

const history = fc.array(
  fc.record({ write, queries: fc.array(queryArbitrary, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
)

const latest = (documents: readonly SearchDocument[]) => [
  ...new Map(documents.map((one) => [one.id, one])).values(),
]

const compare = async (engine: SearchEngine, live: SearchDocument[], queries: SearchQuery[]) => {
  for (const query of queries) {
    const naive = naiveSearch(live, query, setup)
    const answer = await engine.search(query)
    expect(inOneForm(answer, query)).toEqual({ total: naive.ids.length, ...naive })
  }
}

describe('the embedded engine, beside a plain reading of every record', () => {
  it('finds, counts and orders the same after any history of writes', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const engine = createEmbeddedEngine({ ...setup, segmentSize: 7 })
        const live = new Map<number, SearchDocument>()
        for (const [seq, { write, queries }] of steps.entries()) {
          await engine.apply({ seq, ...write })
          for (const id of write.deletes) live.delete(id)
          for (const document of latest(write.upserts)) live.set(document.id, document)
          await compare(engine, [...live.values()], queries)
        }
      }),
      { numRuns: rounds(300) },
    )
  })
})
