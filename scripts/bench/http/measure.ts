import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchQuery } from '#domain/query/types.ts'
import { createDocuments } from '../corpus/documents.ts'
import { createQuestions } from '../corpus/questions.ts'
import { createRandom } from '../corpus/random.ts'
import { workedTogether } from '../cpu.ts'
import { apart, inFolder } from '../harness.ts'
import { app } from './app.ts'
import type { LoadResult, LoadTask } from './load-child.ts'
import { meilisearchServer } from './meilisearch-server.ts'
import { meilisearchService } from './meilisearch-service.ts'
import type { HttpTarget } from './target.ts'

/** In the order of the report; the first one is the baseline of all ratios. */
const TARGETS: Record<string, HttpTarget> = {
  embedded: app,
  meilisearch: meilisearchServer,
  'meilisearch-adapter': meilisearchService,
}

export const TARGET_KEYS = Object.keys(TARGETS)

const CHILD = new URL('./load-child.ts', import.meta.url)
const CONNECTIONS = [1, 8]
const SEED = 11

export type Load = LoadResult & {
  connections: number
  /** Answers for each second that all its processes worked; null where the system does not tell. */
  perWorkedSecond: number | null
}
export type TargetResult = { name: string; problem: string | null; loads: Load[] }
export type HttpResult = { count: number; perClass: number; targets: TargetResult[] }

/** All classes in one shuffled list, as a service meets them. */
const mixedQuestions = (count: number, perClass: number): SearchQuery[] => {
  const questions = createQuestions(createDocuments()(count), { count, perClass, seed: SEED })
  const all = Object.values(questions).flat()
  return createRandom(SEED).some(all, all.length)
}

const measureTarget = async (
  target: HttpTarget,
  count: number,
  questions: readonly SearchQuery[],
  work: string,
): Promise<TargetResult> => {
  const { name } = target
  const problem = await target.unavailable()
  if (problem !== null) return { name, problem, loads: [] }
  const requestsFile = join(work, 'requests.json')
  writeFileSync(requestsFile, JSON.stringify(questions.map(target.request)))
  const { origin, pids, close } = await target.serve(count, mkdtempSync(join(work, 'data-')))
  try {
    const loads: Load[] = []
    for (const connections of CONNECTIONS) {
      const warmUp = Math.floor(questions.length / 4)
      const task: LoadTask = { origin, requestsFile, connections, warmUp }
      const before = workedTogether(pids)
      const load = await apart<LoadResult>(CHILD, task)
      const after = workedTogether(pids)
      const perWorkedSecond =
        before === null || after === null ? null : questions.length / (after - before)
      loads.push({ connections, perWorkedSecond, ...load })
    }
    return { name, problem, loads }
  } finally {
    await close()
  }
}

/** The same questions over loopback to every service, one service after the other. `keys` are those of `TARGETS`. */
export const measureHttp = (
  keys: readonly string[],
  count: number,
  perClass: number,
  progress: (text: string) => void,
): Promise<HttpResult> => {
  const chosen = keys.map((key) => {
    const target = TARGETS[key]
    if (!target) throw new Error(`no service "${key}"; there are: ${TARGET_KEYS.join(', ')}`)
    return target
  })
  return inFolder(async (work) => {
    const questions = mixedQuestions(count, perClass)
    const targets: TargetResult[] = []
    for (const target of chosen) {
      progress(`${count} records over HTTP: ${target.name}`)
      targets.push(await measureTarget(target, count, questions, work))
    }
    return { count, perClass, targets }
  })
}
