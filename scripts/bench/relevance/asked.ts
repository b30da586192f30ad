import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { Candidate } from '../candidates/candidate.ts'
import { factsDocuments, realDocuments, shippedDocuments } from '../corpus/documents.ts'

/**
 * Questions as people ask them, on three collections. One half of the first two is not looked at while the engine is
 * worked on, and of the unseen ones only means are ever read.
 */
const SETS = {
  seen: { file: 'asked-queries.json', records: realDocuments },
  aside: { file: 'asked-queries-aside.json', records: realDocuments },
  'facts seen': { file: 'facts-queries.json', records: factsDocuments },
  'facts aside': { file: 'facts-queries-aside.json', records: factsDocuments },
  unseen: { file: 'unseen-queries.json', records: shippedDocuments },
} as const

export type AskedSet = keyof typeof SETS
export const ASKED_SETS = Object.keys(SETS) as AskedSet[]

/** The records on which the questions of a set were judged. */
export const recordsOf = (set: AskedSet): SearchDocument[] => SETS[set].records()

export const ASKED_CLASSES = [
  ...['exclusion', 'period', 'amount', 'number', 'verb', 'place', 'everyday', 'correction'],
  ...['title', 'sentence', 'topic'],
] as const
export type AskedClass = (typeof ASKED_CLASSES)[number]

export type AskedQuestion = {
  class: AskedClass
  q: string
  /** Slugs of every record that answers; none where the right answer is none. */
  relevant: string[]
  /** Records that a reader would not mind. */
  also?: string[]
}

/** `precision` is the share of the first five hits that a reader takes; null without any hit. */
export type AskedScores = { recall: number; mrr: number; precision: number | null }
export type AskedAnswer = AskedScores & { question: AskedQuestion; slugs: string[] }

export const readAsked = (set: AskedSet): AskedQuestion[] =>
  JSON.parse(readFileSync(new URL(`../../../data/${SETS[set].file}`, import.meta.url), 'utf8'))
    .questions

export const judgeAsked = (
  { relevant, also = [] }: AskedQuestion,
  slugs: readonly string[],
): AskedScores => {
  const first = slugs.slice(0, 5)
  const taken = first.filter((slug) => relevant.includes(slug) || also.includes(slug)).length
  const precision = first.length === 0 ? null : taken / first.length
  if (relevant.length === 0) {
    const right = slugs.length === 0 ? 1 : 0
    return { recall: right, mrr: right, precision }
  }
  const ten = slugs.slice(0, 10)
  const rank = ten.findIndex((slug) => relevant.includes(slug))
  return {
    recall: ten.filter((slug) => relevant.includes(slug)).length / Math.min(10, relevant.length),
    mrr: rank < 0 ? 0 : 1 / (rank + 1),
    precision,
  }
}

/** Means over questions; precision over those that have a hit. */
export const meanOf = (answers: readonly AskedScores[]): AskedScores => {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  return {
    recall: mean(answers.map(({ recall }) => recall)),
    mrr: mean(answers.map(({ mrr }) => mrr)),
    precision: mean(answers.flatMap(({ precision }) => precision ?? [])),
  }
}

const ask = async (candidate: Candidate, set: AskedSet): Promise<AskedAnswer[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const session = await candidate.open(folder)
  const answers: AskedAnswer[] = []
  try {
    await session.add(recordsOf(set))
    for (const question of readAsked(set)) {
      const { slugs } = await session.search({ ...EMPTY_QUERY, q: question.q })
      answers.push({ question, slugs, ...judgeAsked(question, slugs) })
    }
    return answers
  } finally {
    await session.close()
    rmSync(folder, { recursive: true })
  }
}

/** Asks the questions of every set over the records on which they were judged. */
export const measureAsked = async (
  candidate: Candidate,
): Promise<Record<AskedSet, AskedAnswer[]>> => {
  const answers = {} as Record<AskedSet, AskedAnswer[]>
  for (const set of ASKED_SETS) answers[set] = await ask(candidate, set)
  return answers
}
