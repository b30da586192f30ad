import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNumberLists } from './number-lists.ts'

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
