import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { createBitmaps } from './bitmaps.ts'

const size = fc.constantFrom(1, 31, 32, 33, 64, 255, 256, 257, 5_000, SEGMENT_SIZE)

/** A number of records, and two sets of them. */
const sets = size.chain((records) => {
  const docs = fc.uniqueArray(fc.nat(records - 1), { maxLength: 300 })
  return fc.record({ records: fc.constant(records), a: docs, b: docs })
})

const ascending = (docs: Iterable<number>) => [...docs].sort((a, b) => a - b)

describe('sets of records as bitmaps', () => {
  it('are joined, counted and listed as sets are', () => {
    const bits = createBitmaps()
    const list = new Uint16Array(SEGMENT_SIZE)
    const made = (docs: readonly number[]) => {
      const set = bits.allocate()
      bits.addAll(set, Uint16Array.from([0, ...docs]), 1, docs.length + 1)
      return set
    }
    fc.assert(
      fc.property(sets, ({ records, a, b }) => {
        const [one, other] = [made(a), made(b)]
        const listed = (set: number) => {
          const length = bits.list(set, records, list)
          expect(bits.count(set, records)).toBe(length)
          return [...list.subarray(0, length)]
        }
        const joined = (join: 'keepBoth' | 'addFrom' | 'removeFrom') => {
          const set = bits.allocate()
          bits.copy(set, one, records)
          bits[join](set, other, records)
          return listed(set)
        }
        const inB = new Set(b)
        const both = a.filter((doc) => inB.has(doc))
        const alone = a.filter((doc) => !inB.has(doc))
        expect(listed(one)).toEqual(ascending(a))
        expect(joined('keepBoth')).toEqual(ascending(both))
        expect(joined('addFrom')).toEqual(ascending([...alone, ...b]))
        expect(joined('removeFrom')).toEqual(ascending(alone))
        expect(bits.countBoth(one, other, records)).toBe(both.length)
        expect(bits.countOf(one, Uint16Array.from([...b, 9]), 0, b.length)).toBe(both.length)
        const isIn = bits.tester(one)
        expect(ascending(b.filter(isIn))).toEqual(ascending(both))

        const bytes = new Uint8Array(SEGMENT_SIZE)
        for (const doc of a) bytes[doc] = 1 + (doc % 255)
        bits.fromBytes(other, bytes, records)
        expect(listed(other)).toEqual(ascending(a))

        for (const doc of a) bits.remove(one, doc)
        expect(listed(one)).toEqual([])
        bits.clear(other, records)
        expect(listed(other)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keep what they hold while their memory grows', () => {
    const bits = createBitmaps()
    const list = new Uint16Array(SEGMENT_SIZE)
    const many = Array.from({ length: 500 }, (_, i) => {
      const set = bits.allocate()
      bits.add(set, i)
      bits.add(set, SEGMENT_SIZE - 1)
      return set
    })
    for (const [i, set] of many.entries()) {
      expect(bits.list(set, SEGMENT_SIZE, list)).toBe(2)
      expect([...list.subarray(0, 2)]).toEqual([i, SEGMENT_SIZE - 1])
    }
  })
})
