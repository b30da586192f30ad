import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

const counter = () => {
  const state: unknown[] = [1, 'a']
  let made = 0
  return {
    state,
    read: onceFor(
      () => [...state],
      async () => ++made,
    ),
  }
}

test('is made once for a state, even for two who ask at once, and anew for each part that changes', async () => {
  const { state, read } = counter()
  expect(await Promise.all([read(), read()])).toEqual([1, 1])
  expect(await read()).toBe(1)
  state[1] = 'b'
  expect(await read()).toBe(2)
  state[0] = 2
  expect([await read(), await read()]).toEqual([3, 3])
})

test('a failure is told to those who wait, and not kept', async () => {
  let asked = 0
  const read = onceFor(
    () => [1],
    async () => {
      if (++asked === 1) throw new Error('disco')
      return asked
    },
  )
  await Promise.all([
    expect(read()).rejects.toThrow('disco'),
    expect(read()).rejects.toThrow('disco'),
  ])
  expect(await read()).toBe(2)
})

test('a failure of a former state takes nothing from the present one', async () => {
  const state = [1]
  let made = 0
  let fail = (_: Error): void => {}
  const read = onceFor(
    () => [...state],
    () =>
      ++made === 1 ? new Promise<number>((_, reject) => (fail = reject)) : Promise.resolve(made),
  )
  const former = read()
  state[0] = 2
  expect(await read()).toBe(2)
  fail(new Error('disco'))
  await expect(former).rejects.toThrow('disco')
  expect(await read()).toBe(2)
})
