import type { FastifyInstance } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { openToAll } from '../exports/headers.ts'

/** What a page elsewhere may ask with: a condition, a form, a language. */
const ALLOWED = 'if-none-match, if-modified-since, accept, accept-language, content-type'
const A_DAY = '86400'

/** Tells a browser that a page elsewhere may ask with a condition: at every address but the desk's, whose answers are nobody else's. */
export const answerPreflights = (app: FastifyInstance): void => {
  app.options('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith(STAFF_ADDRESSES.home)) return reply.callNotFound()
    return openToAll(reply)
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', ALLOWED)
      .header('access-control-max-age', A_DAY)
      .send()
  })
}

/** Any page may read the API, its errors too: nothing in it depends on who asks. */
export const openApi = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (_request, reply) => {
    openToAll(reply)
  })
}
