import type { Language } from '#domain/languages.ts'
import type { Segment as TextRun } from '#domain/schemas/search.ts'
import type { Term } from '#domain/vocabulary.ts'
import { foldWord } from '../analysis/fold-word.ts'
import { wordBounds } from '../analysis/words.ts'
import { runsOf, textOf } from '../display/text.ts'

/** Characters of a text being typed that are read. */
export const LONGEST_TYPED = 200

/** A text being typed. */
export type Typed = {
  text: string
  /** Folded; the last may be unfinished. */
  words: readonly string[]
  /** Where the last word begins, when nothing stands behind it; else -1. */
  unfinishedFrom: number
  /** What terms are called. */
  language: Language
}

export const wordsOf = (text: string): string[] => {
  const bounds = wordBounds(text)
  return Array.from({ length: bounds.length / 2 }, (_, i) =>
    foldWord(text.slice(bounds[2 * i], bounds[2 * i + 1])),
  )
}

export const readTyped = (text: string, language: Language = 'it'): Typed => {
  const bounds = wordBounds(text)
  const unfinishedFrom = bounds.at(-1) === text.length ? (bounds.at(-2) ?? -1) : -1
  return { text, words: wordsOf(text), unfinishedFrom, language }
}

/** Whether each typed word begins a word of a name. */
export const fits = (name: readonly string[], { words }: Typed): boolean =>
  words.every((word) => name.some((other) => other.startsWith(word)))

/** 0 when a name begins with what was typed, 1 when it holds it further on. */
export const rankOf = (name: readonly string[], { words }: Typed): number =>
  name[0]?.startsWith(words[0] ?? '') ? 0 : 1

/** A label, with the words marked that the typed ones begin. */
export const markLabel = (label: string, { words }: Typed): TextRun[] => {
  const marked = wordsOf(label).flatMap((word, i) =>
    words.some((start) => word.startsWith(start)) ? [{ from: i, to: i + 1 }] : [],
  )
  return runsOf(textOf(label, wordBounds(label)), marked)
}

/** The names of a term as they are written, its label first. */
export const spellingsOf = ({ label, alternative, former, searchOnly }: Term): string[] => [
  label,
  ...alternative,
  ...former,
  ...searchOnly,
]

/** The names of a term in words, its label first. */
export const namesOf = (term: Term): string[][] => spellingsOf(term).map(wordsOf)

/** How well something answers what was typed: the lowest rank comes first. */
export type Ranked = { rank: number; count: number; name: string }

/** By rank, then by projects, then by name. */
export const bestFirst = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || b.count - a.count || (a.name < b.name ? -1 : 1)

/** A text whose last word was completed, with what had been typed marked. */
export const markCompleted = (before: string, completed: string, typed: number): TextRun[] =>
  [
    { text: before + completed.slice(0, typed), hit: true },
    { text: completed.slice(typed), hit: false },
  ].filter((run) => run.text !== '')
