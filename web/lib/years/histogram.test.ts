import { expect, it } from 'vitest'
import { barHeights } from './histogram.ts'

it.each([
  ['the tallest fills the height', [4, 2], [64, 32]],
  ['one among thousands can be seen', [5_000, 1], [64, 3]],
  ['nothing is no bar', [3, 0], [64, 0]],
  ['nothing at all is no bar either', [0, 0], [0, 0]],
  ['no bars have no heights', [], []],
])('%s', (_what, counts, heights) => {
  expect(barHeights(counts, 64)).toEqual(heights)
})
