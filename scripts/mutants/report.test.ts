import { expect, test } from 'vitest'
import { MUTATIONS } from './list.ts'
import { mutated } from './mutation.ts'
import { report } from './report.ts'
import { type Outcome, tryMutation } from './try.ts'

const [first, second] = MUTATIONS
if (!first || !second) throw new Error('no mutations')

const ran = (ok: boolean, late = false) => ({ ok, late, output: '' })

/** A tree whose tests and compiler say what they are told. */
const tree = (tested: ReturnType<typeof ran>, typed = ran(true), sound = true) => ({
  test: async () => tested,
  isSound: async () => sound,
  types: async () => typed,
  withMistake: async <T>(one: typeof first, work: () => Promise<T>) =>
    mutated(first.find, one) === null ? null : work(),
})

test.each<[Outcome, ReturnType<typeof tree>]>([
  ['killed', tree(ran(false))],
  ['late', tree(ran(false, true))],
  ['types', tree(ran(true), ran(false))],
  ['SURVIVED', tree(ran(true))],
  ['BROKEN', tree(ran(false), ran(true), false)],
])('a mistake is %s', async (outcome, given) => {
  expect(await tryMutation(given, first)).toBe(outcome)
})

test('a mistake that cannot be made is stale, and counts as missed', async () => {
  const outcome = await tryMutation(tree(ran(false)), second)
  expect(outcome).toBe('STALE')
  expect(report([{ mutation: second, outcome }]).ok).toBe(false)
})

test('the score names what survived, and why it matters', () => {
  const all = report([
    { mutation: first, outcome: 'killed' },
    { mutation: second, outcome: 'SURVIVED' },
  ])
  expect(all.ok).toBe(false)
  expect(all.text).toContain('| all | 2 | 1 | 0 | 1 | 0 |')
  expect(all.text).toContain(second.why)
  expect(report([{ mutation: first, outcome: 'types' }]).ok).toBe(true)
})
