import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { createFacetValues } from './facet-values.ts'
import { createGrowingPostings } from './growing-postings.ts'
import { createNumberLists } from './number-lists.ts'
import type { Segment } from './segment.ts'
import { createTally } from './tally.ts'

const list = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })

describe('numbered lists', () => {
  it('give equal lists one number, others another, and remember what each holds', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 60 }), (given) => {
        const lists = createNumberLists()
        const numbers = given.map(lists.of)
        const restored = createNumberLists(lists.saved())
        for (const [i, one] of given.entries()) {
          const { starts, values } = restored.columns
          const at = numbers[i]!
          expect([...values.subarray(starts[at], starts[at + 1])]).toEqual(one)
          expect(restored.of(one)).toBe(at)
          expect(lists.of(one)).toBe(at)
        }
        expect(lists.size()).toBe(new Set(given.map(String)).size)
      }),
    )
  })
})

/** Records with some lists of values in the first facet and one list each in another. */
const indexed = (records: readonly number[][]) => {
  const facets = createFacetValues()
  const columns = FACET_KEYS.map((key, facet) =>
    Uint32Array.from(records, (values, doc) => {
      const own = facet === 0 ? values.map(String) : [facet === 1 ? `alone-${doc}` : 'all']
      return facets.lists[facet]!.of(own.map((value) => facets.ordinal(key, value)))
    }),
  )
  const facetPostings = createGrowingPostings()
  for (let doc = 0; doc < records.length; doc++) {
    for (const [facet, column] of columns.entries()) {
      const { starts, values } = facets.lists[facet]!.columns
      const own = values.subarray(starts[column[doc]!], starts[column[doc]! + 1])
      for (const ordinal of own) facetPostings.add(ordinal, doc, 1)
    }
  }
  return { facets, segment: { facetLists: columns, facetPostings } as unknown as Segment }
}

describe('a tally', () => {
  it('counts what counting one by one does, however many records and values there are', () => {
    const marked = fc.array(fc.tuple(list, fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(marked, fc.boolean(), fc.nat(5), (records, some, last) => {
        const { facets, segment } = indexed(records.map(([values]) => values))
        const first = (key: FacetKey) => [...facets.of(key).values()].slice(0, last)
        const which = some ? FACET_KEYS.map(first) : 'all'
        const isCounted = (key: FacetKey, ordinal: number) => !some || first(key).includes(ordinal)
        const docs = Uint16Array.from(records.flatMap(([, counted], doc) => (counted ? [doc] : [])))
        const tally = createTally(facets)
        // A second time, to see that nothing is left of the first.
        for (let time = 0; time < 2; time++) {
          tally.start(docs.length, which)
          const half = docs.length >> 1
          tally.add(segment, docs, half)
          tally.add(segment, docs.subarray(half), docs.length - half)
          const counts = tally.counts()
          for (let value = 0; value <= 5; value++) {
            const ordinal = facets.find('disabilita', String(value))
            const expected = [...docs].filter((doc) => records[doc]![0].includes(value)).length
            if (ordinal === undefined) expect(expected).toBe(0)
            else if (isCounted('disabilita', ordinal)) expect(counts[ordinal]).toBe(expected)
          }
          for (const doc of docs) {
            const ordinal = facets.find('tema', `alone-${doc}`)!
            if (isCounted('tema', ordinal)) expect(counts[ordinal]).toBe(1)
          }
          if (docs.length > 0 && !some) {
            expect(counts[facets.find('anno', 'all')!]).toBe(docs.length)
          }
        }
      }),
    )
  })
})
