import type Database from 'better-sqlite3'
import type { Account, People } from './people.ts'
import { hashToken, newToken } from './secrets/token.ts'

/** How long a link waits to be used, in milliseconds. */
const LIFE = 24 * 3_600_000

/** One-time links by which a person chooses a password: made by an administrator or a command, good once, for a day. */
export const createLinks = (sqlite: Database.Database, people: People, now: () => number) => {
  const tidy = sqlite.prepare('DELETE FROM links WHERE person = ? OR ends_at <= ?')
  const insert = sqlite.prepare('INSERT INTO links (hash, person, ends_at) VALUES (?, ?, ?)')
  const read = sqlite.prepare<[string, number], { person: number }>(
    'SELECT person FROM links WHERE hash = ? AND ends_at > ?',
  )
  const use = sqlite.prepare('DELETE FROM links WHERE hash = ?')

  return {
    /** The newest is the only one that holds. */
    make: (person: number): string => {
      const token = newToken()
      tidy.run(person, now())
      insert.run(hashToken(token), person, now() + LIFE)
      return token
    },
    /** Whose link it is. To look at it does not use it up: mail scanners open links. */
    find: (token: string): Account | undefined => {
      const row = read.get(hashToken(token), now())
      const account = row && people.byId(row.person)
      return account?.active ? account : undefined
    },
    /** False where it has been used meanwhile. */
    use: (token: string): boolean => use.run(hashToken(token)).changes === 1,
    revoke: (person: number): void => void tidy.run(person, now()),
  }
}

export type Links = ReturnType<typeof createLinks>
