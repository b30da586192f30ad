import type { FastifyReply, FastifyRequest } from 'fastify'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import type { Staff } from '../../../staff/staff.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { sayWrong } from './waiting.ts'

/** How an app names the account; its people may have several. */
const ISSUER = 'Buone prassi EMERGO'

/** As apps read it (Key Uri Format). */
const addressOf = (key: string, email: string): string => {
  const label = `${ISSUER}:${email}`.split(':').map(encodeURIComponent).join(':')
  return `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(ISSUER)}`
}

/** An app for codes, and the recovery codes. Open to who must activate them before all else. */
export const codesRoom =
  ({ staff, access }: { staff: Staff; access: Access }): StaffRoom =>
  (app, pages) => {
    const again = access.confirmed(() => ENTRY_ADDRESSES.codes)
    const begun = access.only('enrolment', 'in')
    const enrolling = {
      config: { staff: 'everyone' as const },
      onRequest: [begun.onRequest, again],
      preHandler: begun.preHandler,
      schema: { hide: true },
    }

    const show = (request: FastifyRequest, reply: FastifyReply, problem: FormProblem | null) => {
      const session = access.theSession(request)
      const { id, email } = session.account
      const key = staff.codes.begin(id)
      return pages.send(request, reply, {
        kind: 'codes',
        key,
        address: addressOf(key, email),
        required: access.stageOf(session) === 'enrolment',
        problem,
      })
    }

    app.get(ENTRY_ADDRESSES.codes, enrolling, async (request, reply) => show(request, reply, null))
    app.post(ENTRY_ADDRESSES.codes, enrolling, async (request, reply) => {
      const code = formOf(request).get('codice') ?? ''
      const codes = staff.own.activateCodes(access.theSession(request), code)
      if (codes === null) {
        return show(request, reply, sayWrong(reply, { code: 'wrong-app-code' }, 'codice'))
      }
      return pages.send(request, reply, { kind: 'recovery-codes', codes })
    })

    const renewing = {
      config: { staff: 'redazione' },
      onRequest: access.confirmed(() => ENTRY_ADDRESSES.recovery),
      schema: { hide: true },
    } as const

    app.get(ENTRY_ADDRESSES.recovery, renewing, async (request, reply) => {
      const { id, codeKey } = access.theSession(request).account
      if (codeKey === null) return seeOther(reply, ENTRY_ADDRESSES.codes)
      const left = staff.codes.recoveryLeft(id)
      return pages.send(request, reply, { kind: 'recovery', left })
    })
    app.post(ENTRY_ADDRESSES.recovery, renewing, async (request, reply) => {
      const session = access.theSession(request)
      if (session.account.codeKey === null) return seeOther(reply, ENTRY_ADDRESSES.codes)
      const codes = staff.own.renewRecovery(session)
      return pages.send(request, reply, { kind: 'recovery-codes', codes })
    })
  }
