import { beforeAll, describe, expect, it } from 'vitest'
import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, SearchDocument } from '../../engine.ts'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine, type EmbeddedEngine } from '../engine.ts'

/** Records of a segment: enough for what they answer to be kept. */
const SIZE = 500
const COUNT = SIZE + 100

const WORDS = ['azienda', 'impresa', 'tirocinio', 'orto', 'orti', 'lavoro', 'scuola', 'cooperativa']
const CITIES = ['milano', 'bresso', 'cinisello-balsamo']
const THEMES = ['alternanza', 'inserimento', 'ricerca']

/** Most of the words, more or less often. */
const wordsOf = (id: number): string =>
  WORDS.filter((_, i) => (id * (i + 3)) % 7 !== 0)
    .map((word, i) => `${word} `.repeat(1 + ((id + i) % 4)))
    .join('')

/** A record of its number alone. Some say as much of a word as of its synonym: they are among the best of both. */
const record = (id: number): SearchDocument =>
  testDocument({
    id,
    title: id % 60 === 0 ? 'Azienda impresa' : `Progetto ${WORDS[id % WORDS.length]}`,
    summary: id % 60 === 0 ? 'azienda impresa '.repeat(6) : wordsOf(id),
    date: `20${10 + (id % 13)}-12-31`,
    facets: {
      territorio: [CITIES[id % 3]!],
      tema: THEMES.filter((_, i) => (id + i) % 3 !== 0),
      anno: 2010 + (id % 13),
    },
  })

const QUESTIONS = ['azienda', 'tirocinnio', 'or', 'progetto']

const counted = Object.fromEntries(FACET_KEYS.map((key) => [key, [] as string[]])) as Record<
  FacetKey,
  string[]
>
counted.territorio = CITIES
counted.tema = THEMES
counted.anno = ['2010', '2015', '2022']

/** What is compared of an answer: the counts of some values, in an order of their own. */
const told = ({ total, hits, facets }: EngineAnswer) => ({
  total,
  hits,
  counts: FACET_KEYS.map((key) =>
    counted[key].map((value) => facets[key].find((one) => one.value === value)?.count ?? 0),
  ),
})

const query = (q: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  q,
  ...more,
})

/** Asked for some values the engine keeps what it finds; asked for all it walks the lists. */
const compare = async (engine: EmbeddedEngine): Promise<void> => {
  for (const q of QUESTIONS) {
    for (const part of [{ page: 3 }, { perPage: 250 }]) {
      const kept = await engine.search(query(q, part), { counted })
      const again = await engine.search(query(q, part), { counted })
      const walked = await engine.search(query(q, part))
      expect(walked.total).toBeGreaterThan(256)
      expect(told(kept)).toEqual(told(walked))
      expect(told(again)).toEqual(told(walked))
    }
  }
}

describe('what full segments keep', () => {
  let engine: EmbeddedEngine
  beforeAll(async () => {
    engine = createEmbeddedEngine({ ...testLanguage(), segmentSize: SIZE })
    const upserts = Array.from({ length: COUNT }, (_, i) => record(i + 1))
    await engine.apply({ seq: 1, upserts, deletes: [] })
  })

  it('gives the answers that walking the lists gives', () => compare(engine))

  it('is found out ahead of those who ask, for words and their beginnings', async () => {
    expect(await engine.warm()).toBeGreaterThan(WORDS.length)
    await compare(engine)
    await expect(engine.warm(AbortSignal.abort())).rejects.toThrow()
  })

  it('is forgotten where records go', async () => {
    const { hits } = await engine.search(query('azienda', { perPage: 3 }), { counted })
    await engine.apply({ seq: 2, upserts: [], deletes: [...hits.map(({ id }) => id), 7, 8] })
    await compare(engine)
  })

  it('is forgotten where records change', async () => {
    await engine.apply({ seq: 3, upserts: [9, 10].map(record), deletes: [] })
    await compare(engine)
  })

  it('knows records that were taken in before their segment was full, and shown behind', async () => {
    const staged = Array.from({ length: SIZE }, (_, i) => record(COUNT + 1 + i))
    await engine.stage(staged)
    await compare(engine)
    await engine.apply({ seq: 4, upserts: [], deletes: [] })
    await compare(engine)
  })

  it('follows what a beginning stands for, though nothing of the segment itself changes', async () => {
    const own = createEmbeddedEngine({ ...testLanguage(), segmentSize: SIZE })
    const about = (id: number, summary: string) => testDocument({ id, title: 'Esempio', summary })
    const words = (i: number) => (i < 300 ? 'Un educatore, educatrama.' : 'Un educatore.')
    const upserts = Array.from({ length: SIZE }, (_, i) => about(i + 1, words(i)))
    const total = async () => {
      const kept = await own.search(query('educatr'), { counted })
      expect(told(kept)).toEqual(told(await own.search(query('educatr'))))
      return kept.total
    }
    // "educatrici" begins so, and whoever has a word of its stem has it, too; the other word is made up.
    await own.apply({ seq: 1, upserts: [...upserts, about(SIZE + 1, 'Educatrici.')], deletes: [] })
    expect(await total()).toBe(SIZE + 1)
    await own.apply({ seq: 2, upserts: [], deletes: [SIZE + 1] })
    expect(await total()).toBe(300)
    await own.apply({ seq: 3, upserts: [about(SIZE + 2, 'Educatrici.')], deletes: [] })
    expect(await total()).toBe(SIZE + 1)
  })

  it('is left aside where a filter or another order is asked for', async () => {
    const filtered = query('azienda', {
      facets: { ...EMPTY_QUERY.facets, territorio: { values: ['bresso'], all: false, not: [] } },
    })
    for (const asked of [filtered, query('azienda', { sort: 'titolo' })]) {
      const kept = await engine.search(asked, { counted })
      expect(told(kept)).toEqual(told(await engine.search(asked)))
    }
  })
})
