import type Database from 'better-sqlite3'
import type { PasswordProblem } from '#domain/staff/form-problems.ts'
import type { Attempts } from './attempts.ts'
import type { Links } from './links.ts'
import { type Account, type People, plainEmail } from './people.ts'
import type { Register } from './register.ts'
import { type Passwords, passwordProblem } from './secrets/password.ts'
import type { Session, Sessions } from './sessions.ts'

type Chosen = { kind: 'chosen' } | { kind: 'busy' }
type Bad = { kind: 'bad'; problem: PasswordProblem }

export type ChoiceByLink = Chosen | Bad | { kind: 'gone' }
export type Change = Chosen | Bad | { kind: 'wrong' } | { kind: 'wait'; ms: number }

type Deps = {
  sqlite: Database.Database
  people: People
  sessions: Sessions
  attempts: Attempts
  links: Links
  register: Register
  passwords: Passwords
}

/** How a person chooses a password: by a one-time link, or by the one they have. */
export const createPasswordChoice = (deps: Deps) => {
  const { sqlite, people, sessions, attempts, links, register, passwords } = deps

  const keep = (account: Account, hash: string, session = 0): void => {
    people.setPassword(account.id, hash)
    sessions.closeAll(account.id, session)
    attempts.forgive({ kind: 'person', of: plainEmail(account.email) })
    register.note({ actor: account.id, action: 'password-cambiata' })
  }

  const keepByLink = sqlite.transaction((account: Account, hash: string, token: string) => {
    if (!links.find(token) || !links.use(token)) return false
    keep(account, hash)
    return true
  })

  const keepChanged = sqlite.transaction((account: Account, hash: string, session: number) => {
    if (people.byId(account.id)?.password !== account.password) return false
    keep(account, hash, session)
    return true
  })

  return {
    /** The link is used up by a password that is kept, and by nothing else; every session of the person ends. */
    byLink: async (token: string, password: string): Promise<ChoiceByLink> => {
      const account = links.find(token)
      if (!account) return { kind: 'gone' }
      const problem = passwordProblem(password, account)
      if (problem !== null) return { kind: 'bad', problem }
      const hash = await passwords.hash(password)
      if (hash === null) return { kind: 'busy' }
      return keepByLink.immediate(account, hash, token) ? { kind: 'chosen' } : { kind: 'gone' }
    },

    /** By who is at the desk; every other session of theirs ends. */
    change: async (
      { id, account }: Session,
      given: { current: string; password: string },
    ): Promise<Change> => {
      const problem = passwordProblem(given.password, account)
      if (problem !== null) return { kind: 'bad', problem }
      const counted = { kind: 'person', of: plainEmail(account.email) } as const
      const ms = attempts.take(counted)
      if (ms > 0) return { kind: 'wait', ms }
      const right = await passwords.check(given.current, account.password)
      if (right === false) return { kind: 'wrong' }
      attempts.giveBack(counted)
      const hash = right ? await passwords.hash(given.password) : null
      if (hash === null) return { kind: 'busy' }
      return keepChanged.immediate(account, hash, id) ? { kind: 'chosen' } : { kind: 'wrong' }
    },
  }
}
