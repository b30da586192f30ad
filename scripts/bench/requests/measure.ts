import { setTimeout as turn } from 'node:timers/promises'
import { FACET_KEYS } from '#domain/facets.ts'
import { buildApp } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { createRandom } from '../corpus/random.ts'
import { inFolder } from '../harness.ts'
import { fill } from '../http/app.ts'
import { builtPage } from '../http/built-page.ts'
import { KINDS } from './kinds.ts'
import type { LargeRequest, Material } from './parts.ts'

export type RequestResult = {
  kind: string
  path: string
  status: number
  /** Bytes of the longest request line and headers, and of the longest answer before compression. */
  asked: number
  answered: number
  /** Milliseconds that the process worked from request to answer, its helpers too: the slowest of the seeds, each the least of `ROUNDS`. */
  thread: number
}

const ROUNDS = 5
/** More than the service takes to look anew how far behind it is. */
const LOOK_MS = 600

/** The service with its built pages, as readers meet it, in this process. */
const openService = async (dataDir: string) => {
  const config = readConfig({ DATA_DIR: dataDir, RATE_LIMIT: '0', LOG_LEVEL: 'silent' })
  const service = await compose(config, () => {})
  const app = await buildApp({ ...service, page: await builtPage(), config, keptBytes: 0 })
  const close = async () => {
    await app.close()
    await service.close()
  }
  return { app, service, close }
}

type Service = Awaited<ReturnType<typeof openService>>

const materialOf = async ({ service }: Service): Promise<Material> => {
  const { counts } = await service.catalogue.base()
  const values = FACET_KEYS.map((key) => [key, [...counts[key].keys()]])
  const words = new Set<string>()
  const slugs: string[] = []
  for (const project of service.store.projects.all()) {
    slugs.push(project.slug)
    for (const word of `${project.title}`.split(/\P{L}+/u))
      if (word.length > 2) words.add(word.toLowerCase())
    if (words.size > 20_000) break
  }
  return { values: Object.fromEntries(values) as Material['values'], words: [...words], slugs }
}

const timed = async ({ app }: Service, { path, headers }: LargeRequest) => {
  // Of the thread alone the system tells only every few milliseconds.
  const before = process.cpuUsage()
  const answer = await app.inject({ method: 'GET', url: path, headers: headers ?? {} })
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1_000
  if (answer.statusCode >= 500) throw new Error(`${answer.statusCode} for ${path.slice(0, 200)}`)
  return { ms, status: answer.statusCode, bytes: answer.rawPayload.length }
}

/** The quickest of a few: the first ones are compiled meanwhile, and others collect garbage. */
const measureOne = async (service: Service, request: LargeRequest) => {
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push(await timed(service, request))
    await turn()
  }
  return rounds.reduce((best, one) => (one.ms < best.ms ? one : best))
}

/** Asks every kind of large request at each of its addresses, `seeds` times with other content. */
export const measureRequests = (
  count: number,
  seeds: number,
  progress: (text: string) => void,
): Promise<RequestResult[]> =>
  inFolder(async (folder) => {
    progress(`${count} records: filling a base`)
    fill(folder, count)
    const service = await openService(folder)
    const material = await materialOf(service)
    // What was done up to here held the thread: the service turns requests away until it sees that this is over.
    await turn(2 * LOOK_MS)
    const results: RequestResult[] = []
    for (const { name, paths, make } of KINDS) {
      progress(`${count} records: ${name}`)
      for (const path of paths) {
        const result = { kind: name, path, status: 0, asked: 0, answered: 0, thread: 0 }
        for (let seed = 1; seed <= seeds; seed++) {
          const request = make(createRandom(seed), path, material)
          const { ms, status, bytes } = await measureOne(service, request)
          const asked = request.path.length + Object.values(request.headers ?? {}).join('').length
          result.asked = Math.max(result.asked, asked)
          result.answered = Math.max(result.answered, bytes)
          if (ms > result.thread) Object.assign(result, { thread: ms, status })
        }
        results.push(result)
      }
    }
    await service.close()
    return results
  })
