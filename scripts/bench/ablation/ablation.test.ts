import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ASKED_SETS } from '../relevance/asked.ts'
import { GOLDEN_SETS } from '../relevance/golden.ts'
import type { Gained, SetScores } from './measure.ts'
import { ablationReport } from './report.ts'
import { RULES } from './rules.ts'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')

test.each(RULES)(
  'the rule "$name" can be switched off: its code stands where it is looked for',
  ({ edits }) => {
    for (const { file, find } of edits) expect(read(file).split(find), find).toHaveLength(2)
  },
)

test('no rule is listed twice', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
})

test('the report tells what a rule adds, and shows what it does not change as nothing', () => {
  const scores = (recall: number, hits: number): Gained => ({
    ...{ recall, mrr: 1, precision: 0.5, hits },
  })
  const all = (one: Gained) =>
    Object.fromEntries([...GOLDEN_SETS, ...ASKED_SETS].map((set) => [set, one])) as SetScores
  const without = [{ name: 'a rule', scores: all(scores(0.9, 3)) }]
  const report = ablationReport({ whole: all(scores(0.95, 2.5)), without })
  expect(report).toContain('| a rule | +0.050 · · -0.50 |')
})
