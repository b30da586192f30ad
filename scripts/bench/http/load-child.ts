/** Sends requests over loopback from a process of its own; prints what `LoadResult` says as JSON. */
import { readFileSync } from 'node:fs'
import { Agent, request as open } from 'node:http'
import { argv, stdout } from 'node:process'
import { type Summary, summarise } from '../percentiles.ts'
import type { HttpRequest } from './target.ts'

export type LoadTask = {
  origin: string
  requestsFile: string
  connections: number
  /** Requests that are sent first and not counted. */
  warmUp: number
}

export type LoadResult = {
  latency: Summary
  perSecond: number
  /** Mean size of an answer, in bytes. */
  answerBytes: number
  /** Answers whose status was neither 200 nor, to those who have them already, 304. */
  failures: number
}

const { origin, requestsFile, connections, warmUp } = JSON.parse(argv[2]!) as LoadTask
const requests = JSON.parse(readFileSync(requestsFile, 'utf8')) as HttpRequest[]
const agent = new Agent({ keepAlive: true, maxSockets: connections })

const send = ({ method, path, headers, body }: HttpRequest) =>
  new Promise<{ status: number; bytes: number }>((resolve, reject) => {
    const outgoing = open(`${origin}${path}`, { method, headers, agent }, (answer) => {
      // Read to its end, but not understood: the client must not be slower than what it measures.
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
      answer.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body ?? undefined)
  })

/** Each connection takes the next request as soon as it has its answer. */
const sendAll = async (list: readonly HttpRequest[]) => {
  const times: number[] = []
  let next = 0
  let bytes = 0
  let failures = 0
  const worker = async () => {
    while (next < list.length) {
      const one = list[next++]!
      const before = performance.now()
      const answer = await send(one)
      times.push(performance.now() - before)
      bytes += answer.bytes
      if (answer.status !== 200 && answer.status !== 304) failures++
    }
  }
  const before = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - before) / 1_000
  return { times, seconds, bytes, failures }
}

await sendAll(requests.slice(0, warmUp))
const { times, seconds, bytes, failures } = await sendAll(requests.slice(warmUp))
const result: LoadResult = {
  latency: summarise(times),
  perSecond: times.length / seconds,
  answerBytes: bytes / times.length,
  failures,
}
stdout.write(JSON.stringify(result))
agent.destroy()
