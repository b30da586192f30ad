import type Database from 'better-sqlite3'
import type { Account, People } from './people.ts'
import { hashToken, newToken } from './secrets/token.ts'

const MINUTE = 60_000

const LIFE = {
  /** Without a request. */
  idle: 60 * MINUTE,
  whole: 12 * 60 * MINUTE,
  /** Between the password and the code. */
  half: 10 * MINUTE,
  /** How long a code that was asked for again lets one change people and resets. */
  confirmed: 15 * MINUTE,
} as const

/** How often it is written down that somebody is still here. */
const SEEN_EVERY = MINUTE

/** How far one has come: the password alone, where a code is still to come; or all that is asked. */
export type Proven = 'password' | 'all'

export type Session = {
  id: number
  account: Account
  proven: Proven
  /** Whether a code was asked for again a short time ago. */
  confirmed: boolean
}

/** What a person sees of one of their sessions. Moments are milliseconds since 1970. */
export type OpenSession = { id: number; openedAt: number; seenAt: number; device: string }

type Row = {
  id: number
  person: number
  proven: Proven
  seenAt: number
  confirmedAt: number | null
}

export const createSessions = (sqlite: Database.Database, people: People, now: () => number) => {
  const insert = sqlite.prepare(
    'INSERT INTO sessions (hash, person, proven, opened_at, seen_at, ends_at, device) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const read = sqlite.prepare<[string, number, number], Row>(
    'SELECT id, person, proven, seen_at AS seenAt, confirmed_at AS confirmedAt FROM sessions WHERE hash = ? AND ends_at > ? AND seen_at > ?',
  )
  const see = sqlite.prepare('UPDATE sessions SET seen_at = ? WHERE id = ?')
  const confirm = sqlite.prepare('UPDATE sessions SET confirmed_at = ? WHERE id = ?')
  const list = sqlite.prepare<[number, number, number], OpenSession>(
    "SELECT id, opened_at AS openedAt, seen_at AS seenAt, device FROM sessions WHERE person = ? AND proven = 'all' AND ends_at > ? AND seen_at > ? ORDER BY seen_at DESC, id DESC",
  )
  const close = sqlite.prepare('DELETE FROM sessions WHERE id = ? AND person = ?')
  const closeAll = sqlite.prepare('DELETE FROM sessions WHERE person = ? AND id <> ?')
  const tidy = sqlite.prepare('DELETE FROM sessions WHERE ends_at <= ? OR seen_at <= ?')

  /** Opens one and returns its token, which is kept by the browser alone. */
  const open = (person: number, proven: Proven, device: string): string => {
    const token = newToken()
    const at = now()
    tidy.run(at, at - LIFE.idle)
    const life = proven === 'all' ? LIFE.whole : LIFE.half
    insert.run(hashToken(token), person, proven, at, at, at + life, device)
    return token
  }

  const noteSeen = (id: number, at: number): void => {
    try {
      see.run(at, id)
    } catch {
      // A full disk makes the session end sooner; its pages are still there to be read.
    }
  }

  /** Whose token this is; undefined where it is nobody's, has ended, or the person may no longer come in. */
  const find = (token: string): Session | undefined => {
    const at = now()
    const row = read.get(hashToken(token), at, at - LIFE.idle)
    const account = row && people.byId(row.person)
    if (!row || !account?.active) return undefined
    if (at - row.seenAt >= SEEN_EVERY) noteSeen(row.id, at)
    const confirmed = row.confirmedAt !== null && at - row.confirmedAt < LIFE.confirmed
    return { id: row.id, account, proven: row.proven, confirmed }
  }

  return {
    open,
    find,
    confirm: (id: number): void => void confirm.run(now(), id),
    of: (person: number): OpenSession[] => list.all(person, now(), now() - LIFE.idle),
    /** Closes one of a person's own. False where it is not theirs. */
    close: (id: number, person: number): boolean => close.run(id, person).changes === 1,
    /** Closes all of a person's, but for one. */
    closeAll: (person: number, except = 0): void => void closeAll.run(person, except),
  }
}

export type Sessions = ReturnType<typeof createSessions>
