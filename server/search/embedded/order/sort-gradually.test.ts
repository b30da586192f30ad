import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortGradually } from './sort-gradually.ts'

const noPause = async () => {}

test('gives what sorting at once gives, equal ones in the order they came', async () => {
  const item = fc.record({ key: fc.nat(20), name: fc.nat() })
  const lengths = [0, 1, 1_023, 1_024, 1_025, 5_000]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lengths), item, fc.nat(), async (length, first, step) => {
      const items = Array.from({ length }, (_, i) => ({ key: (i * step) % 21, name: i }))
      const all = [first, ...items]
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key
      expect(await sortGradually(all, byKey, noPause)).toEqual(all.toSorted(byKey))
    }),
    { numRuns: 30 },
  )
})

test('can be stopped between two steps', async () => {
  const stop = () => Promise.reject(new Error('given up'))
  await expect(sortGradually([2, 1], (a, b) => a - b, stop)).rejects.toThrow('given up')
})
