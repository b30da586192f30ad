import { Readable } from 'node:stream'
import type { FastifyInstance, onSendHookHandler } from 'fastify'

/** To HEAD, the head alone; its length is that of the body that GET would have, where that is known. */
const withoutBody: onSendHookHandler<unknown> = ({ method }, reply, payload, done) => {
  if (method !== 'HEAD') return done(null, payload)
  if (payload instanceof Readable) payload.on('error', () => {}).resume()
  else reply.header('content-length', Buffer.byteLength((payload ?? '') as string | Buffer))
  done(null, null)
}

/**
 * Routes for GET answer HEAD as well. Fastify would make a second route of each, half the work of a start. To be called before
 * what compresses: the length told is that of the plain body.
 */
export const answerHead = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route) => {
    if (route.method !== 'GET') return
    route.method = ['GET', 'HEAD']
    route.onSend = [route.onSend ?? [], withoutBody].flat()
  })
}
