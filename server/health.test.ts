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
}: Given) => {
  const deps: HealthDeps = {
    store: {
      check: check ?? (() => {}),
      changes: { seq: () => written },
      projects: { count: () => 3 },
    },
    unwritable: unwritable ?? null,
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

test('a base that cannot be read is no state to serve in', async () => {
  const check = () => {
    throw new Error('disk I/O error')
  }
  expect(await probe({ check })).toMatchObject({ code: 500 })
})
