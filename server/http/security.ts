import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

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

export const protect = async (app: FastifyInstance, requestsPerMinute: number) => {
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request.raw, reply.raw, () => done())
  })
  if (requestsPerMinute > 0) {
    await app.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      allowList: (request) => request.url.startsWith('/assets/'),
    })
  }
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    retryAfter: 5,
    pressureHandler: (request, reply, type) => {
      request.log.warn({ type }, 'under pressure')
      reply.code(503).send({
        error: {
          code: 'unavailable',
          message: 'Il servizio è sovraccarico: riprovare fra qualche secondo.',
          details: [],
          requestId: request.id,
        },
      })
    },
  })
}
