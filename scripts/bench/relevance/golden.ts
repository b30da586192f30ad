import { readFileSync } from 'node:fs'

export const GOLDEN_CLASSES = [
  'plain',
  'plural-gender',
  'typo',
  'accent',
  'synonym',
  'acronym',
  'law-reference',
  'phrase',
  'long-question',
] as const

export type GoldenClass = (typeof GOLDEN_CLASSES)[number]

/**
 * Each set was written and judged before any engine was run on it, and the engine was then improved with its misses in
 * view. They are reported apart: how unforeseen questions fare is told by the figures with which a set was first met,
 * which its file's head keeps.
 */
export const GOLDEN_SETS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

export type GoldenSet = (typeof GOLDEN_SETS)[number]

/** A reader's question with the slugs of every record that answers it; see the head of the first file. */
export type GoldenQuestion = {
  set: GoldenSet
  class: GoldenClass
  q: string
  relevant: string[]
  /** Records that a reader would not mind among the first five, where a second judge has looked for them. */
  also?: string[]
  because: string
}

const FILES: Record<GoldenSet, string> = {
  first: 'golden-queries.json',
  second: 'golden-queries-second.json',
  third: 'golden-queries-third.json',
  fourth: 'golden-queries-fourth.json',
  fifth: 'golden-queries-fifth.json',
  sixth: 'golden-queries-sixth.json',
}

const read = (set: GoldenSet) =>
  JSON.parse(readFileSync(new URL(`../../../data/${FILES[set]}`, import.meta.url), 'utf8'))

/** What each class means, in all sets. */
export const readGoldenClasses = (): Record<GoldenClass, string> => read('first').classes

/** The judged questions of all sets. Their shape is checked by `golden.test.ts`, not here. */
export const readGolden = (): GoldenQuestion[] =>
  GOLDEN_SETS.flatMap((set) =>
    read(set).questions.map((one: Omit<GoldenQuestion, 'set'>) => ({ set, ...one })),
  )
