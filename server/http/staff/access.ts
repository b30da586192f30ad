import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { mayDo, type StaffPerson, type StaffRole } from '#domain/staff/person.ts'
import { closeUnread } from '../bodies.ts'
import { httpMessages } from '../messages.ts'
import { isFromHere } from './from-here.ts'

/** Whom a route of the desk lets in; "everyone" for the pages by which one comes in. */
export type StaffAccess = StaffRole | 'everyone'

/** Who asks, as far as it is proven in full; null for nobody. Must not read the body. */
export type StaffGuard = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<StaffPerson | null> | StaffPerson | null

declare module 'fastify' {
  interface FastifyContextConfig {
    staff?: StaffAccess
  }
  interface FastifyRequest {
    /** Who is at the desk; null on public pages and for who has not come in. */
    staff: StaffPerson | null
  }
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

/** The person of a route that lets in nobody else. */
export const personOf = ({ staff }: FastifyRequest): StaffPerson => {
  if (staff === null) throw new Error('a route for everyone asks for its person')
  return staff
}

/** Where a reader signs in, to come back to what was asked for. */
const signInFor = (request: FastifyRequest): string =>
  `${STAFF_ADDRESSES.signIn}?${new URLSearchParams({ poi: isRead(request) ? request.url : STAFF_ADDRESSES.home })}`

/**
 * Who may ask for what: where from, who, which role, in this order and before a byte of the body is read. A route that does
 * not say whom it lets in is refused when the service starts.
 */
export const guardAccess = (app: FastifyInstance, guard: StaffGuard): void => {
  app.decorateRequest('staff', null)
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.staff === undefined) throw new Error(`${url} does not say whom it lets in`)
  })
  const refuse = (request: FastifyRequest, reply: FastifyReply, message: string): never => {
    closeUnread(request, reply)
    throw new AppError('forbidden', message)
  }
  const look = async (request: FastifyRequest, reply: FastifyReply) => {
    request.staff = await guard(request, reply)
    const { staff: access = 'everyone' } = request.routeOptions.config
    if (access === 'everyone') return
    if (request.staff === null) {
      closeUnread(request, reply)
      return reply.redirect(signInFor(request), 303)
    }
    if (!mayDo(request.staff.role, access)) refuse(request, reply, httpMessages.notYours)
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    })
    if (!isRead(request) && !isFromHere(request)) refuse(request, reply, httpMessages.fromElsewhere)
    return look(request, reply)
  })
  // A body may come slowly: who was shut out meanwhile does nothing with it.
  app.addHook('preHandler', async (request, reply) => {
    if (!isRead(request)) return look(request, reply)
  })
}
