import type { FastifyReply, FastifyRequest } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, readNext, withNext } from '#domain/staff/entry-addresses.ts'
import type { FormReason } from '#domain/staff/form-problems.ts'
import type { Journey, Provider } from '../../../staff/institution/provider.ts'
import type { Staff } from '../../../staff/staff.ts'
import { seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { deviceOf } from './device.ts'
import { createSignInPage, nextIn } from './sign-in.ts'

const COOKIE = 'staff-ente'
const JOURNEY_S = 600

type Why = Extract<FormReason, { code: 'institution' }>['why']

type Kept = { journey: Journey; next: string }

const written = (kept: Kept): string => Buffer.from(JSON.stringify(kept)).toString('base64url')
const read = (text: string): Kept => JSON.parse(Buffer.from(text, 'base64url').toString())

type Options = { staff: Staff; access: Access; name: string; provider: Provider }

/**
 * Coming in by the institution's own sign-in. It begins with a link: our policy stops a form that ends at another site. What
 * must be remembered on the way is in a cookie that we have signed, of the same browser and for ten minutes.
 */
export const institutionRoom =
  ({ staff, access, name, provider }: Options): StaffRoom =>
  (app, pages) => {
    const show = createSignInPage(pages, name)
    const open = { config: { staff: 'everyone' }, schema: { hide: true } } as const
    const jar = (request: FastifyRequest) => ({
      ...access.cookie.options(request),
      path: ENTRY_ADDRESSES.institution,
      signed: true,
    })

    const refuse = (
      request: FastifyRequest,
      reply: FastifyReply,
      { status, why, next }: { status: number; why: Why; next: string },
    ) => {
      reply.code(status)
      const reason = { code: 'institution', name, why } as const
      return show(request, reply, { next, problem: { field: null, reason } })
    }

    /** For who runs the service; the answers of a provider may hold names, so nothing else of them is kept. */
    const log = (request: FastifyRequest, error: unknown) =>
      request.log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'the sign-in of the institution failed',
      )

    app.get(ENTRY_ADDRESSES.institution, open, async (request, reply) => {
      const next = nextIn(request)
      try {
        const { address, journey } = await provider.begin()
        const options = { ...jar(request), maxAge: JOURNEY_S }
        reply.setCookie(COOKIE, written({ journey, next }), options)
        return seeOther(reply, address)
      } catch (error) {
        log(request, error)
        return refuse(request, reply, { status: 503, why: 'away', next })
      }
    })

    app.get(ENTRY_ADDRESSES.institutionReturn, open, async (request, reply) => {
      const { valid, value } = request.unsignCookie(request.cookies[COOKIE] ?? '')
      reply.clearCookie(COOKIE, jar(request))
      if (!valid || value === null) {
        return refuse(request, reply, { status: 422, why: 'failed', next: readNext(null) })
      }
      const { journey, next } = read(value)
      try {
        const query = request.url.slice(ENTRY_ADDRESSES.institutionReturn.length)
        const account = staff.match(await provider.finish(query, journey))
        if (!account) return refuse(request, reply, { status: 403, why: 'stranger', next })
        const device = deviceOf(request.headers['user-agent'])
        access.cookie.give(request, reply, staff.entry.admit(account, device))
        return seeOther(reply, withNext(STAFF_ADDRESSES.signIn, readNext(next)))
      } catch (error) {
        log(request, error)
        return refuse(request, reply, { status: 422, why: 'failed', next })
      }
    })
  }
