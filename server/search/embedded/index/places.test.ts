import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { createPlaces } from './places.ts'

/** Few ids, so that they come again; of the third kind many have the same hash. */
const id = fc.oneof(
  fc.nat(40),
  fc.integer({ min: 1, max: 2 ** 40 }),
  fc.nat(40).map((one) => one * 2 ** 32),
)
const write = fc.record({ id, remove: fc.boolean(), far: fc.boolean() })

describe('places of records', () => {
  it('are those of a map, whatever is added, changed and removed', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 700 }), (writes) => {
        const segments = Array.from({ length: 2 }, () => ({
          size: 0,
          ids: new Float64Array(SEGMENT_SIZE),
          dead: new Uint8Array(SEGMENT_SIZE),
        }))
        const sizes = [0, 0]
        const places = createPlaces(segments)
        const expected = new Map<number, number>()
        for (const { id, remove, far } of writes) {
          const before = expected.get(id)
          if (before !== undefined) {
            segments[Math.floor(before / SEGMENT_SIZE)]!.dead[before % SEGMENT_SIZE] = 1
          }
          expected.delete(id)
          if (remove) continue
          const segment = far ? 1 : 0
          const doc = sizes[segment]!++
          const place = segment * SEGMENT_SIZE + doc
          segments[segment]!.ids[doc] = id
          places.set(id, place)
          expected.set(id, place)
        }
        for (const { id } of writes) expect(places.get(id)).toEqual(expected.get(id))
        for (const [number, segment] of segments.entries()) segment.size = sizes[number]!
        const again = createPlaces(segments)
        for (const { id } of writes) expect(again.get(id)).toEqual(expected.get(id))
      }),
      { numRuns: 50 },
    )
  })
})
