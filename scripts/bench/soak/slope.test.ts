import { expect, test } from 'vitest'
import { slope } from './slope.ts'

test.each([
  [
    'a straight line',
    [
      [0, 1],
      [1, 3],
      [2, 5],
    ],
    2,
  ],
  [
    'points around one',
    [
      [0, 0],
      [1, 2],
      [2, 0],
      [3, 2],
    ],
    0.4,
  ],
  [
    'a level',
    [
      [1, 7],
      [5, 7],
    ],
    0,
  ],
  ['one point', [[3, 9]], 0],
  ['none', [], 0],
] as [string, [number, number][], number][])('of %s', (_name, points, expected) => {
  expect(slope(points)).toBeCloseTo(expected)
})
