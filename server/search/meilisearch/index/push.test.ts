import { expect, test } from 'vitest'
import type { Connection } from '../server/connection.ts'
import { documents, language } from '../testing/collection.ts'
import { createDocumentWriter, type IndexedProject } from './documents.ts'
import { createPush } from './push.ts'

const SEQ = 9
const upserts = documents.slice(0, 5)

/** Pushes five projects to a server that refuses one of them; which requests it took, as [id, seq] of each project. */
const push = async ({ perRequest, refused }: { perRequest: number; refused?: number }) => {
  const taken: unknown[][] = []
  const addDocuments = (projects: IndexedProject[]) => {
    const isRefused = projects.some(({ id }) => id === refused)
    if (!isRefused) taken.push(projects.map(({ id, seq }) => [id, seq]))
    const error = { message: 'no', code: 'invalid_document_fields' }
    return {
      waitTask: async () => (isRefused ? { status: 'failed', error } : { status: 'succeeded' }),
    }
  }
  const connection = { admin: { index: () => ({ addDocuments }) } } as unknown as Connection
  const write = createDocumentWriter({ language, build: 'prova' })
  const refusals = await createPush(
    connection,
    write,
    perRequest,
  )('progetti', {
    seq: SEQ,
    upserts,
    deletes: [],
  })
  return { taken, refused: refusals.map(({ id }) => id) }
}

test('more than one request holds arrives whole, and only the last says that it is all', async () => {
  expect(await push({ perRequest: 2 })).toEqual({
    taken: [
      [
        [1, 0],
        [2, 0],
      ],
      [
        [3, 0],
        [4, 0],
      ],
      [[5, SEQ]],
    ],
    refused: [],
  })
})

test('halved for the sake of one that is refused, the first half does not say that it is all', async () => {
  expect(await push({ perRequest: 5, refused: 2 })).toEqual({
    taken: [
      [[1, 0]],
      [
        [3, SEQ],
        [4, SEQ],
        [5, SEQ],
      ],
    ],
    refused: [2],
  })
})
