import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wordsGiven } from './command.ts'

const USAGE = 'Che cosa fa.\n\nUso: npm run prova [-- FILE]'

describe('a command without options', () => {
  const said: string[] = []
  const complained: string[] = []
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation((text) => said.push(text))
    vi.spyOn(console, 'error').mockImplementation((text) => complained.push(text))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    said.length = 0
    complained.length = 0
    process.exitCode = undefined
  })

  test('gets the words that it takes', () => {
    expect(wordsGiven(USAGE, 1, [])).toEqual([])
    expect(wordsGiven(USAGE, 1, ['base.json'])).toEqual(['base.json'])
    expect([said, complained]).toEqual([[], []])
  })

  test.each(['--help', '-h'])('tells its usage in place of running: %s', (asked) => {
    expect(wordsGiven(USAGE, 1, ['base.json', asked])).toBeNull()
    expect([said, process.exitCode]).toEqual([[USAGE], undefined])
  })

  // A slip would be the name of a file that is written.
  test.each([[['--boh']], [['a.json', 'b.json']]])('does not run with %j', (given) => {
    expect(wordsGiven(USAGE, 1, given)).toBeNull()
    expect([complained, process.exitCode]).toEqual([[USAGE], 1])
  })
})
