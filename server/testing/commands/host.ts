// A process in which commands of `scripts/` run, one after another: see commands.ts, which starts it.
import { Readable } from 'node:stream'
import type { Ended, Order } from './commands.ts'

type Chunk = string | Uint8Array
const { stdout, stderr, argv } = process

/** What is written to a stream goes into a list from now on. */
const kept = (stream: Pick<typeof stdout, 'write'>): string[] => {
  const pieces: string[] = []
  stream.write = (chunk: Chunk, ...rest: unknown[]): boolean => {
    pieces.push(Buffer.from(chunk as string).toString())
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) process.nextTick(done)
    return true
  }
  return pieces
}

/** What is read from the terminal is these lines, and no more. */
const give = (lines: readonly string[]): void => {
  const stdin = Readable.from(lines.map((line) => Buffer.from(`${line}\n`)))
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
}

const said = kept(stdout)
const complained = kept(stderr)

/** A command does its work when it is loaded: under an address that no run had, it is loaded again. */
const run = async ({ number, script, words, settings, answers }: Order): Promise<Ended> => {
  process.argv = [argv[0] ?? '', script, ...words]
  Object.assign(process.env, settings)
  give(answers)
  process.exitCode = undefined
  try {
    await import(`${script}?${number}`)
  } catch (error) {
    complained.push(String(error))
    process.exitCode = 1
  }
  for (const name of Object.keys(settings)) delete process.env[name]
  const ended = {
    code: Number(process.exitCode ?? 0),
    said: said.join(''),
    complained: complained.join(''),
  }
  said.length = 0
  complained.length = 0
  return ended
}

process.on('message', async (order: Order) => {
  process.send?.({ number: order.number, ...(await run(order)) })
})
