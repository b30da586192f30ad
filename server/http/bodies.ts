import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { httpMessages } from './messages.ts'

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Where a body is not wanted, the connection ends with the answer: Node would else read the rest of it, however long. */
export const closeUnread = (request: FastifyRequest, reply: FastifyReply): void => {
  if (!hasBody(request.raw)) return
  reply.header('connection', 'close')
  reply.raw.once('finish', () => request.raw.socket.destroySoon())
}

/**
 * Bodies that nobody asked for are not waited for: a GET is answered and its connection closed, anything else at an address
 * that does not exist is refused before a byte of it is read.
 */
export const cutBodies = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!hasBody(request.raw) || (!isRead && !request.is404)) return
    closeUnread(request, reply)
    if (!isRead) throw new AppError('not-found', httpMessages.noAddress)
  })
}
