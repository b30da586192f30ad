import type { FastifyReply, FastifyRequest } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, NEXT, readNext, withNext } from '#domain/staff/entry-addresses.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import type { Staff } from '../../../staff/staff.ts'
import { networkOf } from '../../network.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffPages } from '../pages.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { deviceOf } from './device.ts'
import { sayBusy, sayWait, sayWrong } from './waiting.ts'

/** Where one wanted to go, from the address. */
export const nextIn = ({ query }: FastifyRequest): string => {
  const { [NEXT]: next } = query as Record<string, unknown>
  return readNext(typeof next === 'string' ? next : null)
}

type Options = { staff: Staff; access: Access; institution: string | null }

/** The page of sign-in, with what went wrong, if anything did. */
export const createSignInPage =
  (pages: StaffPages, institution: string | null) =>
  (
    request: FastifyRequest,
    reply: FastifyReply,
    page: { next: string; email?: string; problem?: FormProblem | null },
  ) =>
    pages.send(request, reply, {
      kind: 'sign-in',
      next: page.next,
      email: page.email ?? '',
      institution,
      problem: page.problem ?? null,
    })

/** Coming in by password, and going. */
export const signInRoom =
  ({ staff, access, institution }: Options): StaffRoom =>
  (app, pages) => {
    const show = createSignInPage(pages, institution)
    const open = { config: { staff: 'everyone' }, schema: { hide: true } } as const

    app.get(STAFF_ADDRESSES.signIn, open, async (request, reply) => {
      const session = access.sessionOf(request)
      const next = nextIn(request)
      if (session === undefined) return show(request, reply, { next })
      const stage = access.stageOf(session)
      if (stage === 'code') return seeOther(reply, withNext(ENTRY_ADDRESSES.code, next))
      return seeOther(reply, stage === 'enrolment' ? ENTRY_ADDRESSES.codes : next)
    })

    app.post(STAFF_ADDRESSES.signIn, open, async (request, reply) => {
      const form = formOf(request)
      const email = form.get('email') ?? ''
      const next = readNext(form.get(NEXT))
      const entry = await staff.entry.byPassword({
        email,
        password: form.get('password') ?? '',
        network: networkOf(request.ip),
        device: deviceOf(request.headers['user-agent']),
      })
      const again = (problem: FormProblem) => show(request, reply, { next, email, problem })
      if (entry.kind === 'wait') return again(sayWait(reply, entry.ms, 'link'))
      if (entry.kind === 'busy') return again(sayBusy(reply))
      if (entry.kind === 'wrong') {
        return again(sayWrong(reply, { code: 'wrong-sign-in' }))
      }
      access.cookie.give(request, reply, entry.token)
      return seeOther(reply, withNext(STAFF_ADDRESSES.signIn, next))
    })

    app.post(STAFF_ADDRESSES.signOut, open, async (request, reply) => {
      const session = access.sessionOf(request)
      if (session) staff.entry.leave(session)
      access.cookie.take(request, reply)
      return seeOther(reply, STAFF_ADDRESSES.signIn)
    })
  }
