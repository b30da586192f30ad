import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { testDocument } from '../../testing/documents.ts'
import { bareLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'

const MANY = 12_000

/** More records with a phrase than are read without a pause; every second has its words in another order. */
const filled = async () => {
  const engine = createEmbeddedEngine({ ...bareLanguage(), segmentSize: 5_000 })
  const upserts = Array.from({ length: MANY }, (_, id) =>
    testDocument({ id, title: id % 2 === 0 ? 'Orto bello' : 'Bello orto' }),
  )
  await engine.apply({ seq: 1, upserts, deletes: [] })
  return engine
}

describe('a phrase whose words nearly all records have', () => {
  /** For those who only ask. */
  let engine: Awaited<ReturnType<typeof filled>>
  beforeAll(async () => {
    engine = await filled()
  })

  it('lets others have their turn while it is looked up, and comes out right', async () => {
    let turns = 0
    const count = () => {
      turns++
      waiting = setImmediate(count)
    }
    let waiting = setImmediate(count)
    const { total } = await engine.search({ ...EMPTY_QUERY, q: '"orto bello"' })
    clearImmediate(waiting)
    expect(total).toBe(MANY / 2)
    expect(turns).toBeGreaterThan(0)
  })

  it('answers other searches meanwhile, each with its own', async () => {
    const ask = async (q: string) => (await engine.search({ ...EMPTY_QUERY, q })).total
    const totals = await Promise.all(
      ['"orto bello"', 'orto', '"bello orto"', '-"orto bello"'].map(ask),
    )
    expect(totals).toEqual([MANY / 2, MANY, MANY / 2, MANY / 2])
  })

  it('does not bring back what was removed meanwhile', async () => {
    const written = await filled()
    const searching = written.search({ ...EMPTY_QUERY, q: '"orto bello"' })
    await written.apply({
      seq: 2,
      upserts: [testDocument({ id: MANY, title: 'Orto' })],
      deletes: [0, 2],
    })
    const { total, hits } = await searching
    expect(total).toBe(MANY / 2 - 2)
    expect(hits.some(({ id }) => id === 0 || id === 2)).toBe(false)
  })

  it('is given up when nobody waits for it any more', async () => {
    const controller = new AbortController()
    const searching = engine.search(
      { ...EMPTY_QUERY, q: '"orto bello"' },
      { signal: controller.signal },
    )
    controller.abort()
    await expect(searching).rejects.toThrow(/abort/i)
  })
})
