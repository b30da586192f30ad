import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { BatchWork } from '#domain/staff/batch-pages.ts'
import { createProgress } from './progress.ts'

const apps: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const start = async () => {
  const listeners = new Set<(batch: number) => void>()
  const works = new Map<number, BatchWork>([[1, { kind: 'apply', progress: null }]])
  const progress = createProgress({
    workOf: (id) => works.get(id) ?? null,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const app = Fastify()
  apps.push(app)
  app.addHook('preClose', async () => progress.endAll())
  app.get('/', async (_request, reply) => {
    progress.follow(reply.header('x-robots-tag', 'noindex'), 1)
    return reply
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const watch = async (signal?: AbortSignal) => {
    const answer = await fetch(origin, signal ? { signal } : {})
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    return { headers: answer.headers, next: async () => (await reader.read()).value }
  }
  const tell = (batch: number) => {
    for (const listener of [...listeners]) listener(batch)
  }
  return { app, works, listeners, watch, tell }
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

test('who watches is told each step of that import and of no other, and let go when it rests', async () => {
  const { works, listeners, watch, tell } = await start()
  const { headers, next } = await watch()
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(await next()).toBe(event('avanzamento', { kind: 'apply', progress: null }))
  tell(2)
  const further: BatchWork = { kind: 'apply', progress: { phase: 'write', done: 2, total: 4 } }
  works.set(1, further)
  tell(1)
  expect(await next()).toBe(event('avanzamento', further))
  works.delete(1)
  tell(1)
  expect(await next()).toBe(event('fine', null))
  expect(await next()).toBeUndefined()
  expect(listeners.size).toBe(0)
})

test('who goes away is forgotten', async () => {
  const { listeners, watch } = await start()
  const going = new AbortController()
  const { next } = await watch(going.signal)
  await next()
  expect(listeners.size).toBe(1)
  going.abort()
  await expect.poll(() => listeners.size).toBe(0)
})

test('a service that leaves waits for nobody who only watches', async () => {
  const { app, watch } = await start()
  const { next } = await watch()
  await next()
  await app.close()
  expect(await next()).toBeUndefined()
})
