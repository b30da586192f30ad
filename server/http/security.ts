import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { projectsFilePath, resultFilePath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { BUILT_FILES } from '#domain/machine-addresses.ts'
import { cutBodies } from './bodies.ts'
import type { Connections } from './connections.ts'
import { type LoopDelay, watchLoopDelay } from './loop-delay.ts'
import { httpMessages } from './messages.ts'
import { answerOddRequests } from './parser-errors.ts'
import { isProbe } from './probes.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { VARY } from './unchanged.ts'

/** How far behind the thread may be before requests are turned away. */
const LATE_MS = 2_000
const RETRY_AFTER_S = '5'

/** Requests under way, each with an answer and perhaps a compressor in memory, up to a megabyte; a quarter of a second of work. */
const MOST_AT_ONCE = 128

/** Exports have places of their own, and files of the page cost nothing. */
const UNCOUNTED = [BUILT_FILES, projectsFilePath(''), resultFilePath('')]
const isCounted = (url: string): boolean => !UNCOUNTED.some((start) => url.startsWith(start))

/**
 * Turns requests away while the process is behind, while very many are under way, or when they come on a connection beyond
 * the limit: those that come later are answered the sooner. Probes always are.
 */
const shed = (
  app: FastifyInstance,
  connections: Connections,
  delay = watchLoopDelay(LATE_MS),
): void => {
  let underWay = 0
  app.addHook('onClose', async () => delay.close())
  app.addHook('onRequest', async (request, reply) => {
    const isSpare = connections.isSpare(request.raw.socket)
    if (isSpare) reply.header('connection', 'close')
    if (isProbe(request.url)) return
    const counts = isCounted(request.url)
    if (!isSpare && !delay.isLate() && !(counts && underWay >= MOST_AT_ONCE)) {
      if (!counts) return
      underWay++
      reply.raw.once('close', () => underWay--)
      return
    }
    // A refusal is not worth a compressor.
    request.headers['x-no-compression'] = 'true'
    reply.header('retry-after', RETRY_AFTER_S)
    throw new AppError('unavailable', httpMessages.overloaded)
  })
}

/** Every request of an address counts, those to addresses that do not exist too; files of the page and probes do not. */
const limitRequests = async (app: FastifyInstance, requestsPerMinute: number): Promise<void> => {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.url.startsWith(BUILT_FILES),
  })
  const count = app.rateLimit()
  app.addHook('onRequest', async function (request, reply) {
    if (request.is404) await count.call(this, request, reply)
  })
}

export const protect = async (
  app: FastifyInstance,
  {
    requestsPerMinute,
    connections,
    delay,
  }: { requestsPerMinute: number; connections: Connections; delay?: LoopDelay | undefined },
): Promise<void> => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS).headers(VARY)
  })
  answerOddRequests(app)
  shed(app, connections, delay)
  if (requestsPerMinute > 0) await limitRequests(app, requestsPerMinute)
  cutBodies(app)
}
