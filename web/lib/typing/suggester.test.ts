import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SuggestAnswer, Suggestion } from '#domain/schemas/search.ts'
import { createSuggester } from './suggester.ts'

const suggestion = (text: string): Suggestion => ({
  kind: 'parola',
  label: [{ text, hit: false }],
  facet: null,
  count: 1,
  href: `/progetti?q=${text}`,
})

/** Answers as a server that takes its time: each question is settled by hand. */
const slowServer = () => {
  const asked: {
    path: string
    signal: AbortSignal
    answer: (text: string) => void
    fail: () => void
  }[] = []
  const get = (path: string, signal: AbortSignal) =>
    new Promise<SuggestAnswer>((resolve, reject) => {
      asked.push({
        path,
        signal,
        answer: (text) => resolve({ suggestions: [suggestion(text)] }),
        fail: () => reject(new Error('down')),
      })
    })
  return { asked, get }
}

describe('suggestions while typing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const begin = () => {
    const shown: string[][] = []
    const server = slowServer()
    const suggester = createSuggester(
      (found) => shown.push(found.map(({ label }) => label[0]?.text ?? '')),
      { get: server.get, delay: 100 },
    )
    const type = async (text: string, pause = 100) => {
      suggester.ask(text)
      await vi.advanceTimersByTimeAsync(pause)
    }
    return { ...server, shown, suggester, type }
  }

  it('are asked for once typing pauses', async () => {
    const { asked, type } = begin()
    await type('au', 50)
    await type('aut')
    expect(asked.map(({ path }) => path)).toEqual(['/api/suggest?q=aut'])
  })

  it.each([
    ['a single letter', ' a '],
    ['a pasted page', 'pagina '.repeat(40)],
  ])('are not asked for %s, which clears them', async (_, text) => {
    const { asked, shown, type } = begin()
    await type(text)
    expect([asked.length, shown]).toEqual([0, [[]]])
  })

  it('of an older text never replace those of a newer one', async () => {
    const { asked, shown, type } = begin()
    await type('aut')
    await type('disa')
    asked[1]?.answer('disabilità')
    asked[0]?.answer('autismo')
    await vi.runAllTimersAsync()
    expect(asked[0]?.signal.aborted).toBe(true)
    expect(shown).toEqual([['disabilità']])
  })

  it('are simply none when the server fails', async () => {
    const { asked, shown, type } = begin()
    await type('aut')
    asked[0]?.fail()
    await vi.runAllTimersAsync()
    expect(shown).toEqual([[]])
  })

  it('come no more once stopped', async () => {
    const { asked, shown, suggester, type } = begin()
    await type('aut')
    suggester.stop()
    asked[0]?.answer('autismo')
    await vi.runAllTimersAsync()
    expect(shown).toEqual([])
  })
})
