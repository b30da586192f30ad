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

/** A reader's question with the slugs of every record that answers it; see the head of the file. */
export type GoldenQuestion = {
  class: GoldenClass
  q: string
  relevant: string[]
  because: string
}

export type GoldenFile = {
  provenance: string
  judged: string
  classes: Record<GoldenClass, string>
  questions: GoldenQuestion[]
}

const FILE = new URL('../../data/golden-queries.json', import.meta.url)

/** The judged questions. Their shape is checked by `golden.test.ts`, not here. */
export const readGolden = (): GoldenFile => JSON.parse(readFileSync(FILE, 'utf8'))
