import { Readable } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { answerHead } from './head.ts'

const app = Fastify({ exposeHeadRoutes: false })
answerHead(app)
let wasGiven: Readable | undefined
app.get('/testo', async () => 'perché')
app.get('/niente', async (_request, reply) => reply.code(303).send())
app.get('/file', async () => (wasGiven = Readable.from(['molti', 'byte'])))
app.post('/scrittura', async () => 'scritto')

const head = async (url: string) => {
  const { statusCode, payload, headers } = await app.inject({ method: 'HEAD', url })
  return [statusCode, payload, headers['content-length']]
}

test('HEAD answers the head that GET has, with the length of the body that it leaves out', async () => {
  expect(await head('/testo')).toEqual([200, '', '7'])
  expect((await app.inject('/testo')).payload).toBe('perché')
  expect(await head('/niente')).toEqual([303, '', '0'])
})

test('a file that was begun for HEAD is let go, and no length is made up', async () => {
  expect(await head('/file')).toEqual([200, '', undefined])
  await expect.poll(() => wasGiven?.readableEnded).toBe(true)
})

test('what is only written is not read by HEAD', async () => {
  expect((await head('/scrittura'))[0]).toBe(404)
})
