import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { type Collection, createCollection } from '../index/collection.ts'
import { createQueryMatcher, type QueryMatcher } from '../query-matcher.ts'
import { createSearch } from '../search.ts'
import { createCountOfAll } from './count-of-all.ts'
import { createListSets } from './list-sets.ts'

const WORDS = ['azienda', 'impresa', 'tirocinio', 'orto', 'orti', 'lavoro', 'scuola', 'cooperativa']
const QUESTIONS = [
  'azienda',
  'azienda orto',
  'orto azienda tirocinio',
  'scuola or',
  'lavoro violino',
  'violino lavoro',
  'cooperativa scuola',
  'impresa or',
  'tirocinio stage cooperativa',
  'orto cooperativa',
  'scuola cooperativa orto',
  'azienda orto lavoro scuola cooperativa',
  ...['scuola', 'lavoro', 'cooperativa', 'orto', 'azienda', 'tirocinio'].map((q) => `${q} musica`),
]
/** None of the records answers all of these: those count that answer fewer. */
const TOO_MUCH = ['musica danza scuola', 'musica danza orto lavoro azienda scuola']

/** Each record has words by its number; one in fifty speaks of a violin, one in eight of music, another one of dance. */
const record = (id: number) =>
  testDocument({
    id,
    title: `Esempio ${id % 50 === 0 ? 'violino' : ''} ${['musica', 'danza'][id % 8] ?? ''}`,
    summary: WORDS.filter((_, i) => (id * (i + 3)) % 5 < 2).join(' '),
  })

describe('how many records answer everything asked', () => {
  let collection: Collection
  let matcher: QueryMatcher
  let count: ReturnType<typeof createCountOfAll>
  beforeAll(() => {
    collection = createCollection({ ...testLanguage(), segmentSize: 150 })
    const upserts = Array.from({ length: 400 }, (_, i) => record(i + 1))
    collection.apply({ seq: 1, upserts, deletes: [] })
    matcher = createQueryMatcher(collection)
    count = createCountOfAll(collection, createListSets(collection))
  })

  /** Counted as sets, and by walking the lists; null where nothing was counted. */
  const compare = async (q: string) => {
    const { resolved } = await matcher.prepareQuery({ ...EMPTY_QUERY, q })
    const all = resolved.required.length
    const found = matcher.match(resolved, { needed: all, least: all })
    const walked = found!.matches.reduce((sum, one) => sum + one.count, 0)
    return { counted: count(resolved), walked }
  }

  const compareAll = async () => {
    // Twice, and each beside more others than are kept at once.
    for (const q of [...QUESTIONS, ...QUESTIONS]) {
      const { counted, walked } = await compare(q)
      expect(walked, q).toBeGreaterThan(0)
      expect(counted ?? walked, q).toBe(walked)
    }
  }

  it('is what walking the lists comes to', compareAll)

  it('is the same where records go and come', async () => {
    collection.apply({ seq: 2, upserts: [3, 160, 401].map(record), deletes: [1, 2, 170] })
    await compareAll()
  })

  it('is walked where one word is much rarer than the other, until the set of that one is known', async () => {
    count = createCountOfAll(collection, createListSets(collection))
    expect((await compare('violino orto')).counted).toBeNull()
    await compare('scuola orto')
    expect((await compare('violino orto')).counted).not.toBeNull()
  })

  it('is the total of a search, also where no record answers all', async () => {
    const search = createSearch(collection)
    for (const q of [...QUESTIONS, ...TOO_MUCH]) {
      const query = { ...EMPTY_QUERY, q }
      const { total, understanding } = await search.search(query)
      expect(total, q).toBeGreaterThan(0)
      expect(await search.total(query), q).toBe(total)
      expect(await search.wholeTotal(query), q).toBe(understanding.partial === null ? total : 0)
    }
  })

  it('is not told of a phrase, nor where something is left out', async () => {
    expect((await compare('"azienda impresa"')).counted).toBeNull()
    expect((await compare('azienda -orto')).counted).toBeNull()
  })
})
