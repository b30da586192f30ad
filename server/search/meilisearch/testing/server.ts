import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Of the servers that are started here. */
export const MASTER_KEY = 'only-for-tests-0123456789'

const hasProgram = (): boolean =>
  spawnSync('meilisearch', ['--version'], { stdio: 'ignore' }).status === 0

const { MEILI_URL: givenUrl = '', MEILI_MASTER_KEY: givenKey = '' } = process.env

/** Whether there is a program of our own, which can be killed and frozen. */
export const canKillServer: boolean = hasProgram()

/** Whether tests that need a real server can run here. */
export const canUseServer: boolean = givenUrl !== '' || canKillServer

if (!canUseServer) {
  process.stderr.write(
    '\n*** No Meilisearch server: its tests are SKIPPED. Set MEILI_URL and MEILI_MASTER_KEY, or put a ' +
      '`meilisearch` program on PATH.\n\n',
  )
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
    child = spawn('meilisearch', [...flags, ...data, '--max-indexing-threads', '1'], {
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
    start,
    kill,
    /** Stops the process where it stands: connections are taken, nothing is answered. */
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>

/** The server at MEILI_URL, or one of our own. */
export const useServer = async (): Promise<Pick<TestServer, 'url' | 'masterKey' | 'stop'>> =>
  givenUrl === '' ? startServer() : { url: givenUrl, masterKey: givenKey, stop: async () => {} }
