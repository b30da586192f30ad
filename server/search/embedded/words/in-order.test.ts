import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextTable } from '../../structures/text-table.ts'
import { inOrder } from './in-order.ts'

/** Words that begin alike, with letters of one byte and of two. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', '\u00ff', '\u0101', 'ж'), maxLength: 9 })

describe('words in order', () => {
  it('come as their code units do, whatever they begin with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.nat(5), (all, from) => {
        const table = createTextTable(0)
        const ids = Uint32Array.from(all, (one) => table.of(one)).subarray(from)
        const sorted = all.slice(from).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        expect([...inOrder(table, ids)].map(table.text)).toEqual(sorted)
      }),
    )
  })
})
