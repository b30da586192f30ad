import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordsGiven } from './command.ts'

/**
 * Opens what the service gives away with the tools of those who take it: `npm run check:open-data [BASE]`. Without an
 * address it starts a service of its own on an empty base. The tools come from PyPI into `var/open-data`, once.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const tools = join(root, 'var/open-data')
const python = join(tools, 'bin/python')

const run = (command: string, args: readonly string[]): number => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root })
  if (error) console.error(`${command}: ${error.message}`)
  return status ?? 1
}

const install = (): number => {
  if (existsSync(join(tools, 'bin/schemathesis'))) return 0
  console.log('Installing the clients (PyPI), once …')
  return (
    run('python3', ['-m', 'venv', tools]) ||
    run(python, ['-m', 'pip', 'install', '-q', '-r', 'scripts/open-data/clients.txt'])
  )
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const answers = (base: string): Promise<boolean> =>
  fetch(`${base}/api/status`).then(
    ({ ok }) => ok,
    () => false,
  )

/** A service of its own, with settings that name nobody. */
const startService = async () => {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'open-data-'))
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    SITE_URL: base,
    RATE_LIMIT: '0',
    INSTITUTION_IPA: 'prova',
    INSTITUTION_EMAIL: 'prova@example.org',
  }
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: 'inherit' })
  const until = Date.now() + 60_000
  while (child.exitCode === null && Date.now() < until && !(await answers(base)))
    await new Promise((resolve) => setTimeout(resolve, 200))
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill()) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { base, stop }
}

const USAGE = `npm run check:open-data [-- BASE]: opens what a service gives away with the tools of those who take it.
Without the address of one it starts its own.`

const check = async (given: string | undefined): Promise<number> => {
  const own = given === undefined ? await startService() : null
  const code = run(python, ['scripts/open-data/check.py', given ?? own?.base ?? ''])
  await own?.stop()
  return code
}

const words = wordsGiven(USAGE, 1)
if (words) process.exitCode = install() || (await check(words[0]))
