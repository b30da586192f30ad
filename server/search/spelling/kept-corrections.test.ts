import { expect, test } from 'vitest'
import { createTextTable } from '../structures/text-table.ts'
import { createFuzzyIndex } from './fuzzy-index.ts'

/** An index of one word, which counts how often it is looked at. */
const opened = () => {
  const table = createTextTable(0)
  table.of('lavoro')
  const state = { looks: 0 }
  const index = createFuzzyIndex(
    table,
    () => 1,
    () => {
      state.looks++
      return true
    },
  )
  /** Whether the answer had to be looked for. */
  const isLookedFor = (typed: string): boolean => {
    const before = state.looks
    expect(index.nearest(typed, 1)).toEqual(['lavoro'])
    return state.looks > before
  }
  return { index, isLookedFor }
}

test('a mistyped word is looked for once, until something is written', () => {
  const { index, isLookedFor } = opened()
  expect([isLookedFor('lavori'), isLookedFor('lavori')]).toEqual([true, false])
  index.refresh()
  expect(isLookedFor('lavori')).toBe(true)
})

test('no more than five hundred are kept, whatever strangers type', () => {
  const { index, isLookedFor } = opened()
  isLookedFor('lavori')
  for (let i = 0; i < 499; i++) index.nearest(`parola${i}`, 1)
  expect(isLookedFor('lavori')).toBe(false)
  index.nearest('ancora', 1)
  expect(isLookedFor('lavori')).toBe(true)
})
