import { connect } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { cutSlowBodies } from './slow-bodies.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A service that waits for a body as long as it is told, with an address for forms and one for files. */
const start = async (patience: Parameters<typeof cutSlowBodies>[1]) => {
  const app = Fastify()
  closing.push(() => app.close())
  cutSlowBodies(app, patience)
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  for (const [url, upload] of [
    ['/modulo', false],
    ['/file', true],
  ] as const) {
    app.post(url, { config: { upload } }, async ({ body }) => String(body).length)
  }
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  /** Sends the head, and pieces as long as wanted; resolves to what is heard until the connection ends. */
  const send = (url: string, length: number, pieces: number) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let heard = ''
      let sent = 0
      const timer = setInterval(() => {
        if (sent < pieces) socket.write('x')
        sent += 1
      }, 5)
      socket.on('error', () => {})
      socket.on('data', (data) => {
        heard += data
      })
      socket.on('close', () => {
        clearInterval(timer)
        resolve(heard)
      })
      socket.write(
        `POST ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`,
      )
    })
  return send
}

const SOON = { wholeMs: 50, stalledMs: 50, lookEveryMs: 5 }
const LATE = { wholeMs: 50, stalledMs: 60_000, lookEveryMs: 5 }

test.each(['/modulo', '/file'])('a body for %s that stops coming is cut', async (url) => {
  const send = await start(SOON)
  expect(await send(url, 1_000, 3)).toBe('')
})

test('a form that comes too slowly is cut, a file that goes on coming is not', async () => {
  const send = await start(LATE)
  expect(await send('/modulo', 40, 40)).toBe('')
  expect(await send('/file', 40, 40)).toContain('40')
})
