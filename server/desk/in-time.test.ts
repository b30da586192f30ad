import { expect, test } from 'vitest'
import { inTime } from './in-time.ts'

test.each([
  ['ends', () => Promise.resolve(1)],
  ['fails', () => Promise.reject(new Error('no'))],
])('work that %s is waited for, and no longer', async (_how, work) => {
  await inTime(work(), 1_000_000)
})

test('work without end is not waited for', async () => {
  let ended = false
  await inTime(
    new Promise(() => {}).then(() => {
      ended = true
    }),
    20,
  )
  expect(ended).toBe(false)
})
