import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectDescending } from './select.ts'

/** Lists without an order, with many equal numbers, and in order already; a zero below zero is no other number. */
const numbers = fc
  .array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true }).map((one) => one + 0),
    ),
    { minLength: 1 },
  )
  .chain((list) =>
    fc.constantFrom(
      list,
      list.toSorted((a, b) => a - b),
    ),
  )

describe('selecting by place', () => {
  it('puts a number where sorting would, higher ones before it and lower ones behind it', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (list, seed) => {
        const n = seed % list.length
        const values = Float64Array.from(list)
        const found = selectDescending(values, n, 0, values.length)
        const sorted = Float64Array.from(list).sort().reverse()
        expect(found).toEqual(sorted[n]! + 0)
        expect([...values.subarray(0, n)].every((one) => one >= found)).toBe(true)
        expect([...values.subarray(n)].every((one) => one <= found)).toBe(true)
        expect(Float64Array.from(values).sort()).toEqual(Float64Array.from(list).sort())
      }),
    )
  })
})
