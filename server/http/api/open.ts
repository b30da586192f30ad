import type { FastifyInstance } from 'fastify'
import { openToAll } from '../exports/headers.ts'

/** What a page elsewhere may ask with: a condition, a form, a language. */
const ALLOWED = 'if-none-match, if-modified-since, accept, accept-language, content-type'
const A_DAY = '86400'

/** Any page may read the API, its errors too: nothing in it depends on who asks. */
export const openApi = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (_request, reply) => {
    openToAll(reply)
  })
  app.options('/*', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', ALLOWED)
      .header('access-control-max-age', A_DAY)
      .send(),
  )
}
