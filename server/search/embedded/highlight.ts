import type { Segment as TextRun } from '#domain/schemas/search.ts'
import { wordBounds } from '../analysis/words.ts'

/** Words of a text, by their number, that are marked. */
export type MarkedWords = { from: number; to: number }[]

/** A text, from `from` to `to`, as runs of which every other is marked. Marks that touch or overlap become one. */
export const runsOf = (
  text: string,
  bounds: readonly number[],
  marked: MarkedWords,
  from = 0,
  to = text.length,
): TextRun[] => {
  const runs: TextRun[] = []
  let at = from
  const push = (end: number, hit: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  const sorted = [...marked].sort((a, b) => a.from - b.from || b.to - a.to)
  let open = -1
  let close = -1
  const flush = () => {
    if (close < 0) return
    push(Math.max(from, open), false)
    push(Math.min(to, close), true)
  }
  for (const mark of sorted) {
    const [start, end] = [bounds[2 * mark.from]!, bounds[2 * mark.to - 1]!]
    if (end <= from || start >= to) continue
    if (close >= 0 && start <= close) close = Math.max(close, end)
    else {
      flush()
      open = start
      close = end
    }
  }
  flush()
  push(to, false)
  return runs
}

/** A whole text with its marked words. */
export const highlight = (text: string, marked: MarkedWords): TextRun[] =>
  marked.length === 0 ? [{ text, hit: false }] : runsOf(text, wordBounds(text), marked)
