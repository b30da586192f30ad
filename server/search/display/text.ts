import type { Segment as TextRun } from '#domain/schemas/search.ts'

/**
 * A text as it was: its words as spelled, and what stands between them. `gaps[i]` stands before word `i`, and the last
 * one behind the last word.
 */
export type Text = { words: string[]; gaps: string[] }

/** Words of a text, by their number; `to` is excluded. */
export type WordRange = { from: number; to: number }

/** Words with what stands between them, but not around them. */
export const pieceOf = ({ words, gaps }: Text, { from, to }: WordRange): string => {
  let text = words[from] ?? ''
  for (let i = from + 1; i < to; i++) text += gaps[i]! + words[i]!
  return text
}

export const wholeText = ({ words, gaps }: Text): string => {
  let text = gaps[0]!
  for (let i = 0; i < words.length; i++) text += words[i]! + gaps[i + 1]!
  return text
}

/**
 * The words `from` to `to` of a text as runs of which every other is marked. The gaps at both ends of a text belong to
 * it, those around a piece of it do not. Ranges that overlap become one.
 */
export const runsOf = (
  { words, gaps }: Text,
  marked: readonly WordRange[],
  { from, to }: WordRange = { from: 0, to: words.length },
): TextRun[] => {
  const until = new Int32Array(words.length)
  for (const range of marked) until[range.from] = Math.max(until[range.from]!, range.to)
  const runs: TextRun[] = []
  let text = from === 0 ? gaps[0]! : ''
  let hitEnd = 0
  const flush = (hit: boolean) => {
    if (text) runs.push({ text, hit })
    text = ''
  }
  for (let i = from; i < to; i++) {
    if (until[i]! > hitEnd) {
      if (hitEnd <= i) flush(false)
      hitEnd = Math.min(until[i]!, to)
    }
    text += words[i]!
    if (i + 1 === hitEnd) flush(true)
    if (i + 1 < to || to === words.length) text += gaps[i + 1]!
  }
  flush(false)
  return runs
}

/** A text taken apart at the bounds of its words. */
export const textOf = (text: string, bounds: readonly number[]): Text => {
  const words: string[] = []
  const gaps: string[] = []
  for (let i = 0; i < bounds.length; i += 2) {
    words.push(text.slice(bounds[i], bounds[i + 1]))
    gaps.push(text.slice(i === 0 ? 0 : bounds[i - 1], bounds[i]))
  }
  gaps.push(text.slice(bounds.at(-1) ?? 0))
  return { words, gaps }
}
