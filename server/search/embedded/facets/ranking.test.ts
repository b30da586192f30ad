import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRanking } from './ranking.ts'

/** The same by comparing: all that are counted in order, the first of them, and behind them what is always told. */
const plainly = (
  counts: Uint32Array,
  ordinals: readonly number[],
  limit: number,
  always: readonly number[],
): number[] =>
  ordinals
    .filter((ordinal) => counts[ordinal]! > 0)
    .sort((a, b) => counts[b]! - counts[a]!)
    .filter((ordinal, place) => place < limit || always.includes(ordinal))

/** Few different counts, so that many are equal, and the highest that there can be. */
const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(4_294_967_295))

describe('values in the order of their counts', () => {
  it('are those that comparing finds, for any limit and any that are always told', () => {
    fc.assert(
      fc.property(
        fc.array(count, { maxLength: 40 }),
        fc.integer({ min: 0, max: 45 }),
        fc.array(fc.nat(39), { maxLength: 5 }),
        (list, limit, drawn) => {
          const counts = Uint32Array.from(list)
          const ordinals = list.map((_, ordinal) => ordinal).filter((ordinal) => ordinal % 3 !== 1)
          const always = drawn.filter((ordinal) => ordinals.includes(ordinal))
          const ranked = createRanking(counts)(ordinals, limit, always)
          expect(ranked).toEqual(plainly(counts, ordinals, limit, always))
        },
      ),
    )
  })

  it('are all told where there is no limit, and one facet after the other', () => {
    const rank = createRanking(Uint32Array.of(2, 5, 5, 0, 7))
    expect(rank([0, 1, 2], Number.POSITIVE_INFINITY, [])).toEqual([1, 2, 0])
    expect(rank([3, 4], Number.POSITIVE_INFINITY, [])).toEqual([4])
  })
})
