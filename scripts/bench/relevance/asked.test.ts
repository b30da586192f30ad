import { expect, test } from 'vitest'
import { embedded } from '../candidates/embedded.ts'
import {
  ASKED_CLASSES,
  ASKED_SETS,
  type AskedClass,
  type AskedSet,
  judgeAsked,
  meanOf,
  measureAsked,
  readAsked,
  recordsOf,
} from './asked.ts'

/**
 * What every set must keep of a class, to the third decimal: recall@10 and MRR@10. Raised when a change has earned it. The
 * records made from public facts have few questions of a class, and are held as a whole.
 */
const FLOORS: Partial<Record<AskedClass, number>> = {
  exclusion: 0.9,
  period: 1,
  amount: 1,
  number: 1,
  title: 1,
  sentence: 1,
  topic: 1,
}
const WHOLE_FLOORS: Record<AskedSet, { recall: number; mrr: number }> = {
  seen: { recall: 0.95, mrr: 0.94 },
  aside: { recall: 0.95, mrr: 0.94 },
  'facts seen': { recall: 0.94, mrr: 0.95 },
  'facts aside': { recall: 0.98, mrr: 0.93 },
  unseen: { recall: 0.91, mrr: 0.86 },
}

const answers = await measureAsked(embedded)

test.each(
  (['seen', 'aside'] as const).flatMap((set) => ASKED_CLASSES.map((one) => [set, one] as const)),
)('%s questions of the class %s are answered as well as they were', (set, one) => {
  const own = answers[set].filter(({ question }) => question.class === one)
  const { recall, mrr } = meanOf(own)
  expect(recall, 'recall@10').toBeGreaterThanOrEqual(FLOORS[one] ?? 0.7)
  expect(mrr, 'MRR@10').toBeGreaterThanOrEqual(FLOORS[one] ?? 0.7)
})

test.each(ASKED_SETS)('questions of the set %s are answered as well as they were', (set) => {
  const { recall, mrr } = meanOf(answers[set])
  expect(recall, 'recall@10').toBeGreaterThanOrEqual(WHOLE_FLOORS[set].recall)
  expect(mrr, 'MRR@10').toBeGreaterThanOrEqual(WHOLE_FLOORS[set].mrr)
})

test('every answer of a question is a record, and none is asked twice', () => {
  for (const set of ASKED_SETS) {
    const slugs = recordsOf(set).map(({ slug }) => slug)
    for (const { relevant, also = [] } of readAsked(set)) {
      expect(slugs).toEqual(expect.arrayContaining([...relevant, ...also]))
    }
  }
  const collections: AskedSet[][] = [['seen', 'aside'], ['facts seen', 'facts aside'], ['unseen']]
  for (const sets of collections) {
    const all = sets.flatMap((set) => readAsked(set).map(({ q }) => q))
    expect(new Set(all).size).toBe(all.length)
  }
})

test('where the right answer is none, a hit is a mistake', () => {
  const question = { class: 'place', q: 'Napoli', relevant: [] } as const
  expect(judgeAsked({ ...question, relevant: [] }, [])).toEqual({
    recall: 1,
    mrr: 1,
    precision: null,
  })
  expect(judgeAsked({ ...question, relevant: [] }, ['x'])).toEqual({
    recall: 0,
    mrr: 0,
    precision: 0,
  })
})
