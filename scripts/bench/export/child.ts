/** Downloads files and asks searches meanwhile, from a process of its own; prints what `ExportLoad` says as JSON. */
import { Agent, request as open } from 'node:http'
import { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { type Summary, summarise } from '../percentiles.ts'
import { resident } from '../resident.ts'

export type ExportTask = {
  origin: string
  /** Process whose memory is looked at. */
  pid: number
  /** Path of the file; it is downloaded so many times at once. */
  path: string
  atOnce: number
  /** Addresses of searches, asked one after the other again and again. */
  searches: readonly string[]
  /** How long the quiet service is asked before, in milliseconds. */
  quietMs: number
}

export type ExportLoad = {
  /** From the request to the last byte of the last file. */
  seconds: number
  /** Of one file. */
  bytes: number
  /** When the quiet time, the file, and its end began, in milliseconds since 1970. */
  times: [number, number, number]
  quiet: Summary
  meanwhile: Summary
  /** Resident memory, in bytes: before, and the most meanwhile; null where the system does not tell. */
  memory: { before: number; most: number } | null
}

/** Between two searches: readers, not a load of their own. */
const PAUSE_MS = 5

const { origin, pid, path, atOnce, searches, quietMs } = JSON.parse(argv[2]!) as ExportTask
const agent = new Agent({ keepAlive: true })

const bytesOf = (address: string, through?: Agent) =>
  new Promise<number>((resolve, reject) => {
    const outgoing = open(origin + address, through ? { agent: through } : {}, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`))
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
      answer.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end()
  })

/** Asks until it is told to stop, and notes how long each answer took. */
const searching = async (goOn: () => boolean): Promise<{ times: number[]; most: number }> => {
  const times: number[] = []
  let most = 0
  for (let i = 0; goOn(); i++) {
    const before = performance.now()
    await bytesOf(searches[i % searches.length]!, agent)
    times.push(performance.now() - before)
    if (i % 10 === 0) most = Math.max(most, resident(pid))
    await wait(PAUSE_MS)
  }
  return { times, most }
}

const searchFor = (milliseconds: number) => {
  const until = performance.now() + milliseconds
  return searching(() => performance.now() < until)
}

const now = () => performance.timeOrigin + performance.now()

await searchFor(quietMs / 2)
const calm = now()
const quiet = await searchFor(quietMs)
const before = resident(pid)
const began = now()
let ended = false
const files = Promise.all(Array.from({ length: atOnce }, () => bytesOf(path))).finally(() => {
  ended = true
})
const meanwhile = await searching(() => !ended)
const [bytes = 0] = await files
const over = now()
const load: ExportLoad = {
  seconds: (over - began) / 1_000,
  times: [calm, began, over],
  bytes,
  quiet: summarise(quiet.times),
  meanwhile: summarise(meanwhile.times),
  memory: before === 0 ? null : { before, most: meanwhile.most },
}
stdout.write(JSON.stringify(load))
agent.destroy()
