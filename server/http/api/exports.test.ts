import { once } from 'node:events'
import { request as ask, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import compress from '@fastify/compress'
import Fastify from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { type Project, UNKNOWN } from '#domain/project.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { createReadableFile } from '../../store/readable/readable-file.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { compilers } from '../compilers.ts'
import { sendApiError } from '../errors.ts'
import { createFiles } from '../exports/files.ts'
import { createSearchList } from '../exports/list.ts'
import { createStreams, type ExportLimits } from '../exports/stream.ts'
import { createWriters } from '../formats/writers.ts'
import { exportRoutes } from './exports.ts'

const COUNT = 450
const TEXT = 'Perché l’attività è già così più inclusiva. '.repeat(500)

const projectOf = (id: number): Project => ({
  ...UNKNOWN,
  id,
  slug: `progetto-${id}`,
  title: `Progetto sintetico ${id} ${TEXT}`,
  conclusion: 'ente',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
})

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

type Change = {
  records?: (ids: readonly number[]) => Project[]
  limits?: Partial<ExportLimits>
  /** So many records of every search but that for "poche", which finds three. */
  count?: number
}

/** The routes alone, compressed as in the service, over 450 synthetic records of 23 kB each. */
const serve = async ({
  records = (ids) => ids.map(projectOf),
  limits,
  count = COUNT,
}: Change = {}) => {
  const logged: string[] = []
  const calls = { selection: 0, records: 0 }
  const stream = new Writable({
    write: (line, _encoding, done) => {
      logged.push(String(line))
      done()
    },
  })
  const app = Fastify({ logger: { level: 'warn', stream } })
  const { validator, serializer } = await compilers()
  app.setValidatorCompiler(validator)
  app.setSerializerCompiler(serializer)
  await app.register(compress, { threshold: 1024, encodings: ['gzip'] })
  app.setErrorHandler(sendApiError)
  const catalogue = {
    base: async () => ({ knows: () => true, names: { language: 'it' } }),
    selection: async ({ q }: { q: string }) => {
      calls.selection++
      return { ids: Array.from({ length: q === 'poche' ? 3 : count }, (_, i) => i + 1), seq: 7 }
    },
    records: (ids: readonly number[]) => {
      calls.records++
      return records(ids)
    },
    vocabularies: () => new Proxy({}, { get: () => ({ labelOf: String }) }),
    newest: (ids: readonly number[], most: number) => ids.slice(0, most),
    harvest: { gone: () => [], firstSlugs: () => new Map() },
    seq: () => 7,
    today: () => '2026-11-22',
    changedAt: () => '2026-11-22T10:00:00.000Z',
  } as unknown as Catalogue
  const files = createFiles({
    catalogue,
    writers: createWriters(createReadableFile),
    siteUrl: 'https://prova.example.it',
    site: USUAL_SITE,
    streams: createStreams(limits),
  })
  await app.register(exportRoutes, { files, search: createSearchList({ catalogue }) })
  closers.push(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const closed = Promise.withResolvers<void>()
  app.server.on('connection', (socket) => socket.on('close', () => closed.resolve()))
  return { port, logged, calls, closed: closed.promise, origin: `http://127.0.0.1:${port}` }
}

/** The end of a body in pieces: without it the file is not whole. */
const END = Buffer.from('0\r\n\r\n')

const reader = (port: number, path: string, encoding = 'identity'): Socket => {
  const socket = connect({ host: '127.0.0.1', port, readableHighWaterMark: 4_096 } as never)
  closers.push(() => socket.destroy())
  socket.on('error', () => {})
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
  )
  return socket
}

/** Reads with a rest after every few packets, so that the service has to wait again and again. */
const readSlowly = async (socket: Socket): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of socket) {
    parts.push(part as Buffer)
    if (parts.length % 8 === 0) for (let turn = 0; turn < 3; turn++) await nextTurn()
  }
  return Buffer.concat(parts)
}

/** The body of an answer that came in chunks. */
const bodyOf = (answer: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = answer.indexOf('\r\n\r\n') + 4; ; ) {
    const lineEnd = answer.indexOf('\r\n', at)
    const size = Number.parseInt(answer.toString('latin1', at, lineEnd), 16)
    if (size === 0) return Buffer.concat(parts)
    parts.push(answer.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}

const open = async (port: number, path: string, method = 'GET'): Promise<IncomingMessage> => {
  const outgoing = ask({ host: '127.0.0.1', port, path, method, agent: false })
  outgoing.end()
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  closers.push(() => answer.destroy())
  return answer
}

describe('a slow reader', () => {
  test.each(['identity', 'gzip'])('gets the whole file: %s', async (encoding) => {
    const { port } = await serve()
    const answer = await readSlowly(reader(port, '/projects.json', encoding))
    expect(answer.subarray(-END.length)).toEqual(END)
    const body = bodyOf(answer)
    const file = JSON.parse(String(encoding === 'gzip' ? gunzipSync(body) : body))
    expect(file.seq).toBe(7)
    expect(file.projects.map(({ slug }: Project) => slug)).toEqual(
      Array.from({ length: COUNT }, (_, i) => `progetto-${i + 1}`),
    )
  })

  // Pieces of fewer than 65,536 characters and more bytes: as strings, Node 26 never says that they have left.
  test('gets the whole file, be every letter two bytes', async () => {
    const title = 'è'.repeat(1_500)
    const records = (ids: readonly number[]) => ids.map((id) => ({ ...projectOf(id), title }))
    const { port } = await serve({ records, count: 1_500 })
    const answer = await readSlowly(reader(port, '/projects.csv'))
    expect(answer.subarray(-END.length)).toEqual(END)
    expect(bodyOf(answer).toString().split(title)).toHaveLength(1_501)
  })

  test('who stalls is cut off, and others are served', async () => {
    const { port, closed, origin, logged } = await serve({ limits: { stalledMs: 50 } })
    const socket = reader(port, '/projects.json')
    await once(socket, 'readable')
    await closed
    expect(logged.join()).toContain('its reader had stalled')
    expect((await fetch(`${origin}/projects.csv`, { method: 'HEAD' })).status).toBe(200)
  })

  test('who leaves stops the work', async () => {
    const { port, closed, calls } = await serve()
    const socket = reader(port, '/projects.json')
    await once(socket, 'readable')
    socket.destroy()
    await closed
    await nextTurn()
    const { records } = calls
    for (let turn = 0; turn < 20; turn++) await nextTurn()
    expect(calls.records).toBe(records)
    expect(records).toBeLessThan(COUNT / 20)
  })
})

describe('a file that breaks', () => {
  const breaking = (when: number) => {
    let readings = 0
    return (ids: readonly number[]) => {
      if (++readings === when) throw new Error('the disk is gone')
      return ids.map(projectOf)
    }
  }
  const cases = ['csv', 'json'].flatMap((ending) => [
    [ending, 'identity'] as const,
    [ending, 'gzip'] as const,
  ])

  test.each(cases)('midway is seen to be broken, and logged: %s, %s', async (ending, encoding) => {
    const { port, logged } = await serve({ records: breaking(6) })
    const answer = await readSlowly(reader(port, `/projects.${ending}`, encoding))
    expect(String(answer.subarray(0, 15))).toBe('HTTP/1.1 200 OK')
    expect(answer.subarray(-END.length)).not.toEqual(END)
    expect(logged.join()).toContain('an export broke midway')
    expect(logged.join()).toContain('the disk is gone')
  })

  test.each(['identity', 'gzip'])('at once is an error like any other: %s', async (encoding) => {
    const { origin } = await serve({ records: breaking(1) })
    const headers = { 'accept-encoding': encoding }
    const answer = await fetch(`${origin}/projects.csv`, { headers })
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({ code: 'internal' })
    expect(answer.headers.get('content-disposition')).toBeNull()
  })
})

describe('how much is done at once', () => {
  test('a file too many is refused in words, until another has ended or was given up', async () => {
    const { port, origin } = await serve({ limits: { atOnce: 2, patienceMs: 10 } })
    const [first, second] = [await open(port, '/projects.json'), await open(port, '/projects.csv')]
    const refused = await fetch(`${origin}/projects.csv`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await refused.json()).toMatchObject({
      detail: 'Si stanno già scaricando molti file: riprovare fra qualche secondo.',
    })
    first.resume()
    await once(first, 'end')
    const third = await open(port, '/projects.csv?q=poche')
    expect(third.statusCode).toBe(200)
    second.resume()
    await once(second, 'end')
    third.resume()
    await once(third, 'end')
    for (let i = 0; i < 5; i++) {
      const answer = await open(port, '/projects.csv?q=poche')
      expect(answer.statusCode).toBe(200)
      answer.resume()
      await once(answer, 'close')
    }
  })

  test('one address cannot take every place', async () => {
    const { port, origin } = await serve({ limits: { forOne: 1, patienceMs: 10 } })
    const first = await open(port, '/projects.json')
    const refused = await fetch(`${origin}/projects.csv`)
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('Da questo indirizzo si possono scaricare 1 file'),
    })
    first.destroy()
  })

  test('one who asks for many small files at once gets them all', async () => {
    const { origin } = await serve({ count: 3 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${origin}/projects.csv`)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await Promise.all(answers.map((answer) => answer.text()))
  })

  test.each(['csv', 'json'])('HEAD writes no %s, and says what GET would be', async (ending) => {
    const { port, calls } = await serve()
    const head = await open(port, `/projects.${ending}`, 'HEAD')
    expect(head.statusCode).toBe(200)
    const { headers } = await open(port, `/projects.${ending}`)
    for (const name of ['content-type', 'content-disposition', 'x-change-number']) {
      expect(head.headers[name]).toBe(headers[name])
    }
    expect(headers['x-change-number']).toBe('7')
    expect(head.headers['content-length']).toBeUndefined()
    expect(calls.selection).toBe(1)
  })

  test('HEAD of a search that is none is refused', async () => {
    const { port } = await serve()
    expect((await open(port, '/projects.csv?ordina=boh', 'HEAD')).statusCode).toBe(400)
  })
})
