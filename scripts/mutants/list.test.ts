import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { MUTATIONS } from './list.ts'
import { mutated } from './mutation.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

test('every mistake can still be made: its place is there, once, and its tests are', () => {
  const stale = MUTATIONS.filter((one) => mutated(readFileSync(at(one.file), 'utf8'), one) === null)
  // Where the code has moved, give the mistake its new place; where it is gone, another of its kind, or none.
  expect(stale.map(({ name }) => name)).toEqual([])
  const tests = new Set(MUTATIONS.flatMap((one) => one.tests))
  expect([...tests].filter((path) => !existsSync(at(path)))).toEqual([])
})

test('each has a name of its own, and differs from what is there', () => {
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length)
  expect(MUTATIONS.filter(({ find, put, tests }) => find === put || tests.length === 0)).toEqual([])
})

test('a place that is there twice, or not at all, is none', () => {
  const mutation = { name: '', file: '', find: 'a', put: 'b', why: '', tests: [] }
  expect(mutated('cac', mutation)).toBe('cbc')
  expect(mutated('aa', mutation)).toBeNull()
  expect(mutated('c', mutation)).toBeNull()
})
