import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#domain/errors.ts'
import { staffMessages } from '../messages.ts'

const BYTES = 32

/** Whole or not there, and never over one that is there: of two processes that begin together one key holds. */
const makeKey = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.${process.pid}`
  writeFileSync(part, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(part, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(part)
  }
}

/**
 * The key that seals the keys of the codes, made at the first start. It is not in backups: who has one of those alone can
 * compute no code. Throws `invalid` for a file that is something else.
 */
export const readKeyFile = (file: string): Buffer => {
  if (!existsSync(file)) makeKey(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== BYTES) {
    throw new AppError('invalid', staffMessages.noKey(file))
  }
  return key
}
