import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { leave } from './leave.ts'

/** Leaves while the desk writes, and tells in which order things ended. */
const leaveWith = async (desk: (said: string[]) => Promise<void>) => {
  const said: string[] = []
  const app = { server: createServer(), close: async () => void said.push('answers') }
  const service = { close: async () => void said.push('base') }
  const work = { close: () => desk(said) }
  await leave(app as never, service, { desk: work, workMs: 50 })
  return said
}

test('a write of the desk ends, and is noted, before the base is closed', async () => {
  const writes = async (said: string[]) => {
    await Promise.resolve()
    said.push('desk')
  }
  expect(await leaveWith(writes)).toEqual(['answers', 'desk', 'base'])
})

test('one that takes too long is not waited for: it is all or nothing', async () => {
  expect(await leaveWith(() => new Promise(() => {}))).toEqual(['answers', 'base'])
})
