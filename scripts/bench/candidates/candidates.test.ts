import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import { createQuestions } from '../corpus/questions.ts'
import { documents as all } from '../corpus/testing/documents.ts'
import type { Session } from './candidate.ts'
import { minisearch } from './minisearch.ts'
import { queryStems, stems } from './words.ts'

const COUNT = 150
const documents = all.slice(0, COUNT)
const questions = createQuestions(documents, { count: COUNT, perClass: 25, seed: 3 })

let folder: string
let session: Session
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-test-'))
  session = await minisearch.open(folder)
  await session.add(documents)
})
afterAll(async () => {
  await session.close()
  rmSync(folder, { recursive: true })
})

const stemsOf = ({ title, lead, summary, terms, partners, body }: SearchDocument) => {
  const texts = [title, lead, summary, terms, partners].flat().concat(body.map(({ text }) => text))
  return new Set(texts.flatMap((text) => stems(text ?? '')))
}

/** Whether every word of a question, the last one as a beginning, stands somewhere in a record. */
const answers = (own: ReadonlySet<string>, asked: readonly string[]): boolean => {
  const last = asked.at(-1) ?? ''
  return (
    asked.slice(0, -1).every((one) => own.has(one)) && [...own].some((one) => one.startsWith(last))
  )
}

test('finds as much as reading every record does', async () => {
  const records = documents.map(stemsOf)
  for (const query of [questions.rare, questions.common, questions.several].flat()) {
    const asked = queryStems(query.q)
    const expected = records.filter((own) => answers(own, asked)).length
    expect({ q: query.q, total: (await session.search(query)).total }).toEqual({
      q: query.q,
      total: expected,
    })
  }
})

test('answers the same after a restart', async () => {
  await session.save?.()
  const again = await minisearch.restore!(folder)
  for (const query of questions.common) {
    expect(await again.search(query)).toEqual(await session.search(query))
  }
  await again.close()
})

test('takes anything that is typed for text', async () => {
  for (const q of ['"', "' OR 1=1 --", 'a AND', '*', '-', '\u202e', 'NEAR(', '(((']) {
    await expect(session.search({ ...EMPTY_QUERY, q })).resolves.toBeDefined()
  }
})
