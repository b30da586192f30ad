import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PasswordProblem } from '#domain/staff/form-problems.ts'
import type { Turns } from './turns.ts'

/** OWASP's first choice for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MB. */
const USUAL_COST = 17
const BLOCK = 8
const MOST_MEMORY = 512 * 1024 * 1024

const derive = (password: string, salt: Buffer, log2: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** log2, r: BLOCK, p: 1, maxmem: MOST_MEMORY }
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

const written = (log2: number, salt: Buffer, key: Buffer): string =>
  `scrypt$${log2}$${salt.toString('base64url')}$${key.toString('base64url')}`

/** Passwords as they are kept: "scrypt", the cost as a power of two, salt, key. Both answer null where too many wait. */
export const createPasswords = (turns: Turns, cost = USUAL_COST) => {
  const nobody = written(cost, randomBytes(16), randomBytes(32))

  const hash = (password: string): Promise<string | null> =>
    turns.take(async () => {
      const salt = randomBytes(16)
      return written(cost, salt, await derive(password, salt, cost))
    })

  /** Whether it is the one that is kept. Takes as long where none is kept. */
  const check = (password: string, kept: string | null): Promise<boolean | null> =>
    turns.take(async () => {
      const [, log2 = '', salt = '', key = ''] = (kept ?? nobody).split('$')
      const made = await derive(password, Buffer.from(salt, 'base64url'), Number(log2))
      return timingSafeEqual(made, Buffer.from(key, 'base64url')) && kept !== null
    })

  return { hash, check }
}

export type Passwords = ReturnType<typeof createPasswords>

/** In characters. Long ones are better than strange ones (NIST SP 800-63B, 3.1.1.2). */
const PASSWORD_LENGTH = { least: 12, most: 200 } as const

const DIFFERENT_LEAST = 5

/** What is wrong with a password that somebody chooses; null for a good one. */
export const passwordProblem = (
  password: string,
  person: { email: string; name: string },
): PasswordProblem | null => {
  const { length } = [...password]
  const { least, most } = PASSWORD_LENGTH
  if (length < least) return { code: 'too-short', least }
  if (length > most) return { code: 'too-long', most }
  if (new Set(password).size < DIFFERENT_LEAST) return { code: 'same-characters' }
  const own = [...person.email.split('@', 1), person.email, ...person.name.split(/\s+/)]
  const rest = own
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase())
  return [...rest].length < least / 2 ? { code: 'own-name' } : null
}
