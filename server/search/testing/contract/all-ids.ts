import { afterAll, beforeAll, describe, expect } from 'vitest'
import { type SearchQuery, SORT_KEYS } from '#domain/query/types.ts'
import { testDocument } from '../documents.ts'
import { ask, select } from './asking.ts'
import type { Subject } from './subject.ts'

const FIRST_ID = 10_000
const COUNT = 450

/** More than any page, with many ties in every order. */
const many = Array.from({ length: COUNT }, (_, i) =>
  testDocument({
    id: FIRST_ID + i,
    title: i % 9 === 0 ? 'Apicoltura' : `Laboratorio ${i % 40}`,
    summary: `Un alveare ${'vicino al bosco '.repeat(i % 4)}e l’apicoltura.`,
    date: `20${10 + (i % 7)}-12-31`,
    fundingEur: i % 5 === 0 ? null : (i % 11) * 100,
    completeness: i % 13,
    organisations: [i % 3 === 0 ? 'Consorzio del miele' : 'Bottega della cera'],
    facets: { anno: 2010 + (i % 7), tema: i % 2 === 0 ? ['inserimento'] : [] },
  }),
)

const NARROWED: Record<string, Partial<SearchQuery>> = {
  'of everything': { q: '' },
  'of a word': { q: 'apicoltura' },
  'of several words': { q: 'alveare bosco apicoltura' },
  'of quoted words': { q: '"un alveare vicino"' },
  'without a word': { q: 'apicoltura -bosco' },
  'with filters': {
    q: 'apicoltura',
    facets: select({ ente: { values: ['bottega-della-cera'] }, anno: { values: ['2010-2014'] } }),
  },
  'without a value': { q: '', facets: select({ tema: { not: ['inserimento'] } }) },
}

/** All ids at once, over several hundred records. */
export const allIdsContract = ({ engine, write, behaves }: Subject): void => {
  describe('all ids at once', () => {
    beforeAll(() => write(many))
    afterAll(() =>
      write(
        [],
        many.map(({ id }) => id),
      ),
    )

    const paged = async (query: SearchQuery): Promise<number[]> => {
      const ids: number[] = []
      for (let page = 1; ; page++) {
        const { hits } = await engine().search({ ...query, page, perPage: 100 })
        if (hits.length === 0) return ids
        ids.push(...hits.map(({ id }) => id))
      }
    }

    for (const [narrowed, query] of Object.entries(NARROWED)) {
      for (const sort of SORT_KEYS) {
        behaves(`are those of all pages, ${narrowed}, by ${sort}`, async () => {
          const asked = ask('', { ...query, sort, page: 3, perPage: 20 })
          const { ids } = await engine().ids(asked)
          expect(ids).toEqual(await paged(asked))
          expect(ids.length).toBeGreaterThan(110)
          expect(new Set(ids).size).toBe(ids.length)
        })
      }
    }

    for (const [narrowed, query] of Object.entries(NARROWED)) {
      behaves(`are the same where any order will do, ${narrowed}`, async () => {
        const asked = ask('', query)
        const [ordered, any] = [
          await engine().ids(asked),
          await engine().ids(asked, { anyOrder: true }),
        ]
        const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
        expect(sorted(any.ids)).toEqual(sorted(ordered.ids))
        expect(any.seq).toBe(ordered.seq)
      })
    }

    behaves('come with the number of the change that they are from', async () => {
      expect((await engine().ids(ask('apicoltura'))).seq).toBe(engine().seq())
    })

    behaves('there are none where nothing is found', async () => {
      expect((await engine().ids(ask('parolachenonesiste'))).ids).toEqual([])
    })

    behaves('are not looked for once the reader has given up', async () => {
      const signal = AbortSignal.abort(new Error('given up'))
      await expect(engine().ids(ask('apicoltura'), { signal })).rejects.toThrow('given up')
    })
  })
}
