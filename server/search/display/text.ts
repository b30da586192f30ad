import type { Segment as TextRun } from '#domain/schemas/search.ts'

/**
 * A text as it was: its words as spelled, and what stands between them. `gap(i)` stands before word `i`, and
 * `gap(length)` behind the last one. Words and gaps are asked for one by one, since a page shows only pieces of texts.
 */
export type Text = {
  length: number
  word: (i: number) => string
  gap: (i: number) => string
  /** Characters of word `i` and of the gap before it. */
  size: (i: number) => number
}

/** Words of a text, by their number; `to` is excluded. */
export type WordRange = { from: number; to: number }

/** Words with what stands between them, but not around them. */
export const pieceOf = ({ word, gap }: Text, { from, to }: WordRange): string => {
  let text = word(from)
  for (let i = from + 1; i < to; i++) text += gap(i) + word(i)
  return text
}

export const wholeText = (text: Text): string =>
  text.length === 0
    ? text.gap(0)
    : text.gap(0) + pieceOf(text, { from: 0, to: text.length }) + text.gap(text.length)

/**
 * The words `from` to `to` of a text as runs of which every other is marked. The gaps at both ends of a text belong to
 * it, those around a piece of it do not. `marked` is in order of `from`; ranges that overlap become one.
 */
export const runsOf = (
  { length, word, gap }: Text,
  marked: readonly WordRange[],
  { from, to }: WordRange = { from: 0, to: length },
): TextRun[] => {
  const runs: TextRun[] = []
  let text = from === 0 ? gap(0) : ''
  let hitEnd = 0
  let next = 0
  while (next < marked.length && marked[next]!.from < from) next++
  const flush = (hit: boolean) => {
    if (text) runs.push({ text, hit })
    text = ''
  }
  for (let i = from; i < to; i++) {
    let until = 0
    for (; next < marked.length && marked[next]!.from === i; next++) {
      until = Math.max(until, marked[next]!.to)
    }
    if (until > hitEnd) {
      if (hitEnd <= i) flush(false)
      hitEnd = Math.min(until, to)
    }
    text += word(i)
    if (i + 1 === hitEnd) flush(true)
    if (i + 1 < to || to === length) text += gap(i + 1)
  }
  flush(false)
  return runs
}

/** A text taken apart at the bounds of its words. */
export const textOf = (text: string, bounds: readonly number[]): Text => {
  const length = bounds.length / 2
  const gapStart = (i: number): number => (i === 0 ? 0 : bounds[2 * i - 1]!)
  return {
    length,
    word: (i) => text.slice(bounds[2 * i], bounds[2 * i + 1]),
    gap: (i) => text.slice(gapStart(i), i === length ? text.length : bounds[2 * i]),
    size: (i) => bounds[2 * i + 1]! - gapStart(i),
  }
}
