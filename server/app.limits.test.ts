import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startAppOver, startTestApp } from './testing/app.ts'
import { newJudgedFolder } from './testing/judged-base.ts'

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

type Options = Parameters<typeof startAppOver>[2]
const start = (options: Options) => startAppOver(site.service, site.dataDir, options)

const OURS = 'content-security-policy'

/** One app for the tests of a block, over the service of all. */
const useApp = (options: Options) => {
  let over: Awaited<ReturnType<typeof startAppOver>>
  beforeAll(async () => {
    over = await start(options)
    return over.close
  })
  return () => over
}

describe('a process that is behind', () => {
  const behind = useApp({ delay: { isLate: () => true, close: () => {} } })

  test.each([
    ['/progetti', 'text/html', '<h1>busy</h1>'],
    ['/_pagina/progetti', 'application/json', '"kind":"busy"'],
    ['/api/projects', 'application/problem+json', '"code":"unavailable"'],
  ])('turns %s away for a while, each as it asks', async (path, type, body) => {
    const answer = await behind().get(path)
    expect(answer.statusCode).toBe(503)
    expect(answer.headers).toMatchObject({ 'retry-after': '5', [OURS]: expect.any(String) })
    expect(answer.headers['content-type']).toContain(type)
    expect(answer.body).toContain(body)
  })

  test('answers a probe', async () => {
    expect((await behind().get('/api/health')).statusCode).toBe(200)
  })
})

const limited = useApp({ rateLimit: 2 })
let asking = 0

/** Four answers to somebody who has not asked before. */
const fourTimes = async (url: string) => {
  const remoteAddress = `192.0.2.${++asking}`
  const answers = []
  for (let at = 0; at < 4; at++) answers.push(await limited().app.inject({ url, remoteAddress }))
  return answers
}

const LONG = `/progetti/${'a'.repeat(301)}`

describe.each(['/niente', '/%zz', '/progetti/%E0%A4%A', LONG])('an address like %s', (path) => {
  test('is answered with our page, and counts', async () => {
    const answers = await fourTimes(path)
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 429, 429])
    expect(answers[0]?.body).toContain('<h1>not-found</h1>')
    expect(answers[2]?.body).toContain('<h1>too-many</h1>')
    for (const { headers } of answers) {
      expect(headers).toHaveProperty(OURS)
      expect(headers.vary).toBe('accept-encoding')
    }
    expect(answers[2]?.headers).toHaveProperty('retry-after')
  })

  test('is answered in the language and the form that it is asked in', async () => {
    const { get } = site
    expect((await get(`/en${path}`)).body).toContain('lang="en"')
    expect((await get(`/_pagina${path}`)).json().url).not.toMatch(/^\/en/)
    expect((await get(`/_pagina/en${path}`)).json().url).toMatch(/^\/en\//)
  })

  test('is answered with our error in the API, and counts', async () => {
    const answers = await fourTimes(`/api${path}`)
    const codes = answers.map((one) => one.json().code)
    expect(codes).toEqual([...Array(2).fill('not-found'), ...Array(2).fill('too-many-requests')])
  })
})

test.each([
  [0, '10.0.0.1', [200, 429, 429]],
  [1, '10.0.0.1', [200, 429, 429]],
  [2, '10.0.0.1', [200, 200, 200]],
])(
  'behind %i proxies as many addresses are believed, counted from the last',
  async (trustProxy, proxy, codes) => {
    const { app, close } = await start({ rateLimit: 1, trustProxy })
    closers.push(close)
    const answers = []
    for (const claimed of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const headers = { 'x-forwarded-for': `${claimed}, ${proxy}` }
      answers.push(await app.inject({ url: '/api/vocabularies', headers }))
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(codes)
  },
)

/** Sends text and reads until the other side closes. */
const exchange = async (port: number, text: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  let answer = ''
  for await (const bytes of socket) answer += bytes
  return answer
}

test.each([
  ['POST /niente', 404],
  ['PUT /api/projects', 404],
  ['GET /api/health', 200],
  ['GET /niente', 404],
])('a body without end is not waited for: %s', async (line, status) => {
  const { port } = site.app.server.address() as AddressInfo
  const head = `${line} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
  for (const rest of [
    'Content-Length: 60000\r\n\r\n{',
    'Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
  ]) {
    expect(await exchange(port, head + rest)).toContain(`HTTP/1.1 ${status}`)
  }
})

const APP = fileURLToPath(new URL('./testing/app.ts', import.meta.url))

/** The service over a folder, in a process that may have only so many files open. Says its port; ends when its input does. */
const startWithFiles = async (dataDir: string, files: number) => {
  const code = `import { startTestApp } from ${JSON.stringify(APP)}
    const { app } = await startTestApp({ dataDir: ${JSON.stringify(dataDir)} })
    await app.listen({ port: 0, host: '127.0.0.1' })
    console.log(app.server.address().port)
    process.stdin.on('end', () => process.exit(0)).resume()`
  const node = [process.execPath, '--input-type=module', '-e', code]
  const child = spawn('/bin/sh', ['-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...node])
  let complaints = ''
  child.stderr.on('data', (bytes) => {
    complaints += bytes
  })
  const [port] = await once(createInterface(child.stdout), 'line')
  const close = async () => {
    child.stdin.end()
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { child, port: Number(port), complaints: () => complaints, close }
}

const open = async (port: number, text: string): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  closers.push(() => socket.destroy())
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

describe('more connections than files keep nobody out', () => {
  let few: Awaited<ReturnType<typeof startWithFiles>>
  beforeAll(async () => {
    const dataDir = await newJudgedFolder()
    few = await startWithFiles(dataDir, 128)
    return async () => {
      await few.close()
      rmSync(dataDir, { recursive: true })
    }
  })

  test.each([
    ['that send nothing', ''],
    ['that have asked once', 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['that never end their head', 'GET /progetti HTTP/1.1\r\nHost: x\r\nX-A: a'],
    [
      'that never end their body',
      'POST /api/projects HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{',
    ],
  ])('%s', async (_, text) => {
    const { child, port, complaints } = few
    for (let i = 0; i < 200; i++) await open(port, text)
    // Each on a connection of its own: one that fetch has kept may be closed by those that come between.
    const headers = { connection: 'close' }
    for (const path of ['/api/health', '/progetti', '/api/projects?q=autismo']) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status).toBe(200)
    }
    expect(child.exitCode).toBeNull()
    expect(complaints()).toBe('')
  })
})
