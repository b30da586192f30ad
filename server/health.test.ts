import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { createHealth, type HealthDeps } from './health.ts'
import { type Health, healthRoutes } from './http/api/health.ts'
import { sendApiError } from './http/errors.ts'

const WELL: Health['engines'][number] = {
  name: 'meilisearch',
  ready: true,
  seq: 7,
  lag: 0,
  problem: null,
}

type Given = {
  /** Change counters: of the base, and of the embedded index. */
  written?: number
  held?: number
  problem?: string | null
  server?: Partial<typeof WELL>
  unwritable?: string
  check?: () => void
  unsound?: string
  replaced?: 'replaced'
}

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** What a probe gets of a service whose engines are in a given state. */
const probe = async ({
  written = 7,
  held = 7,
  problem = null,
  server,
  unwritable,
  check,
  unsound,
  replaced,
}: Given) => {
  const deps: HealthDeps = {
    store: {
      check: check ?? (() => {}),
      fileProblem: () => replaced ?? null,
      changes: { seq: () => written },
      projects: { count: () => 3 },
    },
    unwritable: unwritable ?? null,
    unsound: () => unsound ?? null,
    embedded: { name: 'embedded', seq: () => held },
    problem: () => problem,
    server: server ? () => ({ ...WELL, ...server }) : null,
  }
  const app = Fastify({ logger: false })
  closers.push(() => app.close())
  app.setErrorHandler(sendApiError)
  await app.register(healthRoutes, { health: createHealth(deps) })
  const answer = await app.inject('/health')
  return { ...answer.json(), code: answer.statusCode }
}

const OWN = { name: 'embedded', ready: true, seq: 7, lag: 0, problem: null }

test.each<[string, Given, Record<string, unknown>]>([
  ['level', {}, { status: 'ok', seq: 7, projects: 3, engines: [OWN] }],
  ['behind the base', { written: 9 }, { status: 'ok', seq: 9, engines: [{ ...OWN, lag: 2 }] }],
  [
    'no longer following the base',
    { written: 9, problem: 'Indice non aggiornato: base occupata' },
    { status: 'degraded', engines: [{ lag: 2, problem: 'Indice non aggiornato: base occupata' }] },
  ],
  ['beside a server that is well', { server: {} }, { status: 'ok', engines: [WELL, OWN] }],
  [
    'beside a server that lags behind',
    { server: { seq: 4, lag: 3 } },
    { status: 'ok', engines: [{ seq: 4, lag: 3 }, OWN] },
  ],
  [
    'beside a server that is away',
    { server: { ready: false, problem: 'ECONNREFUSED' } },
    { status: 'degraded', engines: [{ ready: false, problem: 'ECONNREFUSED' }, OWN] },
  ],
  [
    'beside a server that has refused a project',
    { server: { problem: '1 schede rifiutate' } },
    { status: 'ok', engines: [{ ready: true, problem: '1 schede rifiutate' }, OWN] },
  ],
])('an engine %s', async (_, given, expected) => {
  expect(await probe(given)).toMatchObject({ code: 200, ...expected })
})

test('a base that cannot be written is served, and the reason said', async () => {
  const unwritable = 'La base non si può scrivere'
  expect(await probe({ unwritable })).toMatchObject({
    code: 200,
    status: 'degraded',
    problem: unwritable,
  })
})

test.each([
  [{ unsound: 'La base dati è rovinata' }, 'La base dati è rovinata'],
  [{ replaced: 'replaced' }, expect.stringContaining('è stato sostituito')],
] as const)('a base that is no longer what it was is said: %j', async (given, problem) => {
  expect(await probe(given)).toMatchObject({ code: 200, status: 'degraded', problem })
})

test('a table that is gone is said in words', async () => {
  const check = () => {
    throw Object.assign(new Error('no such table: projects'), { code: 'SQLITE_ERROR' })
  }
  expect(await probe({ check })).toMatchObject({
    code: 503,
    detail: expect.stringContaining('SQLITE_ERROR'),
  })
})

test('an index that stands still behind the base for long is said, one that moves is not', () => {
  const state = { written: 9, held: 7, at: 0 }
  const health = createHealth({
    store: {
      check: () => {},
      fileProblem: () => null,
      changes: { seq: () => state.written },
      projects: { count: () => 3 },
    },
    unwritable: null,
    unsound: () => null,
    embedded: { name: 'embedded', seq: () => state.held },
    problem: () => null,
    server: null,
    now: () => state.at,
  })
  const after = (seconds: number, change: Partial<typeof state> = {}) => {
    Object.assign(state, change, { at: state.at + seconds * 1_000 })
    const { status, engines } = health()
    return [status, engines[0]?.problem]
  }
  expect(after(0)).toEqual(['ok', null])
  expect(after(20)).toEqual(['ok', null])
  expect(after(20, { held: 8 })).toEqual(['ok', null])
  expect(after(40)).toEqual(['degraded', expect.stringContaining('fermo da 40 secondi')])
  expect(after(1, { held: 9 })).toEqual(['ok', null])
  expect(after(90)).toEqual(['ok', null])
})

test('a base that cannot be read is no state to serve in', async () => {
  const check = () => {
    throw new Error('disk I/O error')
  }
  expect(await probe({ check })).toMatchObject({ code: 500 })
})
