import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp } from './testing/app.ts'
import { type HostileRequest, hostileRequests } from './testing/hostile-requests.ts'
import { rounds } from './testing/rounds.ts'

const AT_ONCE = 20
/** Ends what hangs; it measures nothing. */
const LONGEST_MS = 20_000

type Site = Awaited<ReturnType<typeof startTestApp>>
let site: Site
let port = 0
beforeAll(async () => {
  site = await startTestApp()
  await site.app.listen({ port: 0, host: '127.0.0.1' })
  port = (site.app.server.address() as AddressInfo).port
})
afterAll(() => site.close())

/** What came back until the service closed the connection, or had nothing more to say: null when it never did. */
const answerTo = ({ bytes }: HostileRequest) =>
  new Promise<string | null>((resolve) => {
    let answer = ''
    const socket: Socket = connect(port, '127.0.0.1')
    const hung = setTimeout(() => {
      socket.destroy()
      resolve(null)
    }, LONGEST_MS)
    const done = () => {
      clearTimeout(hung)
      socket.destroy()
      resolve(answer)
    }
    socket.on('data', (data: Buffer) => {
      if (answer.length < 4_096) answer += data.toString('latin1')
    })
    socket.on('end', done)
    socket.on('close', done)
    socket.on('error', done)
    // A client that has said all that it has to say.
    socket.end(bytes)
  })

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0)

test('of requests that mean no good each is answered as it should be, and the service stays well', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const requests = hostileRequests(rounds(1_000), seed)
  const wrong: unknown[] = []
  let next = 0
  const client = async () => {
    while (next < requests.length) {
      const request = requests[next++]!
      const answer = await answerTo(request)
      const status = answer === null ? 'hangs' : statusOf(answer)
      if (typeof status === 'number' && request.right.includes(status)) continue
      wrong.push({ kind: request.kind, status, asked: request.bytes.toString('latin1', 0, 120) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  expect(wrong, `seed ${seed}`).toEqual([])
  const { statusCode, body } = await site.get('/api/health')
  expect([statusCode, JSON.parse(body).status]).toEqual([200, 'ok'])
  await expect
    .poll(() => new Promise((resolve) => site.app.server.getConnections((_, n) => resolve(n))))
    .toBe(0)
})
