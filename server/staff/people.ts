import type Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import type { StaffPerson, StaffRole } from '#domain/staff/person.ts'
import { staffMessages } from './messages.ts'

/** A person with everything that is kept of how they come in. Never leaves `server/staff`. */
export type Account = StaffPerson & {
  active: boolean
  password: string | null
  /** Account at the institution's own sign-in. */
  issuer: string | null
  subject: string | null
  /** The sealed key of the codes, and the step of the last one that was used. */
  codeKey: Buffer | null
  codeStep: number
}

type Row = Omit<Account, 'active'> & { active: number }

const COLUMNS =
  'id, email, name, role, active, password, issuer, subject, code_key AS codeKey, code_step AS codeStep'

const LONGEST = { email: 200, name: 100 } as const

/** How an address is compared: people write theirs in many ways. */
export const plainEmail = (text: string): string => text.trim().toLowerCase()

const checkedEmail = (text: string): string => {
  const email = plainEmail(text)
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= LONGEST.email) return email
  throw new AppError('invalid', staffMessages.badEmail, [
    { field: 'email', message: staffMessages.writeEmail },
  ])
}

const checkedName = (text: string): string => {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name !== '' && name.length <= LONGEST.name && !/\p{Cc}/u.test(name)) return name
  throw new AppError('invalid', staffMessages.badName, [
    { field: 'nome', message: staffMessages.writeName(LONGEST.name) },
  ])
}

export const createPeople = (sqlite: Database.Database, now: () => number) => {
  const select = (rest: string) =>
    sqlite.prepare<unknown[], Row>(`SELECT ${COLUMNS} FROM people ${rest}`)
  const byId = select('WHERE id = ?')
  const byEmail = select('WHERE email = ?')
  const bySubject = select('WHERE issuer = ? AND subject = ?')
  const all = select('ORDER BY active DESC, name, id')
  const insert = sqlite.prepare(
    'INSERT INTO people (email, name, role, created_at) VALUES (?, ?, ?, ?)',
  )
  const update = (what: string) => sqlite.prepare(`UPDATE people SET ${what} WHERE id = ?`)
  const rename = update('name = ?, role = ?')
  const activate = update('active = ?')
  const password = update('password = ?')
  const codes = update('code_key = ?, code_step = ?')
  const institution = update('issuer = ?, subject = ?')
  const step = sqlite.prepare('UPDATE people SET code_step = ? WHERE id = ? AND code_step < ?')

  const account = (row: Row | undefined): Account | undefined =>
    row && { ...row, active: row.active === 1 }

  return {
    byId: (id: number) => account(byId.get(id)),
    byEmail: (email: string) => account(byEmail.get(plainEmail(email))),
    bySubject: (issuer: string, subject: string) => account(bySubject.get(issuer, subject)),
    all: (): Account[] => all.all().map((row) => ({ ...row, active: row.active === 1 })),
    /** Throws `invalid` for what is not an address or a name, `conflict` where the address is somebody's. Returns the number. */
    add: (person: { email: string; name: string; role: StaffRole }): number => {
      const email = checkedEmail(person.email)
      const name = checkedName(person.name)
      if (byEmail.get(email)) {
        throw new AppError('conflict', staffMessages.knownEmail, [
          { field: 'email', message: staffMessages.emailOfOther },
        ])
      }
      return Number(insert.run(email, name, person.role, now()).lastInsertRowid)
    },
    rename: (id: number, name: string, role: StaffRole): void =>
      void rename.run(checkedName(name), role, id),
    activate: (id: number, active: boolean): void => void activate.run(active ? 1 : 0, id),
    setPassword: (id: number, hash: string): void => void password.run(hash, id),
    setCodes: (id: number, key: Buffer | null, lastStep: number): void =>
      void codes.run(key, lastStep, id),
    /** False where that step, or a later one, has been used meanwhile. */
    useStep: (id: number, used: number): boolean => step.run(used, id, used).changes === 1,
    bind: (id: number, to: { issuer: string; subject: string } | null): void =>
      void institution.run(to?.issuer ?? null, to?.subject ?? null, id),
  }
}

export type People = ReturnType<typeof createPeople>
