import type { FastifyReply, FastifyRequest } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'

/** Over TLS browsers take a cookie of such a name only from a page that came over TLS (RFC 6265bis, 4.1.3.1). */
const nameOf = (secure: boolean): string => (secure ? '__Secure-staff' : 'staff')

/** A token in the browser, for the desk alone: public pages neither send it nor see it, so that they can be kept and shared. */
export const createSessionCookie = (siteUrl: string) => {
  const isSecure = ({ protocol }: FastifyRequest): boolean =>
    protocol === 'https' || siteUrl.startsWith('https:')

  const options = (request: FastifyRequest) =>
    ({
      path: STAFF_ADDRESSES.home,
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(request),
    }) as const

  return {
    options,
    read: (request: FastifyRequest): string | undefined =>
      request.cookies[nameOf(isSecure(request))],
    give: (request: FastifyRequest, reply: FastifyReply, token: string) =>
      reply.setCookie(nameOf(isSecure(request)), token, options(request)),
    take: (request: FastifyRequest, reply: FastifyReply) =>
      reply.clearCookie(nameOf(isSecure(request)), options(request)),
  }
}
