import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, for a cookie or a link. Only its hash is ever kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Without salt, since what is hashed is random itself and too long to be guessed. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
