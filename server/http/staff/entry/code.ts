import type { FastifyReply, FastifyRequest } from 'fastify'
import { ENTRY_ADDRESSES, NEXT, readNext } from '#domain/staff/entry-addresses.ts'
import type { CodePage, ConfirmPage } from '#domain/staff/entry-pages.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import type { Staff } from '../../../staff/staff.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { deviceOf } from './device.ts'
import { nextIn } from './sign-in.ts'
import { sayWait, sayWrong } from './waiting.ts'

/** The code by which one comes in after the password, and the one that is asked for again later. */
export const codeRoom =
  ({ staff, access }: { staff: Staff; access: Access }): StaffRoom =>
  (app, pages) => {
    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      kind: (CodePage | ConfirmPage)['kind'],
      page: { next: string; problem: FormProblem | null },
    ) => {
      const recoveryOnly = !staff.codes.isReadable(access.theSession(request).account)
      return pages.send(request, reply, { kind, recoveryOnly, ...page })
    }
    const half = {
      ...access.only('code'),
      config: { staff: 'everyone' },
      schema: { hide: true },
    } as const
    const whole = { config: { staff: 'redazione' }, schema: { hide: true } } as const

    app.get(ENTRY_ADDRESSES.code, half, async (request, reply) =>
      show(request, reply, 'code', { next: nextIn(request), problem: null }),
    )
    app.post(ENTRY_ADDRESSES.code, half, async (request, reply) => {
      const form = formOf(request)
      const next = readNext(form.get(NEXT))
      const device = deviceOf(request.headers['user-agent'])
      const session = access.theSession(request)
      const entry = staff.entry.byCode(session, form.get('codice') ?? '', device)
      const again = (problem: FormProblem) => show(request, reply, 'code', { next, problem })
      if (entry.kind === 'wait') return again(sayWait(reply, entry.ms, 'recovery'))
      if (entry.kind === 'wrong') return again(sayWrong(reply, { code: 'wrong-code' }, 'codice'))
      access.cookie.give(request, reply, entry.token)
      return seeOther(reply, next)
    })

    app.get(ENTRY_ADDRESSES.confirm, whole, async (request, reply) =>
      show(request, reply, 'confirm', { next: nextIn(request), problem: null }),
    )
    app.post(ENTRY_ADDRESSES.confirm, whole, async (request, reply) => {
      const form = formOf(request)
      const next = readNext(form.get(NEXT))
      const tried = staff.entry.confirm(access.theSession(request), form.get('codice') ?? '')
      const again = (problem: FormProblem) => show(request, reply, 'confirm', { next, problem })
      if (tried.kind === 'wait') return again(sayWait(reply, tried.ms, 'recovery'))
      if (tried.kind === 'wrong') return again(sayWrong(reply, { code: 'wrong-code' }, 'codice'))
      return seeOther(reply, next)
    })
  }
