import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '#domain/text/distance.ts'
import { rounds } from '../../testing/rounds.ts'
import { createTextTable } from '../structures/text-table.ts'
import { distanceFrom } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdè漢'), minLength: 1, maxLength: 31 })

const measure = (a: string, b: string) => {
  const words = createTextTable(0)
  return distanceFrom(a)?.(words, words.of(b))
}

describe('the distance in bits', () => {
  it('is the distance of the matrix, for any two words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(measure(a, b)).toBe(editDistance(a, b, 99))
      }),
      { numRuns: rounds(2_000) },
    )
  })

  it.each([
    ['autismo', 'autismo', 0],
    ['autismo', 'autsimo', 1],
    ['autismo', 'autsmo', 1],
    ['collocamento', 'colocamneto', 2],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(measure(a, b)).toBe(distance)
  })

  it('is not measured for words that do not fit', () => {
    expect(distanceFrom('x'.repeat(31))).not.toBeNull()
    expect(distanceFrom('x'.repeat(32))).toBeNull()
    expect(distanceFrom('')).toBeNull()
  })
})
