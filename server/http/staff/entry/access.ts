import type { FastifyReply, FastifyRequest } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, withNext } from '#domain/staff/entry-addresses.ts'
import type { Session } from '../../../staff/sessions.ts'
import type { Staff } from '../../../staff/staff.ts'
import { closeUnread } from '../../bodies.ts'
import type { StaffGuard } from '../access.ts'
import { createSessionCookie } from './session-cookie.ts'

/** How far one has come; see `stageOf` of the staff. */
export type StageOf = (session: Session) => 'code' | 'enrolment' | 'in'

export type AccessOptions = { staff: Staff; stageOf: StageOf; siteUrl: string }

/** Who asks, from the cookie to the session, for the guard and for the pages by which one comes in. */
export const createAccess = ({ staff, stageOf, siteUrl }: AccessOptions) => {
  const cookie = createSessionCookie(siteUrl)
  const found = new WeakMap<FastifyRequest, Session>()

  /** Runs before all else, for every request to the desk. */
  const guard: StaffGuard = (request) => {
    found.delete(request)
    const token = cookie.read(request)
    const session = token === undefined ? undefined : staff.session(token)
    if (session === undefined) return null
    found.set(request, session)
    if (stageOf(session) !== 'in') return null
    const { id, name, email, role } = session.account
    return { id, name, email, role }
  }

  const sessionOf = (request: FastifyRequest): Session | undefined => found.get(request)

  /** The session of a page that lets in nobody without one. */
  const theSession = (request: FastifyRequest): Session => {
    const session = sessionOf(request)
    if (session === undefined) throw new Error('a page for everyone asks for its session')
    return session
  }

  const turnAway = (request: FastifyRequest, reply: FastifyReply, to: string) => {
    closeUnread(request, reply)
    return reply.redirect(to, 303)
  }

  /** For routes that let in who has come so far only, before their body and after it; others are sent to where they go on. */
  const only = (...stages: ReturnType<StageOf>[]) => {
    const check = async (request: FastifyRequest, reply: FastifyReply) => {
      const session = sessionOf(request)
      if (session && stages.includes(stageOf(session))) return
      return turnAway(request, reply, STAFF_ADDRESSES.signIn)
    }
    return { onRequest: check, preHandler: check }
  }

  /** For routes of people, roles and resets: who has codes must have given one again, a short time ago. */
  const confirmed =
    (next: (request: FastifyRequest) => string) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { confirmed, account } = theSession(request)
      if (confirmed || account.codeKey === null) return
      return turnAway(request, reply, withNext(ENTRY_ADDRESSES.confirm, next(request)))
    }

  return { guard, cookie, sessionOf, theSession, stageOf, only, confirmed }
}

export type Access = ReturnType<typeof createAccess>
