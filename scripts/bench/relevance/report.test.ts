import { expect, test } from 'vitest'
import type { GoldenQuestion, GoldenSet } from './golden.ts'
import { judge, type RelevanceResult } from './measure.ts'
import { relevanceReport } from './report.ts'

const question = (set: GoldenSet, q: string): GoldenQuestion => ({
  set,
  class: 'plain',
  q,
  relevant: ['a'],
  because: 'of the test',
})
const engine: RelevanceResult = {
  name: 'engine',
  problem: null,
  judged: [
    judge(question('first', 'one'), ['a'], 1),
    judge(question('first', 'two'), ['x', 'a'], 2),
    judge(question('second', 'three'), [], 0),
  ],
}
const absent: RelevanceResult = { name: 'other', problem: 'not installed', judged: [] }

test('each set has a table of its own', () => {
  const [first, second] = relevanceReport([engine], false).split('## Questions of the set').slice(1)
  expect(first).toContain('| engine | 1.000 | 0.750 | 0.750 | 1.50 | 0.50 | 0 % |')
  expect(first).toContain('| all | 2 | 1.000 | 0.750 |')
  expect(second).toContain('| engine | 0.000 | 0.000 | - | 0.00 | 0.00 | 100 % |')
})

test('imperfect answers stand under their set when asked for', () => {
  const [first, second] = relevanceReport([engine], true).split('## Questions of the set').slice(1)
  expect(first).toContain('[plain] two')
  expect(first).not.toContain('[plain] one')
  expect(second).toContain('[plain] three')
  expect(relevanceReport([engine], false)).not.toContain('[plain]')
})

test('an engine that cannot run is named once, with its reason', () => {
  expect(relevanceReport([engine, absent], false)).toMatch(
    /Not measured:\n\n- other: not installed$/,
  )
  expect(relevanceReport([absent], false)).toMatch(/^Nothing was measured/)
})
