import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Health } from '../../../server/http/api/health.ts'
import { canKillServer, startServer } from '../../../server/search/meilisearch/testing/server.ts'
import { fill, type StartedApp, startApp } from '../http/app.ts'
import { serverSettings } from '../http/meilisearch-service.ts'
import { type Summary, summarise } from '../percentiles.ts'
import { resident } from '../resident.ts'
import { readersAddresses } from './addresses.ts'
import { type Ask, createAsk } from './ask.ts'
import { createDownloads, createFlapping, createImports } from './happenings.ts'
import { slope } from './slope.ts'

const MINUTE_MS = 60_000

/** How a service is lived with. */
export type Life = {
  readers: number
  /** Between two requests of one reader. */
  pauseMs: number
  importEveryMs: number
  /** Files of the whole base: how many at once, and how often. */
  filesAtOnce: number
  fileEveryMs: number
  /** Whether a Meilisearch server is there, and goes away at times. */
  server: boolean
}

/** An ordinary day, a little faster. */
const DAY: Life = {
  readers: 8,
  pauseMs: 100,
  importEveryMs: MINUTE_MS,
  filesAtOnce: 1,
  fileEveryMs: 30_000,
  server: true,
}

/** As many readers as a public site may have at once, each asking without pause, while an import and two files never end. */
export const CROWD: Life = {
  readers: 50,
  pauseMs: 0,
  importEveryMs: 0,
  filesAtOnce: 2,
  fileEveryMs: 0,
  server: false,
}

/** How often a server goes away: a short run has its share, too. */
const AWAY_EVERY_MS = 5 * MINUTE_MS
const TIMES_AWAY = 3
const AWAY_FOR_MS = 30_000
/** After the end, until every index holds what the base holds. */
const LEVEL_WITHIN_MS = 10 * MINUTE_MS
/** A service that has just started fills what it keeps: the slope is that of the rest. */
const SETTLED_SHARE = 0.25

export type Minute = {
  minute: number
  latency: Summary
  /** Resident memory of the service at the end, in bytes, and the machine's load over the last minute. */
  memory: number
  load: number
}

export type SoakResult = {
  count: number
  readers: number
  minutes: Minute[]
  latency: Summary
  /** What went wrong, and how often: answers that are not 200, work that failed. */
  errors: Record<string, number>
  done: { imports: number; downloads: number; timesAway: number }
  /** Bytes an hour, over what is left when the first quarter is left out. */
  memorySlope: number
  /** What health said against the service ten minutes after the load had ended; null when all was well. */
  wrong: string | null
}

type Notes = { times: number[]; errors: Record<string, number> }

const fail = ({ errors }: Notes, what: string): void => {
  errors[what] = (errors[what] ?? 0) + 1
}

/** Records together, whichever they are. */
const kindOf = (path: string): string =>
  path.replace(/\?.*$/s, '').replace(/^(\/progetti\/).+$/, '$1…')

/** One reader who asks, looks at the answer for a moment, and asks again, until time is over. */
const read = async (
  ask: Ask,
  paths: readonly string[],
  at: number,
  { readers, pauseMs }: Life,
  notes: Notes,
  until: number,
) => {
  for (let i = at; performance.now() < until; i += readers) {
    const path = paths[i % paths.length]!
    const { status, milliseconds } = await ask(path, i % 2 === 0 ? 'br' : 'identity')
    notes.times.push(milliseconds)
    if (status !== 200) fail(notes, `${status} ${kindOf(path)}`)
    await wait(pauseMs)
  }
}

/** Does something again and again until time is over; what it throws is noted. */
const repeat = async (
  what: string,
  everyMs: number,
  work: () => Promise<void>,
  notes: Notes,
  until: number,
): Promise<number> => {
  let times = 0
  while (performance.now() + everyMs < until) {
    const due = performance.now() + everyMs
    await work().catch((error: unknown) => fail(notes, `${what}: ${error}`))
    times++
    await wait(Math.max(0, due - performance.now()))
  }
  return times
}

/** What health still says against the service once it has had its time; null when all is well. */
const whatIsWrong = async ({ origin }: StartedApp): Promise<string | null> => {
  const until = performance.now() + LEVEL_WITHIN_MS
  for (;;) {
    const health = (await (await fetch(`${origin}/api/health`)).json()) as Health
    if (health.status === 'ok' && health.engines.every(({ lag }) => lag === 0)) return null
    if (performance.now() > until) return JSON.stringify(health)
    await wait(1_000)
  }
}

const watchMinutes = async (
  pid: number,
  notes: Notes,
  until: number,
  told: (minute: Minute) => void,
): Promise<Minute[]> => {
  const minutes: Minute[] = []
  for (let seen = 0; performance.now() + MINUTE_MS / 2 < until; ) {
    await wait(Math.min(MINUTE_MS, until - performance.now()))
    const latency = summarise(notes.times.slice(seen))
    seen = notes.times.length
    const [load = 0] = loadavg()
    minutes.push({ minute: minutes.length + 1, latency, memory: resident(pid), load })
    told(minutes.at(-1)!)
  }
  return minutes
}

/**
 * Hours of an ordinary life in one: readers without pause, each minute an import or its undoing, files of the whole base, and
 * a server that goes away and comes back, where there is one.
 */
export const measureSoak = async (
  count: number,
  length: number,
  progress: (text: string) => void,
  life: Life = DAY,
): Promise<SoakResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  progress(`${count} records: filling a base`)
  fill(folder, count)
  const server = life.server && canKillServer ? await startServer() : null
  const settings = server ? await serverSettings(server) : { MEILI_URL: '' }
  const app = await startApp(folder, { ...settings, BENCH_KEPT: 'usual' })
  const { ask, close } = createAsk(app.origin, life.readers + life.filesAtOnce)
  const notes: Notes = { times: [], errors: {} }
  try {
    progress(`${count} records: ${length} minutes of readers${server ? ', a server at times' : ''}`)
    const until = performance.now() + length * MINUTE_MS
    const paths = readersAddresses(count)
    const again = (what: string, everyMs: number, work: () => Promise<void>) =>
      repeat(what, everyMs, work, notes, until)
    const file = createDownloads(ask)
    const files = async () => {
      await Promise.all(Array.from({ length: life.filesAtOnce }, file))
    }
    const flapping = server && createFlapping(server)
    const awayEvery = Math.min(AWAY_EVERY_MS, (length * MINUTE_MS) / (TIMES_AWAY + 1))
    const awayFor = Math.min(AWAY_FOR_MS, awayEvery / 2)
    const flap = async () => {
      await wait(awayEvery - awayFor)
      await flapping?.away()
      await wait(awayFor)
      await flapping?.back()
    }
    const begun = [
      again('import', life.importEveryMs, await createImports(app, folder)),
      again('file', life.fileEveryMs, files),
      flapping ? again('server', awayEvery, flap) : Promise.resolve(0),
    ]
    const watched = watchMinutes(app.pid, notes, until, ({ minute, latency, memory, load }) =>
      progress(
        `${minute}: ${latency.samples} answers, p99 ${latency.p99.toFixed(1)} ms, ${Math.round(memory / 1e6)} MB, load ${load.toFixed(1)}, errors ${JSON.stringify(notes.errors)}`,
      ),
    )
    const readers = Array.from({ length: life.readers }, (_, i) =>
      read(ask, paths, i, life, notes, until),
    )
    const [imports = 0, downloads = 0, timesAway = 0] = await Promise.all(begun)
    await Promise.all(readers)
    const minutes = await watched
    const settled = minutes.slice(Math.ceil(minutes.length * SETTLED_SHARE))
    return {
      count,
      readers: life.readers,
      minutes,
      latency: summarise(notes.times),
      errors: notes.errors,
      done: { imports, downloads, timesAway },
      memorySlope: 60 * slope(settled.map(({ minute, memory }) => [minute, memory])),
      wrong: await whatIsWrong(app),
    }
  } finally {
    close()
    await app.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  }
}
