import { expect, test } from 'vitest'
import { newestFirst } from './newest-first.ts'

test('tells the place of each record, and that one which came later has none', async () => {
  const newest = await newestFirst({ ids: async () => ({ ids: [7, 2, 40], seq: 3 }) })
  expect(newest.ids).toEqual([7, 2, 40])
  expect([7, 2, 40].map(newest.placeOf)).toEqual([0, 1, 2])
  expect([1, 39, 41, 4_000].map(newest.placeOf)).toEqual([-1, -1, -1, -1])
})

test('of an empty base there is none', async () => {
  const newest = await newestFirst({ ids: async () => ({ ids: [], seq: 0 }) })
  expect(newest.placeOf(1)).toBe(-1)
})
