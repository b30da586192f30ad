import type { SearchQuery } from '#domain/query/types.ts'
import type { Session } from './candidate.ts'
import { loadCandidate } from './candidates/index.ts'
import { createDocuments, inBatches } from './documents.ts'
import { type Summary, summarise } from './percentiles.ts'
import { createQuestions, QUERY_CLASSES, type QueryClass } from './questions.ts'

const SEED = 7
const BATCH = 1_000
const WARM_UP = 10

/** Each question's median time with one engine and with the other, in milliseconds. */
type Pair = { first: number; second: number }

export type PairRow = {
  first: Summary
  second: Summary
  /** The median over the questions of how much longer the second engine took. */
  added: number
}

export type PairResult = {
  count: number
  perClass: number
  rounds: number
  names: readonly [string, string]
  /** Why nothing was measured; null when it was. */
  problem: string | null
  rows: Partial<Record<QueryClass | 'all', PairRow>>
}

const median = (values: readonly number[]) => summarise(values).p50

/** What two lists of times come to. */
export const summarisePairs = (pairs: readonly Pair[]): PairRow => ({
  first: summarise(pairs.map(({ first }) => first)),
  second: summarise(pairs.map(({ second }) => second)),
  added: median(pairs.map(({ first, second }) => second - first)),
})

const timed = async (session: Session, query: SearchQuery): Promise<number> => {
  const before = performance.now()
  await session.search(query)
  return performance.now() - before
}

/** The engines take turns question by question, and in who comes first: whatever slows the machine slows both. */
const askInTurn = async (
  sessions: readonly [Session, Session],
  queries: readonly SearchQuery[],
  rounds: number,
): Promise<Pair[]> => {
  for (const query of queries.slice(0, WARM_UP)) {
    for (const session of sessions) await session.search(query)
  }
  const times = queries.map(() => ({ first: [] as number[], second: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const [i, query] of queries.entries()) {
      const order =
        (round + i) % 2 === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const)
      for (const place of order) {
        times[i]![place].push(await timed(sessions[place === 'first' ? 0 : 1], query))
      }
    }
  }
  return times.map(({ first, second }) => ({ first: median(first), second: median(second) }))
}

/** Two engines over the same synthetic records, asked the same questions in turn in one process. */
export const measurePair = async (
  keys: readonly [string, string],
  count: number,
  {
    perClass,
    rounds,
    progress,
  }: { perClass: number; rounds: number; progress: (text: string) => void },
): Promise<PairResult> => {
  const candidates = [await loadCandidate(keys[0]), await loadCandidate(keys[1])] as const
  const names = [candidates[0].name, candidates[1].name] as const
  const nothing = { count, perClass, rounds, names, rows: {} }
  for (const one of candidates) {
    const problem = await one.unavailable()
    if (problem !== null) return { ...nothing, problem: `${one.name}: ${problem}` }
  }
  const questions = createQuestions(createDocuments()(count), { count, perClass, seed: SEED })
  const sessions = [await candidates[0].open(''), await candidates[1].open('')] as const
  try {
    for (const [i, session] of sessions.entries()) {
      progress(`${count} records: filling ${names[i]}`)
      for (const batch of inBatches(createDocuments()(count), BATCH)) await session.add(batch)
    }
    const all: Pair[] = []
    const rows: PairResult['rows'] = {}
    for (const name of QUERY_CLASSES) {
      progress(`${count} records: ${name}`)
      const pairs = await askInTurn(sessions, questions[name], rounds)
      rows[name] = summarisePairs(pairs)
      all.push(...pairs)
    }
    rows.all = summarisePairs(all)
    return { ...nothing, problem: null, rows }
  } finally {
    for (const session of sessions) await session.close()
  }
}
