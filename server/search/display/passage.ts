import type { Segment as TextRun } from '#domain/schemas/search.ts'
import { runsOf, type Text, type WordRange } from './text.ts'

/** A marked stretch of words, and what it answers. */
export type PassageMark = WordRange & { slot: number; worth: number }

export type Window = WordRange & { worth: number }

/** Words that a passage of so many characters usually holds. */
export const wordsIn = (characters: number) => Math.max(5, Math.round(characters / 7))

/** Where a text begins, for one in which nothing is marked. */
export const BEGINNING: Window = { from: 0, to: 0, worth: 0 }

/**
 * The stretch of at most `size` words whose marks are worth most: each thing asked counts once, a second occurrence a
 * little, and of equals the first wins. `marks` are in order of `from`.
 */
export const bestWindow = (marks: readonly PassageMark[], size: number): Window => {
  let best = BEGINNING
  for (let i = 0; i < marks.length; i++) {
    const first = marks[i]!
    let seen = 0
    let worth = 0
    let to = first.to
    for (let j = i; j < marks.length && marks[j]!.to - first.from <= size; j++) {
      const mark = marks[j]!
      const bit = 1 << (mark.slot % 32)
      worth += (seen & bit) !== 0 ? mark.worth / 20 : mark.worth
      seen |= bit
      to = Math.max(to, mark.to)
    }
    if (worth > best.worth) best = { from: first.from, to, worth }
  }
  return best
}

const beginsSentence = ({ gap }: Text, word: number): boolean =>
  word === 0 || /[.!?;:\n]/.test(gap(word))

/** Where a passage around a window begins: at the sentence if that is near enough, else some words before. */
const startOf = (text: Text, window: WordRange, spare: number): number => {
  let start = window.from
  let used = 0
  let fallback = start
  while (start > 0 && !beginsSentence(text, start)) {
    start--
    used += text.size(start)
    if (used <= spare / 3) fallback = start
    if (used > spare) return fallback
  }
  return start
}

/** The piece of a text around a window, about `length` characters of whole words, its cut ends shown by "…". */
export const cutPassage = (
  text: Text,
  window: WordRange,
  marked: readonly WordRange[],
  length: number,
): TextRun[] => {
  const last = text.length
  let inside = 0
  for (let i = window.from; i < window.to; i++) inside += text.size(i)
  const spare = Math.max(0, length - inside)
  let from = startOf(text, window, spare)
  let used = 0
  for (let i = from; i < window.to; i++) used += text.size(i)
  let to = window.to
  while (to < last && used + text.size(to) <= length) used += text.size(to++)
  // What is left over at the end of a text is given to its beginning.
  while (to === last && from > 0 && used + text.size(from - 1) <= length) {
    used += text.size(--from)
  }
  const runs = runsOf(text, marked, { from, to })
  if (from > 0) runs.unshift({ text: '… ', hit: false })
  if (to < last) runs.push({ text: ' …', hit: false })
  return runs
}
