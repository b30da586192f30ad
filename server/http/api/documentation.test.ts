import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { USUAL_SITE } from '#domain/site.ts'
import { answerHead } from '../head.ts'
import { describeApi } from './documentation.ts'

test('the description tells of GET alone, though HEAD is answered as well', async () => {
  const app = Fastify({ exposeHeadRoutes: false })
  answerHead(app)
  await describeApi(app, '', USUAL_SITE)
  app.get('/cosa', { schema: { tags: ['servizio'] } }, async () => 'cosa')
  await app.ready()
  expect((await app.inject({ method: 'HEAD', url: '/cosa' })).statusCode).toBe(200)
  expect(Object.keys(app.swagger().paths?.['/cosa'] ?? {})).toEqual(['get'])
})
