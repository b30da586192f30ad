import type { SearchQuery } from '#domain/query/types.ts'
import type { Session } from '../candidates/candidate.ts'
import { type Summary, summarise } from '../percentiles.ts'

/** Questions of each class that are asked first and not counted. */
export const WARM_UP = 50

export type ClassResult = Summary & {
  /** Means over the questions. */
  hits: number
  snippets: number
  facetValues: number
}

const ask = async (session: Session, query: SearchQuery) => {
  const before = performance.now()
  const answer = await session.search(query)
  return { answer, ms: performance.now() - before }
}

/** Each question's time is the median of its rounds: one, or several where other work shares the machine. */
export const measureClass = async (
  session: Session,
  questions: readonly SearchQuery[],
  rounds: number,
) => {
  for (const query of questions.slice(0, WARM_UP)) await session.search(query)
  const counted = questions.slice(WARM_UP).map((query) => ({ query, rounds: [] as number[] }))
  const sum = { hits: 0, snippets: 0, facetValues: 0 }
  for (let round = 0; round < rounds; round++) {
    for (const one of counted) {
      const { answer, ms } = await ask(session, one.query)
      one.rounds.push(ms)
      sum.hits += answer.total
      sum.snippets += answer.snippets
      sum.facetValues += answer.facetValues
    }
  }
  const mean = (total: number) => total / counted.length / rounds
  return {
    times: counted.map((one) => summarise(one.rounds).p50),
    hits: mean(sum.hits),
    snippets: mean(sum.snippets),
    facetValues: mean(sum.facetValues),
  }
}
