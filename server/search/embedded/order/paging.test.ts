import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'

const COUNT = 150

/** Records that answer "orto scuola" more or less well, over several segments; every tenth is deleted again. */
const filled = async () => {
  const engine = createEmbeddedEngine({ ...testLanguage(), segmentSize: 32 })
  const upserts = Array.from({ length: COUNT }, (_, i) =>
    testDocument({
      id: i + 1,
      title: i % 7 === 0 ? 'Orto' : `Progetto ${i}`,
      summary: `Una scuola ${'con gli studenti '.repeat(i % 5)}e un orto.`,
    }),
  )
  await engine.apply({ seq: 1, upserts, deletes: [] })
  const deletes = upserts.filter(({ id }) => id % 10 === 0).map(({ id }) => id)
  await engine.apply({ seq: 2, upserts: [], deletes })
  return engine
}

let engine: Awaited<ReturnType<typeof filled>>
beforeAll(async () => {
  engine = await filled()
})

describe('pages by relevance, over the borders of segments and of what is looked at again', () => {
  it.each([1, 7, 20, 59, 60, 61, 100])(
    'of %i hold every hit once, in one order',
    async (perPage) => {
      const ids: number[] = []
      for (let page = 1; page <= Math.ceil(COUNT / perPage); page++) {
        const answer = await engine.search({ ...EMPTY_QUERY, q: 'orto scuola', page, perPage })
        expect(answer.total).toBe(COUNT - COUNT / 10)
        ids.push(...answer.hits.map(({ id }) => id))
      }
      const whole = await engine.search({ ...EMPTY_QUERY, q: 'orto scuola', perPage: COUNT })
      expect(ids).toEqual(whole.hits.map(({ id }) => id))
      expect(new Set(ids).size).toBe(COUNT - COUNT / 10)
    },
  )
})
