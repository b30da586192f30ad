import { describe, expect } from 'vitest'
import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchDocument } from '../../engine.ts'
import { ask, select } from './asking.ts'
import { documents } from './collection.ts'
import type { Subject } from './subject.ts'

const ASKED: Record<string, SearchQuery> = {
  'of everything': ask(''),
  'of words': ask('lavoro'),
  'of any of two values': ask('', {
    facets: select({ tema: { values: ['autismo', 'alternanza'] } }),
  }),
  'of words and filters': ask('lavoro -cucina', {
    facets: select({ anno: { values: ['2010-2019'] }, disabilita: { not: ['motoria'] } }),
  }),
  'of one page of a result': ask('lavoro', { page: 2, perPage: 1, sort: 'titolo' }),
  'of nothing': ask('parolachenonesiste'),
}

const valuesOf = ({ facets }: SearchDocument, key: FacetKey): string[] => {
  const own = facets[key]
  const values = typeof own === 'number' ? [String(own)] : [...(own ?? [])]
  return values.length > 0 ? values : [UNSPECIFIED]
}

/** How often each value comes up among some lists. */
const frequencies = (lists: readonly (readonly string[])[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of lists.flat()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** What a query finds, counted in every way, checked by looking at each document. */
export const tallyContract = ({ engine, write, behaves }: Subject): void => {
  describe('the hits of a query, counted', () => {
    const found = async (query: SearchQuery): Promise<SearchDocument[]> => {
      const { ids } = await engine().ids(query)
      return documents.filter(({ id }) => ids.includes(id))
    }

    for (const [name, query] of Object.entries(ASKED)) {
      behaves(`have the counts of their own values, ${name}`, async () => {
        const [tally, hits] = [await engine().tally(query), await found(query)]
        expect(tally.total).toBe(hits.length)
        expect(tally.seq).toBe(engine().seq())
        for (const key of FACET_KEYS) {
          const counted = (await tally.counts(key)).map(({ value, count }) => [value, count])
          const expected = frequencies(hits.map((hit) => valuesOf(hit, key)))
          expect(Object.fromEntries(counted), key).toEqual(expected)
        }
      })

      behaves(`are counted by two facets at once, ${name}`, async () => {
        const [tally, hits] = [await engine().tally(query), await found(query)]
        const rows = ['autismo', 'inserimento', 'un-tema-che-non-esiste', UNSPECIFIED]
        const columns = ['2017', '2016', UNSPECIFIED, '1900']
        const cells = await tally.cross(
          { facet: 'tema', values: rows },
          { facet: 'anno', values: columns },
        )
        const expected = rows.flatMap((row) =>
          columns.map(
            (column) =>
              hits.filter(
                (hit) =>
                  valuesOf(hit, 'tema').includes(row) && valuesOf(hit, 'anno').includes(column),
              ).length,
          ),
        )
        expect([...cells]).toEqual(expected)
      })
    }

    behaves('stay what they were when a record is taken away meanwhile', async () => {
      const query = ask('')
      const tally = await engine().tally(query)
      const before = await tally.counts('tema')
      const [first] = await found(query)
      await write([], [first!.id])
      try {
        expect(await tally.counts('tema')).toEqual(before)
        expect((await engine().tally(query)).total).toBe(tally.total - 1)
      } finally {
        await write([first!])
      }
    })

    behaves('are not counted once the reader has given up', async () => {
      const signal = AbortSignal.abort(new Error('given up'))
      await expect(engine().tally(ask('lavoro'), { signal })).rejects.toThrow('given up')
      const tally = await engine().tally(ask('lavoro'))
      await expect(tally.counts('tema', signal)).rejects.toThrow('given up')
    })
  })
}
