import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPageCollector } from './page-collector.ts'
import type { Place } from './place.ts'
import { comparePlaces, type TieBreakers } from './tie-breakers.ts'

/** Few different keys over thousands of records, so that ties reach from page to page; the last key tells all apart. */
const placesOf = (count: number, keys: number, seconds: number): Place[] =>
  Array.from({ length: count }, (_, i) => ({
    segment: i % 3,
    doc: (i * 7_919) % (4 * seconds * 1_000),
    key: (i * 31) % keys,
  }))

const furtherOf = (seconds: number): TieBreakers => [
  (_, doc) => doc % seconds,
  (segment, doc) => -(doc * 3 + segment),
]

describe('a page of a long list', () => {
  it('is the piece of the whole list in order, however far down and however many are tied', () => {
    const sizes = { keys: fc.integer({ min: 1, max: 4 }), seconds: fc.integer({ min: 1, max: 3 }) }
    fc.assert(
      fc.property(
        fc.record({ ...sizes, from: fc.nat(4_500), size: fc.integer({ min: 1, max: 400 }) }),
        ({ keys, seconds, from, size }) => {
          const places = placesOf(4_000, keys, seconds)
          const further = furtherOf(seconds)
          const slice = { from, to: from + size }
          const page = createPageCollector(slice, further)
          for (const { segment, doc, key } of places) page.offer(segment, doc, key)
          const whole = places.toSorted((a, b) => comparePlaces(a, b, further))
          expect(page.take()).toEqual(whole.slice(slice.from, slice.to))
        },
      ),
      { numRuns: 60 },
    )
  })
})
