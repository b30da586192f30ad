import { expect, test } from 'vitest'
import { percentile, summarise } from './percentiles.ts'

const hundred = Array.from({ length: 100 }, (_, i) => i + 1)

test.each([
  { percent: 50, of: hundred, is: 50 },
  { percent: 95, of: hundred, is: 95 },
  { percent: 99, of: hundred, is: 99 },
  { percent: 100, of: hundred, is: 100 },
  { percent: 50, of: [1, 2, 9], is: 2 },
  { percent: 95, of: [1, 2, 9], is: 9 },
  { percent: 50, of: [7], is: 7 },
])('the $percent% point of $of.length values is $is', ({ percent, of, is }) => {
  expect(percentile(of, percent)).toBe(is)
})

test('a summary does not depend on the order in which values came, and leaves them alone', () => {
  const values = [5, 1, 4, 2, 3]
  expect(summarise(values)).toEqual({ samples: 5, p50: 3, p95: 5, p99: 5, max: 5 })
  expect(values).toEqual([5, 1, 4, 2, 3])
})

test('no values have no percentiles', () => {
  expect(summarise([]).p50).toBeNaN()
})
