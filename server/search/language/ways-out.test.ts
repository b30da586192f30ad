import { describe, expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { testLanguage } from '../testing/setup.ts'
import { createPlanner } from './plan/plan.ts'
import type { KnownWords } from './plan/plan-types.ts'
import { wayOutCandidates } from './ways-out.ts'

const known: KnownWords = {
  hasTerm: (term) => ['robot', 'dron', 'argill'].includes(term),
  hasWord: () => false,
  holds: () => false,
  hasPrefix: () => false,
  nearest: () => [],
  numbers: () => [],
  hasValue: () => false,
  spelling: (word) => word,
}
const planner = createPlanner({ ...testLanguage(), known })

/** The texts of the searches without each thing of one. */
const without = (q: string) =>
  wayOutCandidates({ ...EMPTY_QUERY, q }, planner(q, false)).map(({ query }) => query.q)

describe('a search without one of its things', () => {
  it('tries few of many words', () => {
    const drones = Array.from({ length: 40 }, (_, i) => `robot${i}`).join(' ')
    expect(without(drones)).toHaveLength(12)
  })

  it.each<[string, string[]]>([
    ['robot', []],
    ["perche'", []],
    ["robot'", []],
    ['(robot)', []],
    ['«robot»', []],
    ['robot?!', []],
    ['\u200frobot', []],
    ['\u200f robot', []],
    ['A.S.L.', []],
    ['robot drone', ['drone', 'robot']],
    ["robot' drone", ['drone', "robot'"]],
    ['(robot) drone', ['drone', '(robot)']],
    ["dell'argilla drone", ['drone', "dell'argilla"]],
    ['"robot e drone" argilla', ['argilla', '"robot e drone"']],
    ['argilla « robot drone »', ['« robot drone »', 'argilla']],
    ['robot -drone', ['-drone', 'robot']],
    ['robot \u2212drone', ['\u2212drone', 'robot']],
    ['robot -"drone"', ['-"drone"', 'robot']],
    ['robot OR drone', []],
  ])('is, of %j, %j', (q, texts) => {
    expect(without(q)).toEqual(texts)
  })
})
