import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import type { Candidate, Session } from '../candidate.ts'
import { createDocuments } from '../documents.ts'
import { createQuestions } from '../questions.ts'
import { fts5Memory } from './fts5-memory.ts'
import { minisearch } from './minisearch.ts'

const COUNT = 300
const others: Candidate[] = [minisearch]
const make = createDocuments()
const questions = createQuestions(make(COUNT), { count: COUNT, perClass: 25, seed: 3 })
const folders: string[] = []
const sessions = new Map<string, Session>()

const fill = async (candidate: Candidate) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'))
  folders.push(folder)
  const session = await candidate.open(folder)
  await session.add([...make(COUNT)])
  return { session, folder }
}

beforeAll(async () => {
  for (const candidate of [fts5Memory, ...others]) {
    sessions.set(candidate.name, (await fill(candidate)).session)
  }
})

afterAll(async () => {
  for (const session of sessions.values()) await session.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const work = async (name: string, query: SearchQuery) => {
  const { total, facetValues } = await sessions.get(name)!.search(query)
  return { q: query.q, total, facetValues }
}

test.each(others)('$name finds and counts as much as FTS5 does', async ({ name }) => {
  const asked = [questions.rare, questions.common, questions.several, questions.filters].flat()
  for (const query of asked)
    expect(await work(name, query)).toEqual(await work(fts5Memory.name, query))
})

test.each([fts5Memory, ...others])('$name answers the same after a restart', async (candidate) => {
  const { session, folder } = await fill(candidate)
  const before = await session.search(questions.common[0]!)
  await session.save?.()
  await session.close()
  const again = await candidate.restore!(folder)
  expect(await again.search(questions.common[0]!)).toEqual(before)
  await again.close()
})

test.each([fts5Memory, ...others])(
  '$name takes anything that is typed for text',
  async ({ name }) => {
    for (const q of ['"', "' OR 1=1 --", 'a AND', '*', '-', '\u202e', 'NEAR(', '(((']) {
      await expect(sessions.get(name)!.search({ ...EMPTY_QUERY, q })).resolves.toBeDefined()
    }
  },
)
