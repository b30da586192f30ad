import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'

/** Of the servers that are started here. */
export const MASTER_KEY = 'only-for-tests-0123456789'

/** The program of the server; "none" leaves it out where it is. */
const PROGRAM = process.env.MEILI_PROGRAM ?? 'meilisearch'

const hasProgram = (): boolean =>
  spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0

const { MEILI_URL: givenUrl = '', MEILI_MASTER_KEY: givenKey = '' } = process.env

/** Whether there is a program of our own, which can be killed and frozen. */
export const canKillServer: boolean = hasProgram()

/** A server that others run, for the tests that neither kill nor freeze it; keys are made on it, so both are needed. */
const isGiven = givenUrl !== '' && givenKey !== ''

/** Whether tests that need a real server can run here. */
export const canUseServer: boolean = isGiven || canKillServer

const loudly = (text: string) => process.stderr.write(`\n*** ${text}\n\n`)

if (givenUrl !== '' && givenKey === '') {
  loudly('MEILI_URL without MEILI_MASTER_KEY: the tests do not use that server.')
}
if (!canUseServer) {
  loudly(
    'No Meilisearch server: its tests are SKIPPED. Set MEILI_URL and MEILI_MASTER_KEY, or put a `meilisearch` program on PATH.',
  )
} else if (!canKillServer) {
  loudly('No `meilisearch` program on PATH: the tests that kill or freeze a server are SKIPPED.')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

const untilWell = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 1_000; tries++) {
    const well = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (well) return
    await wait(20)
  }
  throw new Error(`The server at ${url} did not come up.`)
}

/** A server of our own: a free port, a folder that goes away, and it can be killed and started again. */
export const startServer = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'buone-prassi-meili-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  // A test run that is cut short leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  const start = async () => {
    if (child) return
    const flags = ['--no-analytics', '--http-addr', `127.0.0.1:${port}`, '--env', 'development']
    const data = ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps')]
    child = spawn(PROGRAM, [...flags, ...data, '--max-indexing-threads', '1'], {
      stdio: 'ignore',
      cwd: folder,
      env: { ...process.env, MEILI_MASTER_KEY: MASTER_KEY, MEILI_URL: '' },
    })
    await untilWell(url)
  }
  /** Ends it at once, as a power cut would. */
  const kill = async () => {
    if (!child) return
    child.kill('SIGKILL')
    await ended(child)
    child = null
  }
  await start()
  return {
    url,
    masterKey: MASTER_KEY,
    /** Of the process that runs now. */
    pid: () => child?.pid,
    start,
    kill,
    /** Stops the process where it stands: connections are taken, nothing is answered. */
    freeze: (): void => void child?.kill('SIGSTOP'),
    thaw: (): void => void child?.kill('SIGCONT'),
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestServer = Omit<Awaited<ReturnType<typeof startServer>>, 'pid'>

/** Takes away what tests have left on a server: indexes whose names begin so, and the keys to them. */
const cleanUp = async (prefix: string): Promise<void> => {
  const client = new Meilisearch({ host: givenUrl, apiKey: givenKey })
  const { results: indexes } = await client.getRawIndexes({ limit: 1_000 })
  for (const { uid } of indexes) {
    if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask({ timeout: 60_000 })
  }
  const { results: keys } = await client.getKeys({ limit: 1_000 })
  for (const { key, indexes: own } of keys) {
    if (own.every((name) => name.startsWith(prefix))) await client.deleteKey(key)
  }
}

/**
 * The server at MEILI_URL, or one of our own. `prefix` is of this run alone; every index that is made, and every key's
 * reach, has a name that begins so, and `stop` takes them all away from a server that goes on for others.
 */
export const useServer = async (
  prefix: string,
): Promise<Pick<TestServer, 'url' | 'masterKey' | 'stop'>> =>
  isGiven ? { url: givenUrl, masterKey: givenKey, stop: () => cleanUp(prefix) } : startServer()
