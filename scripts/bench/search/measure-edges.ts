import type { Session } from '../candidates/candidate.ts'
import { type Summary, summarise } from '../percentiles.ts'
import { EDGE_KINDS, type EdgeKind, type EdgeQuestion, type EdgeQuestions } from './edges.ts'

/** Times of one kind, and the longest that any of its questions kept the process from doing other things; in ms. */
export type EdgeResult = Summary & { longestBlock: number }

type Helpful = Session & Required<Pick<Session, 'suggest' | 'waysOut'>>

const isHelpful = (session: Session): session is Helpful =>
  session.suggest !== undefined && session.waysOut !== undefined

const put = (session: Helpful, question: EdgeQuestion): Promise<unknown> =>
  question.ask === 'suggest'
    ? session.suggest(question.text)
    : question.ask === 'waysOut'
      ? session.waysOut(question.query)
      : session.search(question.query)

/** Works, and looks meanwhile at every turn of the event loop how long it took since the last. */
const watched = async (work: () => Promise<unknown>) => {
  let longestBlock = 0
  let last = performance.now()
  let done = false
  const look = () => {
    const now = performance.now()
    longestBlock = Math.max(longestBlock, now - last)
    last = now
    if (!done) setImmediate(look)
  }
  setImmediate(look)
  const before = performance.now()
  await work()
  const ms = performance.now() - before
  done = true
  await new Promise((resolve) => setImmediate(resolve))
  return { ms, longestBlock }
}

const WARM_UP = 10

/** null for a candidate that gives no such help. */
export const measureEdges = async (
  session: Session,
  questions: EdgeQuestions,
): Promise<Record<EdgeKind, EdgeResult> | null> => {
  if (!isHelpful(session)) return null
  const results = []
  for (const kind of EDGE_KINDS) {
    for (const question of questions[kind].slice(0, WARM_UP)) await put(session, question)
    const measured = []
    for (const question of questions[kind].slice(WARM_UP)) {
      measured.push(await watched(() => put(session, question)))
    }
    const longestBlock = Math.max(...measured.map((one) => one.longestBlock))
    results.push([kind, { ...summarise(measured.map(({ ms }) => ms)), longestBlock }])
  }
  return Object.fromEntries(results)
}
