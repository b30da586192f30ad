import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { Candidate } from '../candidates/candidate.ts'
import {
  GOLDEN_CLASSES,
  GOLDEN_SETS,
  type GoldenClass,
  type GoldenQuestion,
  type GoldenSet,
} from './golden.ts'

/** How many hits a reader is taken to look at. */
const DEPTH = 10
/** How many of them are judged one by one for precision. */
const FIRST = 5

export type Judged = {
  question: GoldenQuestion
  /** The first ten slugs. */
  found: string[]
  total: number
  /** Share of the relevant records among the first ten (of which at most ten can be). */
  recall: number
  /** 1 over the rank of the first relevant record, 0 when there is none among the first ten. */
  reciprocalRank: number
  /** Share of the first five hits, or of all where there are fewer, that a reader takes; null without any hit. */
  precision: number | null
  /** Hits that no judge has listed. */
  beyond: number
}

export type Scores = {
  questions: number
  recall: number
  mrr: number
  /** Of the questions that have a hit. */
  precision: number
  /** Hits per question, and those of them that no judge has listed. */
  hits: number
  beyond: number
  zero: number
}

export type RelevanceResult = { name: string; problem: string | null; judged: Judged[] }

/**
 * Judges one answer. `slugs` are its hits as far as a page shows them: with 19 records, all. A record that the question
 * names as one that a reader also takes (`also`) is no false hit, and counts for nothing else.
 */
export const judge = (
  question: GoldenQuestion,
  slugs: readonly string[],
  total: number,
): Judged => {
  const found = slugs.slice(0, DEPTH)
  const relevant = new Set(question.relevant)
  const taken = new Set([...question.relevant, ...(question.also ?? [])])
  const judged = slugs.slice(0, FIRST)
  const hits = found.filter((slug) => relevant.has(slug)).length
  const first = found.findIndex((slug) => relevant.has(slug))
  return {
    question,
    found,
    total,
    recall: hits / Math.min(DEPTH, relevant.size),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    precision:
      judged.length === 0 ? null : judged.filter((slug) => taken.has(slug)).length / judged.length,
    beyond: total - slugs.filter((slug) => taken.has(slug)).length,
  }
}

/** Means over questions; `zero` is the share of questions without any hit. */
export const score = (judged: readonly Judged[]): Scores => {
  const mean = (of: (one: Judged) => number, among = judged) =>
    among.reduce((sum, one) => sum + of(one), 0) / among.length
  return {
    questions: judged.length,
    recall: mean((one) => one.recall),
    mrr: mean((one) => one.reciprocalRank),
    precision: mean(
      (one) => one.precision ?? 0,
      judged.filter((one) => one.precision !== null),
    ),
    hits: mean((one) => one.total),
    beyond: mean((one) => one.beyond),
    zero: mean((one) => (one.total === 0 ? 1 : 0)),
  }
}

export const scoresByClass = (judged: readonly Judged[]): [GoldenClass | 'all', Scores][] => [
  ...GOLDEN_CLASSES.map((name): [GoldenClass, Scores] => [
    name,
    score(judged.filter((one) => one.question.class === name)),
  ]),
  ['all', score(judged)],
]

/** The scores of each set. */
export const scoresBySet = (judged: readonly Judged[]): Record<GoldenSet, Scores> =>
  Object.fromEntries(
    GOLDEN_SETS.map((set) => [set, score(judged.filter(({ question }) => question.set === set))]),
  ) as Record<GoldenSet, Scores>

/** Asks one candidate all questions over the given records, as a reader would type them: no filters, no choices. */
export const measureRelevance = async (
  candidate: Candidate,
  questions: readonly GoldenQuestion[],
  documents: readonly SearchDocument[],
): Promise<RelevanceResult> => {
  const { name } = candidate
  const problem = await candidate.unavailable()
  if (problem !== null) return { name, problem, judged: [] }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const session = await candidate.open(folder)
  try {
    await session.add(documents)
    const judged: Judged[] = []
    for (const question of questions) {
      const { slugs, total } = await session.search({ ...EMPTY_QUERY, q: question.q })
      judged.push(judge(question, slugs, total))
    }
    return { name, problem, judged }
  } finally {
    await session.close()
    rmSync(folder, { recursive: true })
  }
}
