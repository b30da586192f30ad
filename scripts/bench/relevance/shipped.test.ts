import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { readSeedProjects } from '../../../server/store/testing/store.ts'
import type { Session } from '../candidates/candidate.ts'
import { embedded } from '../candidates/embedded.ts'
import { shippedDocuments } from '../corpus/documents.ts'
import { type AskedQuestion, judgeAsked, meanOf } from './asked.ts'

type Question = Omit<AskedQuestion, 'class'> & { class: 'new' | 'text' }

const questions: Question[] = JSON.parse(
  readFileSync(new URL('../../../data/shipped-queries.json', import.meta.url), 'utf8'),
).questions

/** First met, both were 1; a question in fifty may be lost to a change that earns more elsewhere. */
const FLOORS = { recall: 0.98, mrr: 0.98 }

let folder: string
let session: Session
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
  session = await embedded.open(folder)
  await session.add(shippedDocuments())
})
afterAll(async () => {
  await session.close()
  rmSync(folder, { recursive: true })
})

test('questions on the records that ship are answered as well as they were when first met', async () => {
  const answers = []
  for (const question of questions) {
    const { slugs } = await session.search({ ...EMPTY_QUERY, q: question.q })
    answers.push({ q: question.q, slugs, ...judgeAsked({ ...question, class: 'topic' }, slugs) })
  }
  const { recall, mrr } = meanOf(answers)
  const missed = answers.filter((one) => one.recall < 1).map(({ q }) => q)
  expect(recall, `recall@10, not all found: ${missed.join('; ')}`).toBeGreaterThanOrEqual(
    FLOORS.recall,
  )
  expect(mrr, 'MRR@10').toBeGreaterThanOrEqual(FLOORS.mrr)
})

test('a sentence of a record, typed as it stands there, finds a record that says it first', async () => {
  const texts = readSeedProjects().map(({ slug, sections }) => ({
    slug,
    text: Object.values(sections).join('\n'),
  }))
  const sentences = texts
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+|\n/))
    .map((one) => one.replace(/[.!?]$/, ''))
    .filter((one) => one.split(' ').length >= 4)
  const others: string[] = []
  for (const q of sentences) {
    const [first] = (await session.search({ ...EMPTY_QUERY, q })).slugs
    if (!texts.some(({ slug, text }) => slug === first && text.includes(q))) others.push(q)
  }
  expect(sentences.length).toBeGreaterThan(300)
  expect(others).toEqual([])
})

test('every judged record ships, each is asked for, and no question comes twice', () => {
  const slugs = readSeedProjects().map(({ slug }) => slug)
  const judged = questions.flatMap(({ relevant, also = [] }) => [...relevant, ...also])
  expect(slugs).toEqual(expect.arrayContaining(judged))
  expect(new Set(questions.map(({ q }) => q.toLowerCase())).size).toBe(questions.length)
  expect(questions.length).toBeGreaterThanOrEqual(40)
})
