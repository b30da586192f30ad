import type { Attempts } from './attempts.ts'
import type { Codes } from './codes.ts'
import { type Account, type People, plainEmail } from './people.ts'
import type { Register } from './register.ts'
import type { Passwords } from './secrets/password.ts'
import type { Proven, Session, Sessions } from './sessions.ts'

/** What one who comes in gives. */
export type Credentials = {
  email: string
  password: string
  /** Where they come from: one reader's network. */
  network: string
  /** What their browser calls itself. */
  device: string
}

/** Too many attempts: milliseconds until the next is heard. */
type Wait = { kind: 'wait'; ms: number }
type In = { kind: 'in'; token: string }

export type Entry = In | Wait | { kind: 'wrong' } | { kind: 'busy' }
export type CodeEntry = In | Wait | { kind: 'wrong' }

type Deps = {
  people: People
  sessions: Sessions
  attempts: Attempts
  codes: Codes
  register: Register
  passwords: Passwords
}

/** How one comes in: by password, or by the institution's sign-in, and then by a code. */
export const createEntry = (deps: Deps) => {
  const { people, sessions, attempts, codes, register, passwords } = deps

  /** Whoever has codes is asked for one, however they came. */
  const admit = (account: Account, device: string): string => {
    const proven: Proven = account.codeKey === null ? 'all' : 'password'
    if (proven === 'all') register.note({ actor: account.id, action: 'accesso' })
    return sessions.open(account.id, proven, device)
  }

  const byPassword = async (given: Credentials): Promise<Entry> => {
    const person = { kind: 'person', of: plainEmail(given.email) } as const
    const network = { kind: 'network', of: given.network } as const
    const ms = attempts.take(person, network)
    if (ms > 0) return { kind: 'wait', ms }
    const found = people.byEmail(given.email)
    const right = await passwords.check(given.password, found?.active ? found.password : null)
    if (right === null) {
      attempts.giveBack(person)
      attempts.giveBack(network)
      return { kind: 'busy' }
    }
    // Somebody may have been suspended while the password was looked at.
    const account = found && people.byId(found.id)
    if (!right || !account?.active || account.password !== found?.password) {
      if (found) register.note({ actor: null, action: 'accesso-rifiutato', about: found.id })
      return { kind: 'wrong' }
    }
    attempts.forgive(person)
    attempts.giveBack(network)
    return { kind: 'in', token: admit(account, given.device) }
  }

  /** Whether a code is right, with as many attempts as are heard. */
  const tryCode = (
    account: Account,
    code: string,
  ): Wait | { kind: 'wrong' } | { kind: 'right' } => {
    const counted = { kind: 'code', of: String(account.id) } as const
    const ms = attempts.take(counted)
    if (ms > 0) return { kind: 'wait', ms }
    const used = codes.use(account, code)
    if (used === null) {
      register.note({ actor: null, action: 'codice-rifiutato', about: account.id })
      return { kind: 'wrong' }
    }
    attempts.forgive(counted)
    if (used === 'recovery')
      register.note({ actor: account.id, action: 'codice-di-recupero-usato' })
    return { kind: 'right' }
  }

  /** The half session ends and a whole one begins, with a token of its own. */
  const byCode = ({ id, account }: Session, code: string, device: string): CodeEntry => {
    const tried = tryCode(account, code)
    if (tried.kind !== 'right') return tried
    // Closed meanwhile: by a new password, or by whoever was quicker with the same half session.
    if (!sessions.close(id, account.id)) return { kind: 'wrong' }
    register.note({ actor: account.id, action: 'accesso' })
    return { kind: 'in', token: sessions.open(account.id, 'all', device) }
  }

  /** A code asked for again, before people, roles and resets. */
  const confirm = ({ id, account }: Session, code: string) => {
    const tried = tryCode(account, code)
    if (tried.kind === 'right') sessions.confirm(id)
    return tried
  }

  const leave = ({ id, account }: Session): void => {
    sessions.close(id, account.id)
    register.note({ actor: account.id, action: 'uscita' })
  }

  return { admit, byPassword, byCode, confirm, leave }
}
