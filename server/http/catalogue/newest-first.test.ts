import { expect, test } from 'vitest'
import { inOrderOf, newestFirst } from './newest-first.ts'

test('tells the place of each record, and that one which came later has none', async () => {
  const newest = await newestFirst({ ids: async () => ({ ids: [7, 2, 40], seq: 3 }) })
  expect(newest.ids).toEqual([7, 2, 40])
  expect([7, 2, 40].map(newest.placeOf)).toEqual([0, 1, 2])
  expect([1, 39, 41, 4_000].map(newest.placeOf)).toEqual([-1, -1, -1, -1])
})

test('puts some in that order, without those that it does not know', async () => {
  const newest = await newestFirst({ ids: async () => ({ ids: [7, 2, 40, 5], seq: 3 }) })
  expect(inOrderOf(newest, [5, 99, 2, 7])).toEqual([7, 2, 5])
  expect(inOrderOf(newest, [])).toEqual([])
})

test('of an empty base there is none', async () => {
  const newest = await newestFirst({ ids: async () => ({ ids: [], seq: 0 }) })
  expect(newest.placeOf(1)).toBe(-1)
})
