import type { FastifyRequest } from 'fastify'

/** Fires when the reader goes away before the answer: work for nobody stops. */
export const signalOf = (request: FastifyRequest): AbortSignal => {
  const controller = new AbortController()
  const { socket } = request.raw
  const stop = () => controller.abort()
  socket.once('close', stop)
  request.raw.once('close', () => socket.off('close', stop))
  return controller.signal
}
