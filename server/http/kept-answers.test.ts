import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { createKeptAnswers } from './kept-answers.ts'

/** A service that makes an answer at every address, counts how often, and keeps them in so many bytes. */
const open = (mostBytes?: number) => {
  const base = { number: 1, day: '2026-12-31', seq: () => base.number, today: () => base.day }
  const kept = createKeptAnswers(base, mostBytes)
  const app = Fastify()
  const made: string[] = []
  const on = { making: () => {} }
  app.get('/*', { preHandler: kept.find }, async (request, reply) => {
    const state = kept.state()
    made.push(request.url)
    on.making()
    const body = Buffer.from(`${request.url} ${base.seq()} ${'è'.repeat(400)}`)
    kept.keep(request.url, state, { type: 'text/plain; charset=utf-8', body })
    return reply.type('text/plain; charset=utf-8').send(body)
  })
  const ask = async (url: string, encoding = 'identity') =>
    app.inject({ url, headers: { 'accept-encoding': encoding } })
  return { ask, made, base, on }
}

test('an answer is made once for an address, until the next write', async () => {
  const { ask, made, base } = open()
  const first = await ask('/uno?a=1')
  const second = await ask('/uno?a=1')
  expect(second.body).toBe(first.body)
  expect(second.headers['content-type']).toBe(first.headers['content-type'])
  await ask('/uno?a=2')
  expect(made).toEqual(['/uno?a=1', '/uno?a=2'])
  base.number = 2
  expect((await ask('/uno?a=1')).body).toMatch(/^\/uno\?a=1 2 /)
  expect(made).toHaveLength(3)
})

test('an answer is made anew on another day, which words like "quest’anno" read', async () => {
  const { ask, made, base } = open()
  await ask('/uno')
  base.day = '2027-01-01'
  await ask('/uno')
  await ask('/uno')
  expect(made).toHaveLength(2)
})

test('one that midnight overtook while it was made is not kept', async () => {
  const { ask, made, base, on } = open()
  on.making = () => {
    base.day = '2027-01-01'
  }
  await ask('/uno')
  await ask('/uno')
  await ask('/uno')
  expect(made).toHaveLength(2)
})

test('one that a write overtook while it was made is not kept', async () => {
  const { ask, made, base, on } = open()
  on.making = () => {
    base.number = 2
  }
  await ask('/uno')
  await ask('/uno')
  await ask('/uno')
  expect(made).toHaveLength(2)
})

test('those asked for last stay, in the bytes that there are', async () => {
  const { ask, made } = open(16_384)
  const names = Array.from({ length: 40 }, (_, i) => `/${i}`)
  for (const name of names) {
    await ask(name)
    await ask('/0')
  }
  expect(made).toEqual(names)
  await ask('/39')
  expect(made).toHaveLength(40)
  await ask('/1')
  expect(made.at(-1)).toBe('/1')
})

test('what is too large for the room is made each time', async () => {
  const { ask, made } = open(1_000)
  await ask('/uno')
  await ask('/uno')
  expect(made).toHaveLength(2)
})

test('asked for again with Brotli it is compressed once, and the same', async () => {
  const { ask, made } = open()
  const { body } = await ask('/uno')
  await ask('/uno', 'gzip, br')
  await expect
    .poll(async () => (await ask('/uno', 'gzip, br')).headers['content-encoding'])
    .toBe('br')
  const { rawPayload } = await ask('/uno', 'gzip, br')
  expect(rawPayload.length).toBeLessThan(200)
  expect(brotliDecompressSync(rawPayload).toString()).toBe(body)
  expect((await ask('/uno', 'gzip')).body).toBe(body)
  expect((await ask('/uno', 'br;q=0')).body).toBe(body)
  expect(made).toEqual(['/uno'])
})
