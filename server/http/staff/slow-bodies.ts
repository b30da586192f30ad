import type { FastifyInstance } from 'fastify'

/** A form is short: all of it comes in this time. A file may take long, and must go on coming. */
const PATIENCE = { wholeMs: 30_000, stalledMs: 30_000, lookEveryMs: 5_000 }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes a file, which may take as long as it goes on coming. */
    upload?: boolean
  }
}

/** Ends the connection of a body that does not come, or that stops coming. To be registered behind who may come in. */
export const cutSlowBodies = (
  app: FastifyInstance,
  { wholeMs, stalledMs, lookEveryMs } = PATIENCE,
): void => {
  app.addHook('onRequest', async (request) => {
    const { raw } = request
    if (raw.method === 'GET' || raw.method === 'HEAD') return
    const { socket } = raw
    let [since, read] = [Date.now(), socket.bytesRead]
    const { upload = false } = request.routeOptions.config
    const timer = setInterval(() => {
      if (upload && socket.bytesRead !== read) {
        since = Date.now()
        read = socket.bytesRead
      }
      if (Date.now() - since > (upload ? stalledMs : wholeMs)) raw.destroy()
    }, lookEveryMs)
    timer.unref()
    const stop = () => clearInterval(timer)
    raw.once('end', stop).once('close', stop)
  })
}
