import type { StaffPerson } from '#domain/staff/person.ts'
import { createAdministration } from './administration.ts'
import { createAttempts } from './attempts.ts'
import { createCodes } from './codes.ts'
import { openStaffDatabase } from './database.ts'
import { createEntry } from './entry.ts'
import { createMatch } from './institution/match.ts'
import { createLinks } from './links.ts'
import { createOwn } from './own.ts'
import { createPasswordChoice } from './password-choice.ts'
import { type Account, createPeople } from './people.ts'
import { createRecovery } from './recovery.ts'
import { createRegister } from './register.ts'
import { readKeyFile } from './secrets/key-file.ts'
import { createPasswords } from './secrets/password.ts'
import { createSeal } from './secrets/sealed.ts'
import { createTurns } from './secrets/turns.ts'
import { createSessions, type Session } from './sessions.ts'

export type StaffOptions = {
  /** The file of people, or ":memory:". */
  file: string
  /** The file of the key that seals the codes; made when it is not there. */
  keyFile: string
  now?: () => Date
  /** Of passwords, as a power of two; for tests, which have many. */
  passwordCost?: number
}

/** What an administrator sees of a person. */
export type StaffEntry = StaffPerson & {
  active: boolean
  hasPassword: boolean
  hasCodes: boolean
  isBound: boolean
}

const entryOf = (account: Account): StaffEntry => {
  const { id, name, email, role, active } = account
  return {
    ...{ id, name, email, role, active },
    hasPassword: account.password !== null,
    hasCodes: account.codeKey !== null,
    isBound: account.issuer !== null,
  }
}

/**
 * How far somebody has come. "code": one of six digits is still to come. "enrolment": administrators must have codes, and this
 * one is yet to activate them.
 */
export const stageOf = ({ proven, account }: Session): 'code' | 'enrolment' | 'in' => {
  if (proven === 'password') return 'code'
  return account.role === 'amministrazione' && account.codeKey === null ? 'enrolment' : 'in'
}

/** Who may come in to the desk, and the register of what was done there. */
export const openStaff = ({ file, keyFile, now, passwordCost }: StaffOptions) => {
  const seal = createSeal(readKeyFile(keyFile))
  const sqlite = openStaffDatabase(file)
  const clock = () => (now ?? (() => new Date()))().getTime()
  const people = createPeople(sqlite, clock)
  const sessions = createSessions(sqlite, people, clock)
  const attempts = createAttempts(sqlite, seal, clock)
  const links = createLinks(sqlite, people, clock)
  const recovery = createRecovery(sqlite)
  const register = createRegister(sqlite, clock)
  const codes = createCodes({ sqlite, people, recovery, seal, now: clock })
  const passwords = createPasswords(createTurns(), passwordCost)
  const shared = { sqlite, people, sessions, attempts, links, recovery, register, codes, passwords }
  return {
    session: sessions.find,
    sessionsOf: sessions.of,
    entry: createEntry(shared),
    password: createPasswordChoice(shared),
    own: createOwn(shared),
    administration: createAdministration(shared),
    match: createMatch(shared),
    register,
    people: {
      all: (): StaffEntry[] => people.all().map(entryOf),
      find: (id: number): StaffEntry | undefined => {
        const account = people.byId(id)
        return account && entryOf(account)
      },
      findByEmail: (email: string): StaffEntry | undefined => {
        const account = people.byEmail(email)
        return account && entryOf(account)
      },
    },
    /** Whose one-time link this is; to look does not use it up. */
    linkOf: (token: string): StaffPerson | undefined => links.find(token),
    codes: {
      begin: codes.begin,
      isReadable: codes.isReadable,
      recoveryLeft: recovery.left,
    },
    close: (): void => void sqlite.close(),
  }
}

export type Staff = ReturnType<typeof openStaff>
