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
 * The engine was improved with its misses of the first set in view; the held-out set was written and judged later, by
 * someone who had seen none. They are reported apart, because only the second says how unforeseen questions fare.
 */
export const GOLDEN_SETS = ['first', 'held-out'] as const

export type GoldenSet = (typeof GOLDEN_SETS)[number]

/** A reader's question with the slugs of every record that answers it; see the head of the first file. */
export type GoldenQuestion = {
  set: GoldenSet
  class: GoldenClass
  q: string
  relevant: string[]
  because: string
}

const FILES: Record<GoldenSet, string> = {
  first: 'golden-queries.json',
  'held-out': 'golden-queries-held-out.json',
}

const read = (set: GoldenSet) =>
  JSON.parse(readFileSync(new URL(`../../data/${FILES[set]}`, import.meta.url), 'utf8'))

/** What each class means, in both sets. */
export const readGoldenClasses = (): Record<GoldenClass, string> => read('first').classes

/** The judged questions of both sets. Their shape is checked by `golden.test.ts`, not here. */
export const readGolden = (): GoldenQuestion[] =>
  GOLDEN_SETS.flatMap((set) =>
    read(set).questions.map((one: Omit<GoldenQuestion, 'set'>) => ({ set, ...one })),
  )
