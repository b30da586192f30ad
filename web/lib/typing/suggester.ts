import { LIMITS } from '#domain/query/types.ts'
import type { SuggestAnswer, Suggestion } from '#domain/schemas/search.ts'
import { suggestPath } from '../../paths.ts'

type Fetch = (path: string, signal: AbortSignal) => Promise<SuggestAnswer>

const fetchSuggestions: Fetch = async (path, signal) => {
  const answer = await fetch(path, { signal, headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`suggestions: ${answer.status}`)
  return (await answer.json()) as SuggestAnswer
}

/**
 * Asks for suggestions once typing pauses for `delay` milliseconds; a newer text drops the older question.
 * Suggestions are a help: when they fail, nothing is offered and nothing is said.
 */
export const createSuggester = (
  onAnswer: (suggestions: Suggestion[]) => void,
  { get = fetchSuggestions, delay = 150 }: { get?: Fetch; delay?: number } = {},
) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  const stop = () => {
    clearTimeout(timer)
    running?.abort()
  }

  const run = async (text: string) => {
    const mine = new AbortController()
    running = mine
    const answer = await get(suggestPath(text), mine.signal).catch(() => null)
    if (!mine.signal.aborted) onAnswer(answer?.suggestions ?? [])
  }

  return {
    ask: (typed: string) => {
      stop()
      const text = typed.trim()
      if (text.length < 2 || text.length > LIMITS.suggestLength) onAnswer([])
      else timer = setTimeout(() => void run(text), delay)
    },
    stop,
  }
}
