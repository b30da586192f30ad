import { describe, expect, it } from 'vitest'
import { testLanguage } from '../../testing/setup.ts'
import type { KnownWords } from './plan-types.ts'
import { createRunTogether, cutsOf } from './run-together.ts'

const { analyser } = testLanguage().language
const TEXT = 'deaf at work secondo welfare persone sorde al lavoro nel 2025 dea fat'
const words = TEXT.split(' ')
const DEAF_AT_WORK = ['deaf', 'at', 'work']
const known = {
  hasWord: (word) => words.includes(word),
  holds: (list) => ` ${TEXT} `.includes(` ${list.join(' ')} `),
} as KnownWords
const inOneQuestion = (holds = known.holds) =>
  createRunTogether({
    known: { ...known, holds },
    isCommon: analyser.isStopWord,
    isLinking: analyser.isLinking,
  })

describe('words written as one', () => {
  it.each([
    ['deafatwork', DEAF_AT_WORK],
    ['secondowelfare', ['secondo', 'welfare']],
    ['personesorde', ['persone', 'sorde']],
    ['sordeallavoro', ['sorde', 'al', 'lavoro']],
    ['allavoro', null],
    ['workdeaf', null],
    ['deafatworx', null],
  ])('%s is what a record has: %j', (word, parts) => {
    expect(inOneQuestion()(word)).toEqual(parts)
  })

  it('are cut into few parts rather than many, and into long ones rather than short', () => {
    const isWord = (part: string) =>
      ['de', 'afat', 'dea', 'deaf', 'fat', 'at', 'work'].includes(part)
    expect(cutsOf('deafatwork', isWord)).toEqual([
      ['dea', 'fat', 'work'],
      ['de', 'afat', 'work'],
      ['deaf', 'at', 'work'],
    ])
  })

  it('are looked for a few times in one question, and once each', () => {
    let asked = 0
    const runTogether = inOneQuestion((list) => {
      asked++
      return known.holds(list)
    })
    expect([runTogether('deafatwork'), runTogether('deafatwork')]).toEqual(
      Array(2).fill(DEAF_AT_WORK),
    )
    const before = asked
    expect(runTogether('deafatwork')).toEqual(DEAF_AT_WORK)
    expect(asked).toBe(before)
    const glued = words.flatMap((one) => words.map((other) => one + other))
    for (const word of glued) runTogether(word)
    expect(asked).toBeLessThanOrEqual(6)
  })

  it('are looked for within bounds, however many ways there are', () => {
    let lookedUp = 0
    const isWord = () => {
      lookedUp++
      return true
    }
    const ways = ['a'.repeat(40), 'a'.repeat(10_000)].map((word) => cutsOf(word, isWord).length)
    expect(ways).toEqual([8, 0])
    expect(lookedUp).toBeLessThanOrEqual(2_000)
  })
})
