import type Database from 'better-sqlite3'
import type { Account, People } from './people.ts'
import type { Recovery } from './recovery.ts'
import type { Seal } from './secrets/sealed.ts'
import { base32, newCodeKey, stepOfCode } from './secrets/totp.ts'

/** How long an app may take to be set up, in milliseconds. */
const ENROLMENT_LIFE = 30 * 60_000

type Deps = {
  sqlite: Database.Database
  people: People
  recovery: Recovery
  seal: Seal
  now: () => number
}

/** Codes of six digits from an app, and the recovery codes that stand in for it. */
export const createCodes = ({ sqlite, people, recovery, seal, now }: Deps) => {
  const begun = sqlite.prepare<[number, number], { code_key: Buffer }>(
    'SELECT code_key FROM enrolments WHERE person = ? AND ends_at > ?',
  )
  const begin = sqlite.prepare(
    'INSERT INTO enrolments (person, code_key, ends_at) VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET code_key = excluded.code_key, ends_at = excluded.ends_at',
  )
  const end = sqlite.prepare('DELETE FROM enrolments WHERE person = ?')

  const keyBegun = (person: number): Buffer | null => {
    const row = begun.get(person, now())
    return row ? seal.open(row.code_key, person) : null
  }

  /** Which kind of code it was; null for a wrong one, or one that was used before. Uses it up. */
  const use = (account: Account, text: string): 'app' | 'recovery' | null => {
    const code = text.replace(/[\s-]/g, '')
    if (!/^\d{6}$/.test(code)) return recovery.use(account.id, text) ? 'recovery' : null
    const key = account.codeKey && seal.open(account.codeKey, account.id)
    const step = key ? stepOfCode(key, code, account.codeStep, now()) : null
    return step !== null && people.useStep(account.id, step) ? 'app' : null
  }

  return {
    use,
    /** The key to put into an app, in base 32; the same again while the app is being set up. */
    begin: (person: number): string => {
      const found = keyBegun(person)
      if (found) return base32(found)
      const key = newCodeKey()
      begin.run(person, seal.seal(key, person), now() + ENROLMENT_LIFE)
      return base32(key)
    },
    /** The app works when it shows the right code. Returns the recovery codes; null for a wrong code. */
    finish: (person: number, text: string): string[] | null => {
      const key = keyBegun(person)
      const step = key && stepOfCode(key, text.replace(/[\s-]/g, ''), 0, now())
      if (key === null || step === null) return null
      people.setCodes(person, seal.seal(key, person), step)
      end.run(person)
      return recovery.renew(person)
    },
    reset: (person: number): void => {
      people.setCodes(person, null, 0)
      end.run(person)
      recovery.clear(person)
    },
    /** False where the codes were sealed with a key that is no longer there: then only recovery codes work. */
    isReadable: ({ id, codeKey }: Account): boolean =>
      codeKey === null || seal.open(codeKey, id) !== null,
  }
}

export type Codes = ReturnType<typeof createCodes>
