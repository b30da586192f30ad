import type Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import type { StaffRole } from '#domain/staff/person.ts'
import type { RegisterAction } from '#domain/staff/register.ts'
import type { Attempts } from './attempts.ts'
import type { Codes } from './codes.ts'
import type { Links } from './links.ts'
import { roleChanged, staffMessages } from './messages.ts'
import { type Account, type People, plainEmail } from './people.ts'
import type { Register } from './register.ts'
import type { Sessions } from './sessions.ts'

type Deps = {
  sqlite: Database.Database
  people: People
  sessions: Sessions
  attempts: Attempts
  codes: Codes
  links: Links
  register: Register
}

/** Who does it: an administrator's number, or null for a command on the server. */
type Actor = number | null

const forbidden = (message: string) => new AppError('forbidden', message)

/**
 * What administrators do with others. Each is one transaction with its line in the register. Throws `forbidden` where the
 * actor is no longer an administrator or would shut themselves out, so that one is always left; `not-found` for nobody.
 */
export const createAdministration = (deps: Deps) => {
  const { sqlite, people, sessions, attempts, codes, links, register } = deps

  const checkActor = (actor: Actor): void => {
    if (actor === null) return
    const account = people.byId(actor)
    if (account?.active && account.role === 'amministrazione') return
    throw forbidden(staffMessages.noLongerAdministrator)
  }

  const personOf = (id: number): Account => {
    const account = people.byId(id)
    if (account) return account
    throw new AppError('not-found', staffMessages.noPerson)
  }

  const notOneself = (actor: Actor, id: number): void => {
    if (actor !== id) return
    throw forbidden(staffMessages.notOneself)
  }

  const act = <Values extends unknown[], T>(work: (actor: Actor, ...values: Values) => T) => {
    const whole = sqlite.transaction((actor: Actor, ...values: Values): T => {
      checkActor(actor)
      return work(actor, ...values)
    })
    return (actor: Actor, ...values: Values): T => whole.immediate(actor, ...values)
  }

  const note = (
    actor: Actor,
    action: RegisterAction,
    about: number,
    detail: string | null = null,
  ) => register.note({ actor, action, about, detail })

  /** A token for a new password; it also ends the waiting after wrong attempts. */
  const makeLink = (actor: Actor, id: number): string => {
    const { active, email } = personOf(id)
    if (!active) throw forbidden(staffMessages.suspended)
    attempts.forgive({ kind: 'person', of: plainEmail(email) })
    note(actor, 'collegamento-creato', id)
    return links.make(id)
  }

  const activate = (actor: Actor, id: number, active: boolean): void => {
    if (personOf(id).active === active) return
    if (!active) notOneself(actor, id)
    people.activate(id, active)
    sessions.closeAll(id)
    links.revoke(id)
    note(actor, active ? 'persona-riammessa' : 'persona-sospesa', id)
  }

  return {
    add: act((actor, person: { email: string; name: string; role: StaffRole }) => {
      const id = people.add(person)
      note(actor, 'persona-aggiunta', id, person.role)
      return { id, token: makeLink(actor, id) }
    }),
    change: act((actor, id: number, { name, role }: { name: string; role: StaffRole }) => {
      const before = personOf(id)
      if (before.role === 'amministrazione' && role !== before.role) notOneself(actor, id)
      people.rename(id, name, role)
      if (role !== before.role) sessions.closeAll(id)
      const after = personOf(id)
      const said = [
        ...(after.name !== before.name ? ['nome'] : []),
        ...(role !== before.role ? [roleChanged(before.role, role)] : []),
      ]
      if (said.length > 0) note(actor, 'persona-modificata', id, said.join(', '))
    }),
    suspend: act((actor, id: number) => activate(actor, id, false)),
    readmit: act((actor, id: number) => activate(actor, id, true)),
    makeLink: act(makeLink),
    /** For who has lost both app and recovery codes: they come in by the password alone, and activate codes anew. */
    resetCodes: act((actor, id: number) => {
      personOf(id)
      codes.reset(id)
      sessions.closeAll(id)
      attempts.forgive({ kind: 'code', of: String(id) })
      note(actor, 'codici-azzerati', id)
    }),
    unbind: act((actor, id: number) => {
      personOf(id)
      people.bind(id, null)
      sessions.closeAll(id)
      note(actor, 'account-ente-scollegato', id)
    }),
  }
}
