import { levelOf } from '../../language/plan/levels.ts'
import type { Connection } from '../server/connection.ts'
import { counting, type Prepared, type SearchDeps } from './asking.ts'

type Answers = Awaited<ReturnType<Connection['searchAll']>>

/** How many hits an answer has in all, where it was asked page by page. */
export const totalOf = (answer: Answers[number] | undefined): number =>
  (answer as { totalHits?: number } | undefined)?.totalHits ?? 0

/** How many of the things asked are to be answered, looked up whatever the filters; 0 when nothing is found. */
const levelFor = async (
  { plan, words }: Prepared,
  { connection, index }: SearchDeps,
  signal?: AbortSignal,
): Promise<number> => {
  const levels: number[] = []
  for (let level = plan.needed; level >= Math.max(1, plan.least); level--) levels.push(level)
  const asked = levels.map((level) => counting(words.answering(level), index))
  const found = (await connection.searchAll(asked, signal)).map(totalOf)
  return levelOf(plan, (level) => found[levels.indexOf(level)] ?? 0)
}

/** The answers at the level that the question turns out to need: mostly the one that it begins with. */
export const atItsLevel = async (
  prepared: Prepared,
  deps: SearchDeps,
  signal: AbortSignal | undefined,
  send: (needed: number) => Promise<Answers>,
): Promise<{ answered: number; answers: Answers; total: number }> => {
  const { needed, required } = prepared.plan
  let answered = needed
  let answers = await send(answered)
  if (required.length > 0 && totalOf(answers[0]) === 0) {
    answered = await levelFor(prepared, deps, signal)
    if (answered > 0 && answered < needed) answers = await send(answered)
  }
  return { answered, answers, total: totalOf(answers[0]) }
}
