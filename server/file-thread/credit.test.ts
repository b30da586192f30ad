import { expect, test } from 'vitest'
import { createCredit } from './credit.ts'

/** What has come of a promise by now. */
const now = (taking: Promise<boolean>) => Promise.race([taking, Promise.resolve('waits')])

test('so many are taken as there are, and one more waits for one that is given back', async () => {
  const credit = createCredit(2)
  expect([await credit.take(), await credit.take()]).toEqual([true, true])
  const third = credit.take()
  expect(await now(third)).toBe('waits')
  credit.give()
  expect(await third).toBe(true)
})

test('who waits when all is stopped is told so, and so is everybody after', async () => {
  const credit = createCredit(1)
  await credit.take()
  const waiting = credit.take()
  credit.stop()
  expect([await waiting, await credit.take()]).toEqual([false, false])
})
