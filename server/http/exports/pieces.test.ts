import { describe, expect, test } from 'vitest'
import type { Project } from '#domain/project.ts'
import type { Chunk } from '../formats/snapshot.ts'
import { groups } from './groups.ts'
import { begin, pieces } from './pieces.ts'
import { createTurns } from './turns.ts'

async function* lines(records: AsyncIterable<readonly Project[]>): AsyncGenerator<Chunk> {
  yield 'inizio\n'
  let isFirst = true
  for await (const group of records)
    for (const { title } of group) {
      yield `${isFirst ? '' : ','}${title}`
      isFirst = false
    }
  yield '\nfine'
}
type Reading = Omit<Parameters<typeof groups<Project>>[0], 'turn'>
const file = (reading: Reading, turn = createTurns()) =>
  pieces(lines(groups({ ...reading, turn })), turn)
const titled = (ids: readonly number[], title: (id: number) => string) =>
  ids.map((id) => ({ id, title: title(id) }) as Project)

const all = async (parts: AsyncIterable<Buffer>): Promise<Buffer[]> => {
  const list: Buffer[] = []
  for await (const part of parts) list.push(part)
  return list
}
const ids = Array.from({ length: 500 }, (_, i) => i)
const long = (id: number) => `${id} ${'è'.repeat(2_000)}`

describe('pieces', () => {
  test('are Buffers of about 64 kB, together the whole file', async () => {
    const read = (some: readonly number[]) => titled(some, long)
    const list = await all(file({ ids, read }))
    const whole = Buffer.concat(list).toString()
    expect(whole).toBe(`inizio\n${ids.map(long).join(',')}\nfine`)
    expect(list.every(Buffer.isBuffer)).toBe(true)
    expect(Math.max(...list.map(({ length }) => length))).toBeLessThan(300_000)
    expect(list.length).toBeGreaterThan(5)
  })

  test('records that are no longer there leave no gap, be they all', async () => {
    const odd = (some: readonly number[]) => titled(some, String).filter(({ id }) => id % 2 === 1)
    const list = await all(file({ ids: [0, 1, 2, 3], read: odd }))
    expect(Buffer.concat(list).toString()).toBe('inizio\n1,3\nfine')
    const none = await all(file({ ids, read: () => [] }))
    expect(Buffer.concat(none).toString()).toBe('inizio\n\nfine')
  })

  test('are made only when they are wanted, and one at a time among many files', async () => {
    let readings = 0
    const read = (some: readonly number[]) => {
      readings++
      return titled(some, (id) => long(id).repeat(2))
    }
    const turn = createTurns()
    const files = Array.from({ length: 8 }, () => file({ ids, read }, turn))
    const first = files.map((file) => file.next())
    // One to begin in, and one to work in.
    for (let turns = 0; turns < 2; turns++) await new Promise((resolve) => setImmediate(resolve))
    const afterOneTurn = readings
    await Promise.all(first)
    expect(readings).toBe(8 * afterOneTurn)
    await new Promise((resolve) => setImmediate(resolve))
    expect(readings).toBe(8 * afterOneTurn)
  })

  test('what fails at once fails before anything is sent', async () => {
    const read = () => {
      throw new Error('unreadable')
    }
    const parts = file({ ids, read })
    await expect(begin(parts)).rejects.toThrow('unreadable')
  })
})
