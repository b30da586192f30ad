import type { FastifyReply, FastifyRequest } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, passwordLink } from '#domain/staff/entry-addresses.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import type { Staff } from '../../../staff/staff.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { sayBusy, sayWait, sayWrong } from './waiting.ts'

/** Twice the same, or what is wrong. */
const twice = (form: URLSearchParams): string | null => {
  const password = form.get('password') ?? ''
  return password === (form.get('ripetuta') ?? '') ? password : null
}

const sayDiffer = (reply: FastifyReply) => sayWrong(reply, { code: 'passwords-differ' }, 'ripetuta')

/** A password by a one-time link: to look at the page does not use the link up. */
export const passwordLinkRoom =
  ({ staff, access }: { staff: Staff; access: Access }): StaffRoom =>
  (app, pages) => {
    const open = { config: { staff: 'everyone' }, schema: { hide: true } } as const
    const tokenOf = ({ params }: FastifyRequest) => (params as { token: string }).token

    const show = (request: FastifyRequest, reply: FastifyReply, problem: FormProblem | null) => {
      const token = tokenOf(request)
      const person = staff.linkOf(token)
      if (!person) reply.code(410)
      return pages.send(request, reply, {
        kind: 'choose-password',
        token: person ? token : '',
        person: person ? { name: person.name, email: person.email } : null,
        problem: person ? problem : null,
      })
    }

    app.get(passwordLink(':token'), open, async (request, reply) => show(request, reply, null))
    app.post(passwordLink(':token'), open, async (request, reply) => {
      const password = twice(formOf(request))
      if (password === null) return show(request, reply, sayDiffer(reply))
      const choice = await staff.password.byLink(tokenOf(request), password)
      if (choice.kind === 'gone') return show(request, reply, null)
      if (choice.kind === 'busy') return show(request, reply, sayBusy(reply))
      if (choice.kind === 'bad') {
        return show(request, reply, sayWrong(reply, choice.problem, 'password'))
      }
      access.cookie.take(request, reply)
      return seeOther(reply, STAFF_ADDRESSES.signIn)
    })
  }

/** One's own password, by who knows the old one. */
export const ownPasswordRoom =
  ({ staff, access }: { staff: Staff; access: Access }): StaffRoom =>
  (app, pages) => {
    const whole = { config: { staff: 'redazione' }, schema: { hide: true } } as const
    const show = (request: FastifyRequest, reply: FastifyReply, problem: FormProblem | null) =>
      pages.send(request, reply, { kind: 'own-password', problem })

    app.get(ENTRY_ADDRESSES.ownPassword, whole, async (request, reply) =>
      show(request, reply, null),
    )
    app.post(ENTRY_ADDRESSES.ownPassword, whole, async (request, reply) => {
      const form = formOf(request)
      const password = twice(form)
      if (password === null) return show(request, reply, sayDiffer(reply))
      const session = access.theSession(request)
      const current = form.get('attuale') ?? ''
      const change = await staff.password.change(session, { current, password })
      switch (change.kind) {
        case 'wrong':
          return show(request, reply, sayWrong(reply, { code: 'wrong-password' }, 'attuale'))
        case 'bad':
          return show(request, reply, sayWrong(reply, change.problem, 'password'))
        case 'wait':
          return show(request, reply, sayWait(reply, change.ms, null))
        case 'busy':
          return show(request, reply, sayBusy(reply))
        case 'chosen':
          return seeOther(reply, `${STAFF_ADDRESSES.profile}?fatto=password`)
      }
    })
  }
