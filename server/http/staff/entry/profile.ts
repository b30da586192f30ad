import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type { ProfilePage } from '#domain/staff/entry-pages.ts'
import type { Session } from '../../../staff/sessions.ts'
import type { Staff } from '../../../staff/staff.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'

const DONE = ['password', 'sessione'] as const

const iso = (ms: number): string => new Date(ms).toISOString()

/** One's own sessions, and the ways to one's password and codes. */
export const profileRoom =
  ({ staff, access }: { staff: Staff; access: Access }): StaffRoom =>
  (app, pages) => {
    const whole = { config: { staff: 'redazione' }, schema: { hide: true } } as const

    const profileOf = ({ id, account }: Session, done: unknown): ProfilePage => ({
      kind: 'profile',
      sessions: staff.sessionsOf(account.id).map((one) => ({
        id: one.id,
        device: one.device,
        openedAt: iso(one.openedAt),
        seenAt: iso(one.seenAt),
        isThis: one.id === id,
      })),
      hasPassword: account.password !== null,
      hasCodes: account.codeKey !== null,
      recoveryLeft: staff.codes.recoveryLeft(account.id),
      done: DONE.find((one) => one === done) ?? null,
    })

    app.get(STAFF_ADDRESSES.profile, whole, async (request, reply) => {
      const { fatto } = request.query as Record<string, unknown>
      return pages.send(request, reply, profileOf(access.theSession(request), fatto))
    })
    app.post(ENTRY_ADDRESSES.closeSession, whole, async (request, reply) => {
      const session = access.theSession(request)
      staff.own.closeSession(session, Number(formOf(request).get('sessione')))
      return seeOther(reply, `${STAFF_ADDRESSES.profile}?fatto=sessione`)
    })
  }
