import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
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

/** What is wrong with a password that somebody chooses, in Italian; null for a good one. */
export const passwordProblem = (password: string, person: { email: string; name: string }) => {
  const { length } = [...password]
  if (length < PASSWORD_LENGTH.least) {
    return `La password è troppo corta: ne servono almeno ${PASSWORD_LENGTH.least} caratteri. Una frase di poche parole va bene.`
  }
  if (length > PASSWORD_LENGTH.most) {
    return `La password è troppo lunga: al massimo ${PASSWORD_LENGTH.most} caratteri.`
  }
  if (new Set(password).size < DIFFERENT_LEAST) {
    return 'La password ripete sempre gli stessi caratteri: sceglierne una più varia.'
  }
  const own = [...person.email.split('@', 1), person.email, ...person.name.split(/\s+/)]
  const rest = own
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase())
  return [...rest].length < PASSWORD_LENGTH.least / 2
    ? 'La password è fatta quasi solo del nome o dell’e-mail: sceglierne un’altra.'
    : null
}
