import { expect, test } from 'vitest'
import { createRequestIds } from './request-ids.ts'

test('each request has a number of its own, and no run has those of another', () => {
  const runs = [createRequestIds(), createRequestIds(), createRequestIds('abc123')]
  const ids = runs.flatMap((next) => Array.from({ length: 500 }, next))
  expect(new Set(ids).size).toBe(1_500)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{6}-[0-9a-z]{1,6}$/)
  expect(ids.slice(1_000, 1_003)).toEqual(['abc123-1', 'abc123-2', 'abc123-3'])
})
