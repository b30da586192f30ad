import { expect, test } from 'vitest'
import type { GoldenQuestion } from './golden.ts'
import { judge, score } from './measure.ts'

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
    precision: 2 / 3,
    beyond: 1,
  },
  {
    what: 'one of two, second',
    relevant: ['a', 'b'],
    found: ['x', 'a'],
    recall: 0.5,
    rr: 0.5,
    precision: 0.5,
    beyond: 1,
  },
  {
    what: 'nothing found',
    relevant: ['a'],
    found: [],
    recall: 0,
    rr: 0,
    precision: null,
    beyond: 0,
  },
  {
    what: 'found, but eleventh',
    relevant: ['a'],
    found: [...others(10), 'a'],
    recall: 0,
    rr: 0,
    precision: 0,
    beyond: 10,
  },
  {
    what: 'more relevant records than places',
    relevant: others(12),
    found: others(10),
    recall: 1,
    rr: 1,
    precision: 1,
    beyond: 0,
  },
])('$what: recall $recall, reciprocal rank $rr, precision $precision, $beyond too many', (row) => {
  const judged = judge(asking(...row.relevant), row.found, row.found.length)
  expect(judged).toMatchObject({
    recall: row.recall,
    reciprocalRank: row.rr,
    precision: row.precision,
    beyond: row.beyond,
  })
})

test('a record that a reader also takes is no false hit, and counts for nothing else', () => {
  const judged = judge({ ...asking('a'), also: ['b'] }, ['b', 'x', 'a'], 3)
  expect(judged).toMatchObject({ recall: 1, reciprocalRank: 1 / 3, precision: 2 / 3, beyond: 1 })
})

test('scores are means over questions; an empty answer counts as zero, and has no precision', () => {
  const judged = [
    judge(asking('a'), ['a'], 1),
    judge(asking('a'), ['x', 'a'], 2),
    judge(asking('a'), [], 0),
    judge(asking('a', 'b'), ['a'], 1),
  ]
  expect(score(judged)).toEqual({
    questions: 4,
    recall: 0.625,
    mrr: 0.625,
    precision: 2.5 / 3,
    hits: 1,
    beyond: 0.25,
    zero: 0.25,
  })
})
