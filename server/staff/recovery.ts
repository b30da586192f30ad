import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import { hashToken } from './secrets/token.ts'
import { base32 } from './secrets/totp.ts'

const HOW_MANY = 10
/** 80 bits: too many to try all of them against the hashes of a stolen file. */
const BYTES = 10

/** "abcd-efgh-ijkl-mnop". */
const newCode = (): string =>
  (base32(randomBytes(BYTES)).toLowerCase().match(/.{4}/g) ?? []).join('-')

/** Hyphens, spaces and capitals do not matter; 0 and 1 are no letters of ours, O and L are. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')

/** For who has lost the app of the codes: ten codes to be written down, each good once. */
export const createRecovery = (sqlite: Database.Database) => {
  const insert = sqlite.prepare('INSERT INTO recovery_codes (person, hash) VALUES (?, ?)')
  const use = sqlite.prepare('DELETE FROM recovery_codes WHERE person = ? AND hash = ?')
  const clear = sqlite.prepare('DELETE FROM recovery_codes WHERE person = ?')
  const left = sqlite.prepare('SELECT count(*) FROM recovery_codes WHERE person = ?').pluck()

  return {
    /** In place of those that were there. They are shown once, and only their hashes kept. */
    renew: (person: number): string[] => {
      clear.run(person)
      const codes = Array.from({ length: HOW_MANY }, newCode)
      for (const code of codes) insert.run(person, hashToken(plain(code)))
      return codes
    },
    use: (person: number, code: string): boolean =>
      use.run(person, hashToken(plain(code))).changes === 1,
    clear: (person: number): void => void clear.run(person),
    left: (person: number): number => Number(left.get(person)),
  }
}

export type Recovery = ReturnType<typeof createRecovery>
