import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../child-environment.ts'

export type Order = {
  number: number
  script: string
  words: readonly string[]
  settings: Record<string, string>
  answers: readonly string[]
}
export type Ended = { code: number; said: string; complained: string }

const HOST = fileURLToPath(new URL('host.ts', import.meta.url))
const scripts = new URL('../../../scripts/', import.meta.url)

type Host = { child: ChildProcess; gone: AbortSignal }

/** It keeps nobody waiting: it ends when the process that started it does. */
const startHost = (): Host => {
  const child = fork(HOST, { env: childEnvironment({}), execArgv: [] })
  const gone = new AbortController()
  child.once('exit', () => gone.abort())
  child.unref()
  child.channel?.unref()
  return { child, gone: gone.signal }
}

let host: Host | null = null
let number = 0
let last: Promise<unknown> = Promise.resolve()

/** A command that ends its process would be waited for without end; those after it have another. */
const run = async (order: Order): Promise<Ended> => {
  if (!host || host.gone.aborted) host = startHost()
  const { child, gone } = host
  child.send(order)
  const [ended] = await once(child, 'message', { signal: gone })
  return ended as Ended
}

/**
 * Runs `npm run NAME -- WORDS` as an operator does, with these settings alone and these answers, one a line. Returns what it
 * ended with and what it wrote. All commands of a process of tests run in one other, one after the other, since to start is
 * most of what each costs. For tests.
 */
export const command = (
  name: string,
  words: readonly string[],
  settings: Record<string, string>,
  answers: readonly string[] = [],
): Promise<Ended> => {
  const script = new URL(`${name}.ts`, scripts).href
  const mine = last.then(() => run({ number: ++number, script, words, settings, answers }))
  last = mine.catch(() => {})
  return mine
}
