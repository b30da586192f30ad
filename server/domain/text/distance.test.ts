import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../testing/rounds.ts'
import { editDistance } from './distance.ts'

/** The whole table, as the definition has it. */
const byDefinition = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const costs = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) costs.push(table[i - 2]![j - 2]! + 1)
      table[i]![j] = Math.min(...costs)
    }
  }
  return table[a.length]![b.length]!
}

test.each([
  ['autismo', 'autismo', 0],
  ['autismo', 'autsimo', 1],
  ['lavoro', 'lavro', 1],
  ['stage', 'stagge', 1],
  ['tirocinio', 'trocino', 2],
  ['uno', 'cento', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance)
  expect(editDistance(b, a, 5)).toBe(distance)
  expect(editDistance(a, b, 0)).toBe(distance === 0 ? 0 : 1)
})

const text = fc.string({ unit: fc.constantFrom(...'abcè漢𝒂'), maxLength: 14 })
const pair = fc.oneof(
  fc.tuple(text, text),
  // One written twice, with a few letters changed in the middle.
  fc
    .tuple(text, text, text, text)
    .map(([before, one, other, after]) => [before + one + after, before + other + after] as const),
)

test('of any two texts it is the distance by definition, or one more than the limit', () => {
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 6 }), ([a, b], limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1))
    }),
    { numRuns: rounds(15_000) },
  )
})
