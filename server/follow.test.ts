import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const started = (look: () => Promise<void>) => {
  const said: string[] = []
  return { said, ...follow({ look, everyMs: 1_000, say: (line) => said.push(line) }) }
}

test('it looks every time the clock says so, until it is closed', async () => {
  const look = vi.fn(async () => {})
  const { close } = started(look)
  await vi.advanceTimersByTimeAsync(3_500)
  expect(look).toHaveBeenCalledTimes(3)
  await close()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(look).toHaveBeenCalledTimes(3)
})

test('a look that takes long is not overtaken, and closing waits for it', async () => {
  const ended = Promise.withResolvers<void>()
  const look = vi.fn(() => ended.promise)
  const { close } = started(look)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(look).toHaveBeenCalledTimes(1)
  let closed = false
  const closing = close().then(() => {
    closed = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(closed).toBe(false)
  ended.resolve()
  await closing
})

test('a failure is told once, kept as the problem, and forgotten when a look goes well', async () => {
  let broken = true
  const { said, problem } = started(async () => {
    if (broken) throw new Error('base occupata')
  })
  expect(problem()).toBeNull()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said).toEqual(['Indice non aggiornato: Error: base occupata'])
  expect(problem()).toMatch('base occupata')
  broken = false
  await vi.advanceTimersByTimeAsync(1_000)
  expect(problem()).toBeNull()
})
