import { expect, test } from 'vitest'
import {
  ASKED_CLASSES,
  ASKED_SETS,
  type AskedClass,
  judgeAsked,
  meanOf,
  measureAsked,
  readAsked,
} from './asked.ts'
import { embedded } from './candidates/embedded.ts'
import { realDocuments } from './documents.ts'

const documents = realDocuments()

/** What both halves of a class must keep, to the third decimal: recall@10 and MRR@10. Raised when a change has earned it. */
const FLOORS: Partial<Record<AskedClass, number>> = {
  exclusion: 0.9,
  period: 1,
  amount: 1,
  number: 1,
  title: 1,
  sentence: 1,
  topic: 1,
}

const answers = await measureAsked(embedded, documents)

test.each(ASKED_SETS.flatMap((set) => ASKED_CLASSES.map((one) => [set, one] as const)))(
  '%s questions of the class %s are answered as well as they were',
  (set, one) => {
    const own = answers[set].filter(({ question }) => question.class === one)
    const { recall, mrr } = meanOf(own)
    expect(recall, 'recall@10').toBeGreaterThanOrEqual(FLOORS[one] ?? 0.7)
    expect(mrr, 'MRR@10').toBeGreaterThanOrEqual(FLOORS[one] ?? 0.7)
  },
)

test('every answer of a question is a record, and none is asked twice', () => {
  const slugs = documents.map(({ slug }) => slug)
  const all = ASKED_SETS.flatMap(readAsked)
  for (const { relevant, also = [] } of all) {
    expect(slugs).toEqual(expect.arrayContaining([...relevant, ...also]))
  }
  expect(new Set(all.map(({ q }) => q)).size).toBe(all.length)
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
