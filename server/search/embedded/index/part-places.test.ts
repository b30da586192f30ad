import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPlaces, tokensFrom } from './part-places.ts'

const placesOf = (lengths: readonly number[]): Uint32Array => {
  let place = 0
  return Uint32Array.from([0, ...lengths.map((length) => (place += length))])
}

describe('places of parts', () => {
  it('are told in two bytes and are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_000)), (lengths) => {
        const places = placesOf(lengths)
        const packed = packPlaces(places)
        expect(packed.partOffsets.BYTES_PER_ELEMENT).toBe(2)
        expect(Array.from(places, (_, part) => tokensFrom(packed, part))).toEqual([...places])
      }),
    )
  })

  it('are the same where a part is longer than two bytes can tell', () => {
    const places = placesOf([3, 70_000, 5, 0, 12])
    const packed = packPlaces(places)
    expect(Array.from(places, (_, part) => tokensFrom(packed, part))).toEqual([...places])
  })
})
