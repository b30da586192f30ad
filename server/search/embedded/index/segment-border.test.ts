import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'

/** Three records more than a full segment holds; those at the border can be asked for by their own words. */
const COUNT = SEGMENT_SIZE + 3
const WORDS: Record<number, string> = {
  0: 'primissimo',
  [SEGMENT_SIZE - 1]: 'ultimo',
  [SEGMENT_SIZE]: 'oltre',
  [COUNT - 1]: 'estremo',
}

const document = (id: number) =>
  testDocument({
    id,
    title: `Scheda ${WORDS[id] ?? ''}`,
    slug: `scheda-${id}`,
    date: `${2000 + (id % 20)}-01-01`,
  })

const ask = (q: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  ...more,
})

describe('records on both sides of a full segment', () => {
  const engine = createEmbeddedEngine(testLanguage())
  const idsOf = async (query: SearchQuery) => (await engine.search(query)).hits.map(({ id }) => id)

  beforeAll(async () => {
    const upserts = Array.from({ length: COUNT }, (_, id) => document(id))
    await engine.apply({ seq: 1, upserts, deletes: [] })
  })

  it.each(Object.entries(WORDS))('record %s is found by its word', async (id, word) => {
    expect(await idsOf(ask(word))).toEqual([Number(id)])
  })

  it('all are counted, and the last page ends with the last', async () => {
    const perPage = 100
    const last = await engine.search(ask('scheda', { page: Math.ceil(COUNT / perPage), perPage }))
    expect(last.total).toBe(COUNT)
    expect(last.hits).toHaveLength(COUNT % perPage)
  })

  it('a phrase, an excluded word and an alternative reach across', async () => {
    expect(await idsOf(ask('"scheda oltre"'))).toEqual([SEGMENT_SIZE])
    expect((await engine.search(ask('scheda -oltre -ultimo'))).total).toBe(COUNT - 2)
    expect((await idsOf(ask('oltre OR ultimo'))).sort()).toEqual([SEGMENT_SIZE - 1, SEGMENT_SIZE])
  })

  it('a removed record is gone from its side alone, and comes back at the end', async () => {
    await engine.apply({ seq: 2, upserts: [], deletes: [SEGMENT_SIZE - 1, SEGMENT_SIZE] })
    expect((await engine.search(ask('scheda'))).total).toBe(COUNT - 2)
    expect(await idsOf(ask('ultimo', { exact: true }))).toEqual([])
    await engine.apply({ seq: 3, upserts: [document(SEGMENT_SIZE - 1)], deletes: [] })
    expect(await idsOf(ask('ultimo'))).toEqual([SEGMENT_SIZE - 1])
    expect((await engine.search(ask('scheda'))).total).toBe(COUNT - 1)
  })
})
