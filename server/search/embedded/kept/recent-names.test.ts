import { expect, it } from 'vitest'
import { createRecentNames } from './recent-names.ts'

it('forgets the name that was not asked for longest, and no other', () => {
  const names = createRecentNames<number>(3)
  const times = (name: string) => names(name, (before = 0) => before + 1)
  expect(['a', 'b', 'c', 'a', 'd'].map(times)).toEqual([1, 1, 1, 2, 1])
  // "b" made place for "d", and makes "c" do so now.
  expect(times('b')).toBe(1)
  expect(['a', 'd', 'c'].map(times)).toEqual([3, 2, 1])
})
