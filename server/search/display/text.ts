import type { Segment as TextRun } from '#domain/schemas/search.ts'

/**
 * A text as it was: its words as spelled, and what stands between them. `piece` is the words `from` to `to`, the latter
 * excluded, with what stands between them; `gap(i)` stands before word `i`, and `gap(length)` behind the last one. They
 * are asked for one by one, since a page shows only pieces of texts.
 */
export type Text = {
  length: number
  piece: (from: number, to: number) => string
  gap: (i: number) => string
  /** Characters of word `i` and of the gap before it. */
  size: (i: number) => number
}

/** Words of a text, by their number; `to` is excluded. */
export type WordRange = { from: number; to: number }

export const wholeText = ({ length, piece, gap }: Text): string =>
  length === 0 ? gap(0) : gap(0) + piece(0, length) + gap(length)

/** Ranges as they will be marked, within bounds: those that begin before them are left out, those that overlap become one. */
const merged = (marked: readonly WordRange[], { from, to }: WordRange): WordRange[] => {
  const ranges: WordRange[] = []
  let last: WordRange | undefined
  for (const one of marked) {
    if (one.from < from || one.from >= to) continue
    const end = Math.min(one.to, to)
    if (last === undefined || one.from >= last.to) {
      last = { from: one.from, to: end }
      ranges.push(last)
    } else if (end > last.to) last.to = end
  }
  return ranges
}

/**
 * The words `from` to `to` of a text as runs of which every other is marked. The gaps at both ends of a text belong to
 * it, those around a piece of it do not. `marked` is in order of `from`; ranges that overlap become one.
 */
export const runsOf = (
  { length, piece, gap }: Text,
  marked: readonly WordRange[],
  { from, to }: WordRange = { from: 0, to: length },
): TextRun[] => {
  const runs: TextRun[] = []
  let next = from
  let before = from === 0 ? gap(0) : ''
  for (const range of merged(marked, { from, to })) {
    const plain = range.from > next ? before + piece(next, range.from) + gap(range.from) : before
    if (plain) runs.push({ text: plain, hit: false })
    runs.push({ text: piece(range.from, range.to), hit: true })
    next = range.to
    before = next < to || to === length ? gap(next) : ''
  }
  const end = to === length ? gap(to) : ''
  const rest = to > next ? before + piece(next, to) + end : before
  if (rest) runs.push({ text: rest, hit: false })
  return runs
}

/** A text taken apart at the bounds of its words. */
export const textOf = (text: string, bounds: readonly number[]): Text => {
  const length = bounds.length / 2
  const gapStart = (i: number): number => (i === 0 ? 0 : bounds[2 * i - 1]!)
  return {
    length,
    piece: (from, to) => text.slice(bounds[2 * from], bounds[2 * to - 1]),
    gap: (i) => text.slice(gapStart(i), i === length ? text.length : bounds[2 * i]),
    size: (i) => bounds[2 * i + 1]! - gapStart(i),
  }
}
