import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '#domain/text/distance.ts'
import { rounds } from '../../testing/rounds.ts'
import { preferred } from '../language/plan/preferred.ts'
import { createTextTable } from '../structures/text-table.ts'
import { createFuzzyIndex } from './fuzzy-index.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdz'), minLength: 1, maxLength: 9 })

/** All words at the least distance of at most `edits`, found by measuring every one. */
const slowly = (typed: string, words: readonly string[], edits: number): string[] => {
  for (let most = 0; most <= edits; most++) {
    const near = words.filter((one) => editDistance(typed, one, 99) === most)
    if (near.length > 0)
      return preferred(
        typed,
        near.map((one) => ({ word: one, count: 0 })),
      )
  }
  return []
}

const indexOf = (words: readonly string[]) => {
  const table = createTextTable(0)
  for (const one of words) table.of(one)
  return createFuzzyIndex(
    table,
    () => 0,
    () => true,
  )
}

describe('the nearest words', () => {
  it.each([1, 2])('are those that measuring every word finds, within %i edits', (edits) => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 30 }), (typed, words) => {
        fc.pre(!words.includes(typed))
        expect(indexOf(words).nearest(typed, edits)).toEqual(slowly(typed, words, edits))
      }),
      { numRuns: rounds(1_000) },
    )
  })

  it.each([
    ['another first letter', 'outismo'],
    ['no first letter', 'utismo'],
    ['a letter too many in front', 'sautismo'],
    ['the first two swapped', 'uatismo'],
    ['a slip further on', 'autizmo'],
  ])('are found with %s', (_slip, typed) => {
    expect(indexOf(['autismo', 'turismo', 'autonomia']).nearest(typed, 1)).toEqual(['autismo'])
  })

  it('are looked for anew after a write', () => {
    const table = createTextTable(0)
    const { nearest, refresh } = createFuzzyIndex(
      table,
      () => 0,
      () => true,
    )
    expect(nearest('autizmo', 1)).toEqual([])
    table.of('autismo')
    refresh()
    expect(nearest('autizmo', 1)).toEqual(['autismo'])
  })
})
