import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { httpMessages } from '../messages.ts'

const ALLOWED = ['GET', 'HEAD', 'OPTIONS']

/** "/api/projects/:slug" -> what its addresses look like. */
const patternOf = (route: string): RegExp => {
  const parts = route.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+'
    return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  })
  return new RegExp(`^${parts.join('/')}/?$`)
}

/**
 * Everything below is for reading: another method at an address that there is gets 405 with those that it has, before a byte of its
 * body is read; at one that there is not, 404 as ever.
 */
export const onlyReading = (root: FastifyInstance) => {
  const patterns = new Map<string, RegExp>()
  root.addHook('onRequest', async (request, reply) => {
    if (ALLOWED.includes(request.method)) return
    const path = request.url.split('?', 1)[0] ?? ''
    if (![...patterns.values()].some((pattern) => pattern.test(path))) return
    reply.header('allow', ALLOWED.join(', '))
    throw new AppError('method-not-allowed', httpMessages.onlyReading)
  })
  return (app: FastifyInstance): void => {
    app.addHook('onRoute', ({ url, method }) => {
      if ([method].flat().includes('GET')) patterns.set(url, patternOf(url))
    })
  }
}
