import { expect, test } from 'vitest'
import { summarisePairs } from './pair.ts'
import { pairReport } from './report-pair.ts'

const pairs = [
  { first: 1, second: 4 },
  { first: 10, second: 9 },
  { first: 5, second: 6 },
]

test('what the second engine adds is told by its percentiles and question by question', () => {
  const { first, second, added } = summarisePairs(pairs)
  expect([first.p50, second.p50, added]).toEqual([5, 6, 1])
})

test('the report has a row for each class, or says why there is none', () => {
  const result = {
    count: 1_000,
    perClass: 3,
    rounds: 5,
    names: ['one', 'other'] as const,
    problem: null,
    rows: { rare: summarisePairs(pairs) },
  }
  expect(pairReport(result)).toContain('| rare | 5 / 10 | 6 / 9 | 1 | 1 |')
  expect(pairReport({ ...result, rows: {}, problem: 'other: not here' })).toContain(
    'Not measured: other: not here',
  )
})
