import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import { AppError } from '#domain/errors.ts'
import { cutBodies } from './bodies.ts'
import { type LoopDelay, watchLoopDelay } from './loop-delay.ts'
import { httpMessages } from './messages.ts'

/**
 * Nothing from elsewhere, nothing inline. The page needs only its own files;
 * `data:` images are the small icons that the style sheet carries.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

const setHeaders = helmet({
  contentSecurityPolicy,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  // Whether the site is on HTTPS is the proxy's to know; it sets HSTS.
  strictTransportSecurity: false,
})

/** How far behind the thread may be before requests are turned away. */
const LATE_MS = 2_000
const RETRY_AFTER_S = '5'

const isHealth = (url: string): boolean => url.split('?', 1)[0] === '/api/health'

/** Turns requests away while the process is behind: those that come later are answered the sooner. Probes always are. */
const shed = (app: FastifyInstance, delay = watchLoopDelay(LATE_MS)): void => {
  app.addHook('onClose', async () => delay.close())
  app.addHook('onRequest', async (request, reply) => {
    if (!delay.isLate() || isHealth(request.url)) return
    reply.header('retry-after', RETRY_AFTER_S)
    throw new AppError('unavailable', httpMessages.overloaded)
  })
}

/** Every request of an address counts, those to addresses that do not exist too; files of the page and probes do not. */
const limitRequests = async (app: FastifyInstance, requestsPerMinute: number): Promise<void> => {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.url.startsWith('/assets/'),
  })
  const count = app.rateLimit()
  app.addHook('onRequest', async function (request, reply) {
    if (request.is404) await count.call(this, request, reply)
  })
}

export const protect = async (
  app: FastifyInstance,
  requestsPerMinute: number,
  delay?: LoopDelay,
): Promise<void> => {
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request.raw, reply.raw, () => done())
  })
  shed(app, delay)
  if (requestsPerMinute > 0) await limitRequests(app, requestsPerMinute)
  cutBodies(app)
}
