import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import { staffMessages } from './messages.ts'
import { STEPS } from './schema.ts'

/** How long a write waits for a command that holds the file, in milliseconds: readers of the site wait as long. */
const LOCK_WAIT_MS = 500

/** A new file is its owner's alone; SQLite gives those beside it the same rights. */
const makeFile = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
}

const stepsOf = (sqlite: Database.Database): number =>
  Number(sqlite.pragma('user_version', { simple: true }))

/** Brings the schema to its newest step. Throws `unavailable` for a file of a newer program. */
const bringUpToDate = (sqlite: Database.Database): void => {
  if (stepsOf(sqlite) === STEPS.length) return
  const bring = sqlite.transaction(() => {
    const done = stepsOf(sqlite)
    if (done > STEPS.length) {
      throw new AppError('unavailable', staffMessages.ofNewerProgram)
    }
    for (const step of STEPS.slice(done)) sqlite.exec(step)
    sqlite.pragma(`user_version = ${STEPS.length}`)
  })
  bring.immediate()
}

/**
 * Opens (and creates) the file of the people of the desk. It stands apart from the base of projects: a long import there never
 * makes a session wait, and a copy of the projects holds no person.
 */
export const openStaffDatabase = (file: string): Database.Database => {
  if (file !== ':memory:') makeFile(file)
  const sqlite = new Database(file, { timeout: LOCK_WAIT_MS })
  try {
    if (file !== ':memory:') sqlite.pragma('journal_mode = WAL')
    // What is deleted (the hash of a session) is overwritten, not left in a free page.
    sqlite.pragma('secure_delete = ON')
    sqlite.pragma('foreign_keys = ON')
    // Else "INSERT OR REPLACE" would pass by the triggers of the register.
    sqlite.pragma('recursive_triggers = ON')
    bringUpToDate(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}
