import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../../server/search/engine.ts'
import type { Candidate } from '../../candidates/candidate.ts'

/** Questions whose small words mean something; one half was put aside while these were built. */
export const MEANING_SETS = ['seen', 'aside'] as const
export const MEANING_CLASSES = ['exclusion', 'period'] as const

type MeaningSet = (typeof MEANING_SETS)[number]

const FILES: Record<MeaningSet, string> = {
  seen: 'meaning-queries.json',
  aside: 'meaning-queries-aside.json',
}

type MeaningQuestion = {
  class: (typeof MEANING_CLASSES)[number]
  q: string
  relevant: string[]
  /** Records that a reader would not mind. */
  also?: string[]
}

/** `precision` is the share of all hits that a reader takes; 0 without any hit. */
export type MeaningScores = { recall: number; mrr: number; precision: number }

const readMeaning = (set: MeaningSet): MeaningQuestion[] =>
  JSON.parse(readFileSync(new URL(`../../../../data/${FILES[set]}`, import.meta.url), 'utf8'))
    .questions

const judge = ({ relevant, also = [] }: MeaningQuestion, slugs: string[]): MeaningScores => {
  const first = slugs.slice(0, 10).findIndex((slug) => relevant.includes(slug))
  const taken = slugs.filter((slug) => relevant.includes(slug) || also.includes(slug))
  return {
    recall: slugs.slice(0, 10).filter((slug) => relevant.includes(slug)).length / relevant.length,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    precision: slugs.length === 0 ? 0 : taken.length / slugs.length,
  }
}

const mean = (scores: readonly MeaningScores[]): MeaningScores => {
  const of = (key: keyof MeaningScores) =>
    scores.reduce((sum, one) => sum + one[key], 0) / scores.length
  return { recall: of('recall'), mrr: of('mrr'), precision: of('precision') }
}

/** Asks all questions over some records; the means of each half and class, by "seen exclusion" and so on. */
export const measureMeaning = async (
  candidate: Candidate,
  documents: readonly SearchDocument[],
): Promise<Record<string, MeaningScores>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const session = await candidate.open(folder)
  const scores: Record<string, MeaningScores> = {}
  try {
    await session.add(documents)
    for (const set of MEANING_SETS) {
      for (const name of MEANING_CLASSES) {
        const judged: MeaningScores[] = []
        for (const question of readMeaning(set).filter((one) => one.class === name)) {
          const { slugs } = await session.search({ ...EMPTY_QUERY, q: question.q })
          judged.push(judge(question, slugs))
        }
        scores[`${set} ${name}`] = mean(judged)
      }
    }
    return scores
  } finally {
    await session.close()
    rmSync(folder, { recursive: true })
  }
}
