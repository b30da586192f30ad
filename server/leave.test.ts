import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { leave } from './leave.ts'

test('answers end, then what the desk writes, then the base is closed', async () => {
  const said: string[] = []
  const ends = (name: string) => async () => {
    await Promise.resolve()
    said.push(name)
  }
  const app = { server: createServer(), close: ends('answers') }
  await leave(app as never, { close: ends('base') }, { desk: { close: ends('desk') } })
  expect(said).toEqual(['answers', 'desk', 'base'])
})
