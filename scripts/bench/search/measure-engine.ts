import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Candidate, Session } from '../candidates/candidate.ts'
import { createDocuments, inBatches } from '../corpus/documents.ts'
import { QUERY_CLASSES, type QueryClass, type Questions } from '../corpus/questions.ts'
import { type Summary, summarise } from '../percentiles.ts'
import { createEdgeQuestions, type EdgeKind } from './edges.ts'
import { type ClassResult, measureClass } from './measure-class.ts'
import { type EdgeResult, measureEdges } from './measure-edges.ts'

const BATCH = 1_000
const INSERTS = 200

export type BuildResult = {
  buildMs: number
  /** Null for a candidate that finds nothing out ahead. */
  warmMs: number | null
  /** Over the process before anything of the candidate was loaded. */
  memoryBytes: number
  diskBytes: number
  saveMs: number | null
  insert: Summary
  classes: Record<QueryClass, ClassResult>
  all: Summary
  /** null for a candidate without suggestions and ways out. */
  edges: Record<EdgeKind, EdgeResult> | null
}

const EDGE_SEED = 23

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

const measureInserts = async (
  session: Session,
  count: number,
  inserts: number,
): Promise<Summary> => {
  const times: number[] = []
  for (const document of createDocuments()(inserts, count)) {
    times.push(await elapsed(() => session.add([document])))
  }
  return summarise(times)
}

/** Builds, asks, inserts and saves, in this order, so that searches meet the index as it was built. */
export const measureBuild = async (
  candidate: Candidate,
  emptyBytes: number,
  { count, questions, rounds, folder }: Work & { count: number; rounds: number },
): Promise<BuildResult> => {
  const session = await candidate.open(folder)
  const buildMs = await build(session, count)
  const warm = session.warm
  const warmMs = warm ? await elapsed(() => warm()) : null
  const memoryBytes = (await memory(session)) - emptyBytes
  const measured = []
  for (const name of QUERY_CLASSES) {
    measured.push({ name, ...(await measureClass(session, questions[name], rounds)) })
  }
  const edges = await measureEdges(session, createEdgeQuestions(questions, EDGE_SEED))
  const insert = await measureInserts(session, count, candidate.inserts ?? INSERTS)
  const save = session.save
  const saveMs = save ? await elapsed(() => save()) : null
  const classes = measured.map(({ name, times, ...means }) => [
    name,
    { ...summarise(times), ...means },
  ])
  await session.close()
  return {
    buildMs,
    warmMs,
    memoryBytes,
    diskBytes: bytesIn(folder),
    saveMs,
    insert,
    classes: Object.fromEntries(classes),
    all: summarise(measured.flatMap(({ times }) => times)),
    edges,
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
