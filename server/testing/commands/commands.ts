import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../child-environment.ts'

export type Order = {
  number: number
  script: string
  words: readonly string[]
  settings: Record<string, string>
}
export type Ended = { code: number; said: string; complained: string }

const HOST = fileURLToPath(new URL('host.ts', import.meta.url))
const scripts = new URL('../../../scripts/', import.meta.url)

/**
 * The commands of `scripts/`, as an operator runs them, in another process: in one for all, since to start is most of what
 * each costs. One runs after the other. For tests.
 */
export const startCommands = () => {
  const host = fork(HOST, { env: childEnvironment({}), execArgv: [] })
  let number = 0
  let last: Promise<unknown> = Promise.resolve()
  /** A command that ends its process would be waited for without end. */
  const gone = new AbortController()
  host.once('exit', () => gone.abort())

  const run = async (order: Order): Promise<Ended> => {
    host.send(order)
    const [ended] = await once(host, 'message', gone)
    return ended as Ended
  }

  /** Runs `npm run NAME -- WORDS` with these settings alone. Returns what it ended with and what it wrote. */
  const command = (name: string, words: readonly string[], settings: Record<string, string>) => {
    const script = new URL(`${name}.ts`, scripts).href
    const mine = last.then(() => run({ number: ++number, script, words, settings }))
    last = mine.catch(() => {})
    return mine
  }
  const close = async (): Promise<void> => {
    host.disconnect()
    if (host.exitCode === null) await once(host, 'exit')
  }
  return { command, close }
}
