import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SearchQuery } from '#domain/query/types.ts'
import type { Candidate, Session } from './candidate.ts'
import { createDocuments, inBatches } from './documents.ts'
import { type Summary, summarise } from './percentiles.ts'
import { QUERY_CLASSES, type QueryClass, type Questions } from './questions.ts'

const BATCH = 1_000
const INSERTS = 200
/** Questions of each class that are asked first and not counted. */
export const WARM_UP = 50

export type ClassResult = Summary & { hits: number; snippets: number; facetValues: number }

export type BuildResult = {
  buildMs: number
  /** Over the process before anything of the candidate was loaded. */
  memoryBytes: number
  diskBytes: number
  saveMs: number | null
  insert: Summary
  classes: Record<QueryClass, ClassResult>
  all: Summary
}

type Work = { questions: Questions; folder: string }

export type StartResult = { startMs: number; memoryBytes: number }

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** Resident memory after a full collection, with what a server outside the process holds. */
const memory = async (session?: Session): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await nextTurn()
  }
  return process.memoryUsage.rss() + ((await session?.foreignMemory?.()) ?? 0)
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

/** Only the time spent inside the candidate counts, not the making of documents. */
const build = async (session: Session, count: number): Promise<number> => {
  let spent = 0
  for (const batch of inBatches(createDocuments()(count), BATCH)) {
    spent += await elapsed(() => session.add(batch))
  }
  return spent
}

const measureInserts = async (session: Session, count: number): Promise<Summary> => {
  const times: number[] = []
  for (const document of createDocuments()(INSERTS, count)) {
    times.push(await elapsed(() => session.add([document])))
  }
  return summarise(times)
}

const ask = async (session: Session, query: SearchQuery) => {
  const before = performance.now()
  const answer = await session.search(query)
  return { answer, ms: performance.now() - before }
}

/** Each question's time is the median of its rounds: one, or several where other work shares the machine. */
const measureClass = async (
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

/** Builds, asks, inserts and saves, in this order, so that searches meet the index as it was built. */
export const measureBuild = async (
  candidate: Candidate,
  emptyBytes: number,
  { count, questions, rounds, folder }: Work & { count: number; rounds: number },
): Promise<BuildResult> => {
  const session = await candidate.open(folder)
  const buildMs = await build(session, count)
  const memoryBytes = (await memory(session)) - emptyBytes
  const measured = []
  for (const name of QUERY_CLASSES) {
    measured.push({ name, ...(await measureClass(session, questions[name], rounds)) })
  }
  const insert = await measureInserts(session, count)
  const save = session.save
  const saveMs = save ? await elapsed(() => save()) : null
  const classes = measured.map(({ name, times, ...means }) => [
    name,
    { ...summarise(times), ...means },
  ])
  await session.close()
  return {
    buildMs,
    memoryBytes,
    diskBytes: bytesIn(folder),
    saveMs,
    insert,
    classes: Object.fromEntries(classes),
    all: summarise(measured.flatMap(({ times }) => times)),
  }
}

/** From nothing to the first answer, on the files that `measureBuild` left. */
export const measureStart = async (
  candidate: Candidate,
  emptyBytes: number,
  { questions, folder }: Work,
): Promise<StartResult | null> => {
  const { restore } = candidate
  if (!restore) return null
  const before = performance.now()
  const session = await restore(folder)
  await session.search(questions.several[0]!)
  const startMs = performance.now() - before
  const memoryBytes = (await memory(session)) - emptyBytes
  await session.close()
  return { startMs, memoryBytes }
}
