import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, FILTER_SIZE, hasBits, setBits } from './bigram-filter.ts'

const words = fc.array(fc.nat({ max: 200_000 }), { minLength: 1, maxLength: 60 })

describe('the filter of word pairs', () => {
  it('never turns away a record that holds the sequence', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const filters = new Uint32Array(3 * FILTER_SIZE)
        setBits(filters, 1, bitsOf(text))
        const start = from % text.length
        expect(hasBits(filters, 1, bitsOf(text.slice(start, start + length)))).toBe(true)
        expect(filters.subarray(0, FILTER_SIZE).some((bits) => bits !== 0)).toBe(false)
        expect(filters.subarray(2 * FILTER_SIZE).some((bits) => bits !== 0)).toBe(false)
      }),
    )
  })

  it('turns away most records that have the words, but not side by side', () => {
    const filters = new Uint32Array(FILTER_SIZE)
    const text = Array.from({ length: 300 }, (_, i) => i * 7)
    setBits(filters, 0, bitsOf(text))
    const apart = text.slice(2).map((word, i) => [text[i]!, word])
    const kept = apart.filter((pair) => hasBits(filters, 0, bitsOf(pair))).length
    expect(kept / apart.length).toBeLessThan(0.35)
  })
})
