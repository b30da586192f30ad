import { expect, test } from 'vitest'
import type { GoldenQuestion } from './golden.ts'
import { judge, score } from './relevance.ts'

const asking = (...relevant: string[]): GoldenQuestion => ({
  set: 'first',
  class: 'plain',
  q: 'domanda',
  relevant,
  because: 'of the test',
})
const others = (count: number) => Array.from({ length: count }, (_, i) => `other-${i}`)

test.each([
  {
    what: 'both found, first at once',
    relevant: ['a', 'b'],
    found: ['a', 'x', 'b'],
    recall: 1,
    rr: 1,
  },
  { what: 'one of two, second', relevant: ['a', 'b'], found: ['x', 'a'], recall: 0.5, rr: 0.5 },
  { what: 'nothing found', relevant: ['a'], found: [], recall: 0, rr: 0 },
  { what: 'found, but eleventh', relevant: ['a'], found: [...others(10), 'a'], recall: 0, rr: 0 },
  {
    what: 'more relevant records than places',
    relevant: others(12),
    found: others(10),
    recall: 1,
    rr: 1,
  },
])('$what: recall $recall, reciprocal rank $rr', ({ relevant, found, recall, rr }) => {
  const judged = judge(asking(...relevant), found, found.length)
  expect(judged.recall).toBe(recall)
  expect(judged.reciprocalRank).toBe(rr)
})

test('scores are means over questions, and an empty answer counts as zero', () => {
  const judged = [
    judge(asking('a'), ['a'], 1),
    judge(asking('a'), ['x', 'a'], 2),
    judge(asking('a'), [], 0),
    judge(asking('a', 'b'), ['a'], 1),
  ]
  expect(score(judged)).toEqual({ questions: 4, recall: 0.625, mrr: 0.625, zero: 0.25 })
})
