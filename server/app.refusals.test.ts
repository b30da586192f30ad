import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startAppOver, startTestApp } from './testing/app.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
  await site.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => site.close())

const portOf = ({ app }: Pick<typeof site, 'app'>) => (app.server.address() as AddressInfo).port

type Over = Parameters<typeof startAppOver>

/** The port of an app over a service, with limits of its own. */
const listen = async (service: Over[0], options: Over[2]) => {
  const over = await startAppOver(service, site.dataDir, options)
  closers.push(over.close)
  await over.app.listen({ port: 0, host: '127.0.0.1' })
  return portOf(over)
}

const open = async (port: number, text = ''): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  closers.push(() => socket.destroy())
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

/** Sends text and reads until the other side closes. */
const exchange = async (port: number, text: string): Promise<string> => {
  let answer = ''
  for await (const bytes of await open(port, text)) answer += bytes
  return answer
}

const HEADERS = [
  'content-security-policy: ',
  'permissions-policy: ',
  'x-content-type-options: nosniff',
  'cache-control: no-store',
]
const expectOurs = (answer: string, status: number, message: string) => {
  expect(answer).toContain(`HTTP/1.1 ${status} `)
  for (const header of HEADERS) expect(answer).toContain(`\r\n${header}`)
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4)
  expect(JSON.parse(body)).toMatchObject({ detail: expect.stringContaining(message) })
}

const GET = 'GET /api/vocabularies HTTP/1.1\r\nHost: x\r\n'

describe('what never becomes a request', () => {
  test.each([
    ['no HTTP', 'BUONGIORNO\r\n\r\n', 400, 'HTTP'],
    ['headers without end', `${GET}X: ${'a'.repeat(70_000)}\r\n\r\n`, 431, 'troppo grande'],
    ['two lengths', `${GET}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400, 'HTTP'],
    ['an unknown expectation', `${GET}Expect: the-moon\r\n\r\n`, 417, 'Expect'],
  ])('is answered in our shape, with all headers: %s', async (_, text, status, message) => {
    expectOurs(await exchange(portOf(site), text), status, message)
  })

  test('so is a request that is too slow', async () => {
    const { app } = site
    app.server.once('connection', (socket) => {
      const error = Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      app.server.emit('clientError', error, socket)
    })
    expectOurs(await exchange(portOf(site), ''), 408, 'in tempo')
  })

  test.each(['ECONNRESET', 'HPE_INVALID_METHOD'])(
    'and where nobody is left to hear it nothing happens: %s',
    async (code) => {
      const { app } = site
      const port = portOf(site)
      const arrived = once(app.server, 'connection')
      await open(port)
      const [socket] = await arrived
      socket.destroy()
      app.server.emit('clientError', Object.assign(new Error(), { code }), socket)
      expect(await exchange(port, `${GET}Connection: close\r\n\r\n`)).toContain('HTTP/1.1 200')
    },
  )
})

test('a request for no host is our error', async () => {
  const answer = await exchange(
    portOf(site),
    'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n',
  )
  expect(answer).toContain('HTTP/1.1 400')
  expect(answer).toContain('content-security-policy')
  expect(answer).toContain('Host')
})

/** A service with some connections, by default eight and no more even for a moment, that all wait for an answer that does not come. */
const busy = async (most = 8, connections = most) => {
  const { promise: held, resolve } = Promise.withResolvers<void>()
  let asked = 0
  const suggest = (): Promise<never> => {
    if (++asked === most) resolve()
    return new Promise(() => {})
  }
  const catalogue = { ...site.service.catalogue, suggest, in: () => catalogue }
  const port = await listen(
    { ...site.service, catalogue },
    { connections: { most: connections, atWorst: connections } },
  )
  for (let i = 0; i < most; i++)
    await open(port, 'GET /api/suggest?q=a HTTP/1.1\r\nHost: x\r\n\r\n')
  await held
  return port
}

describe('when every connection is at work', () => {
  test('a probe is answered, and everybody else is told when to come back', async () => {
    const port = await busy()
    const ask = (path: string) => exchange(port, `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(await ask('/api/health')).toContain('HTTP/1.1 200')
    const [page, data] = [await ask('/progetti'), await ask('/api/projects')]
    for (const answer of [page, data]) {
      expect(answer).toContain('HTTP/1.1 503')
      expect(answer).toContain('retry-after: 5')
    }
    expect(page).toContain('<h1>busy</h1>')
    expect(data).toContain('"code":"unavailable"')
  })

  test('those who come and say nothing keep no probe out', async () => {
    const port = await busy()
    for (let i = 0; i < 100; i++) await open(port)
    expect(await exchange(port, 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n')).toContain(
      'HTTP/1.1 200',
    )
  })
})

test('more requests under way than are worth waiting for are refused at once, but probes', async () => {
  const port = await busy(128, 1_000)
  const ask = (path: string) =>
    exchange(
      port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`,
    )
  const refused = await ask('/progetti')
  expect(refused).toContain('HTTP/1.1 503')
  expect(refused).toContain('<h1>busy</h1>')
  expect(await ask('/api/health')).toContain('HTTP/1.1 200')
  expect(await ask('/api/projects.csv')).toContain('HTTP/1.1 200')
})
