import type { Segment as TextRun } from '#domain/schemas/search.ts'
import { wordBounds } from '../analysis/words.ts'
import { type MarkedWords, runsOf } from './highlight.ts'

/** A marked stretch of words, and what it answers. */
export type PassageMark = { from: number; to: number; slot: number; worth: number }

/** Words that a passage of `length` characters usually holds. */
const wordsIn = (length: number) => Math.max(5, Math.round(length / 7))

export type Window = { from: number; to: number; worth: number }

/**
 * The stretch of at most `size` words whose marks are worth most: each thing asked counts once, a second occurrence a
 * little, and of equals the first wins. `marks` are in order of `from`.
 */
export const bestWindow = (marks: readonly PassageMark[], size: number): Window => {
  let best: Window = { from: 0, to: 0, worth: 0 }
  for (let i = 0; i < marks.length; i++) {
    const first = marks[i]!
    const seen = new Set<number>()
    let worth = 0
    let to = first.to
    for (let j = i; j < marks.length && marks[j]!.to - first.from <= size; j++) {
      const mark = marks[j]!
      worth += seen.has(mark.slot) ? mark.worth / 20 : mark.worth
      seen.add(mark.slot)
      to = Math.max(to, mark.to)
    }
    if (worth > best.worth) best = { from: first.from, to, worth }
  }
  return best
}

/** Where a sentence begins, at or before `at` but not before `least`; -1 when none does. */
const sentenceStart = (text: string, at: number, least: number): number => {
  for (let i = at; i > Math.max(least, 1); i--) {
    if (/[.!?;:\n]/.test(text[i - 2] ?? '') && /\s/.test(text[i - 1] ?? '')) return i
  }
  return least <= 0 ? 0 : -1
}

/** The bounds of a word that hold `at`, or follow it: a cut never falls inside a word. */
const nextWordStart = (bounds: readonly number[], at: number): number => {
  for (let i = 0; i < bounds.length; i += 2) if (bounds[i]! >= at) return bounds[i]!
  return at
}

const lastWordEnd = (bounds: readonly number[], at: number): number => {
  for (let i = bounds.length - 1; i > 0; i -= 2) if (bounds[i]! <= at) return bounds[i]!
  return at
}

/** The part of a text around a window, about `length` characters, cut between words, its ends shown by "…". */
export const cutPassage = (
  text: string,
  window: Window,
  marked: MarkedWords,
  length: number,
): TextRun[] => {
  const bounds = wordBounds(text)
  if (text.length <= length * 1.2 || bounds.length === 0) return runsOf(text, bounds, marked)
  const first = bounds[2 * window.from]!
  const last = bounds[Math.max(1, 2 * window.to - 1)]!
  const spare = Math.max(0, length - (last - first))
  const sentence = sentenceStart(text, first, first - spare)
  let start = sentence >= 0 ? sentence : nextWordStart(bounds, first - Math.floor(spare / 3))
  if (start + length > text.length)
    start = Math.min(start, nextWordStart(bounds, text.length - length))
  let end = Math.max(last, lastWordEnd(bounds, start + length))
  if (text.length - end < 3) end = text.length
  const runs = runsOf(text, bounds, marked, start, end)
  if (start > 0) runs.unshift({ text: '… ', hit: false })
  if (end < text.length) runs.push({ text: ' …', hit: false })
  return runs
}

export const passageWords = wordsIn
