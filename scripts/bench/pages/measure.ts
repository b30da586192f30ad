import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchQuery } from '#domain/query/types.ts'
import { queryLink } from '#domain/query/write.ts'
import { shippedDocuments } from '../corpus/documents.ts'
import { createQuestions } from '../corpus/questions.ts'
import { createRandom } from '../corpus/random.ts'
import { workedSeconds } from '../cpu.ts'
import { apart, inFolder, questionsFor } from '../harness.ts'
import { fill, type StartedApp, startApp } from '../http/app.ts'
import type { LoadResult, LoadTask } from '../http/load-child.ts'
import type { HttpRequest } from '../http/target.ts'

const CHILD = new URL('../http/load-child.ts', import.meta.url)
/** One who asks waits for nobody: how long an answer takes. Eight at once: how many there are in a second. */
const CONNECTIONS = [1, 8]
const SEED = 31
/** Of each class of question; the real records have fewer. */
const PER_CLASS = 100
/** As many requests as are counted, so that seconds are measured. */
const REQUESTS = 2_000
/** Questions that readers ask again: as many as are kept with room to spare. */
const ASKED_AGAIN = 100

/** Each answer made anew, nothing being kept; answers kept, which all are asked for again; and asked by those who have them. */
export type Way = 'made anew' | 'kept' | 'unchanged'

/** `kept`: "usual" for a service that keeps answers as readers have it, "" for one that keeps none. */
const WAYS: readonly { kept: string; ways: readonly Way[] }[] = [
  { kept: '', ways: ['made anew'] },
  { kept: 'usual', ways: ['kept', 'unchanged'] },
]

export type PageResult = LoadResult & {
  count: number
  path: string
  way: Way
  connections: number
  /** Answers for each second that the service's process worked; null where the system does not tell. */
  perWorkedSecond: number | null
}

const PATHS = ['/progetti', '/api/projects'] as const

const rounds = (ways: readonly Way[]) =>
  PATHS.flatMap((path) =>
    ways.flatMap((way) => CONNECTIONS.map((connections) => ({ path, way, connections }))),
  )

const questionsOfReal = () => {
  const documents = shippedDocuments()
  const asked = { count: documents.length, perClass: PER_CLASS, seed: SEED }
  return Object.values(createQuestions(documents, asked)).flat()
}

/** The tag that says the state of the base, which all answers of a run share. */
const tagOf = async (address: string): Promise<string> =>
  (await fetch(address)).headers.get('etag') ?? ''

type Asking = {
  path: string
  way: Way
  connections: number
  count: number
  requestsFile: string
  questions: readonly SearchQuery[]
}

const measureWay = async (
  { origin, pid }: StartedApp,
  { path, way, connections, count, requestsFile, questions }: Asking,
): Promise<PageResult> => {
  const headers: Record<string, string> =
    way === 'unchanged' ? { 'if-none-match': await tagOf(origin + path) } : {}
  const asked = way === 'made anew' ? questions : questions.slice(0, ASKED_AGAIN)
  const requests = Array.from({ length: REQUESTS }, (_, i): HttpRequest => {
    const address = queryLink(path, asked[i % asked.length]!)
    return { method: 'GET', path: address, headers, body: null }
  })
  writeFileSync(requestsFile, JSON.stringify(requests))
  const before = workedSeconds(pid)
  const warmUp = REQUESTS / 4
  const result = await apart<LoadResult>(CHILD, {
    ...{ origin, requestsFile, connections, warmUp },
  } satisfies LoadTask)
  const after = workedSeconds(pid)
  const perWorkedSecond = before === null || after === null ? null : REQUESTS / (after - before)
  return { count, path, way, connections, perWorkedSecond, ...result }
}

/** How many pages and answers a second, uncompressed; `real` stands for the real records. */
export const measurePages = (
  count: number | 'real',
  progress: (text: string) => void,
): Promise<PageResult[]> =>
  inFolder(async (folder) => {
    const requestsFile = join(folder, 'requests.json')
    const all = count === 'real' ? questionsOfReal() : questionsFor(count, PER_CLASS, SEED)
    const questions = createRandom(SEED).some(all, all.length)
    const results: PageResult[] = []
    if (count !== 'real') fill(folder, count)
    for (const { kept, ways } of WAYS) {
      const app = await startApp(folder, { MEILI_URL: '', BENCH_KEPT: kept })
      for (const { path, way, connections } of rounds(ways)) {
        progress(`${count} records: ${path}, ${way}, ${connections} asking`)
        const asking = { path, way, connections, requestsFile, questions }
        const records = count === 'real' ? shippedDocuments().length : count
        results.push(await measureWay(app, { ...asking, count: records }))
      }
      await app.close()
    }
    return results
  })
