import Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import { backupMessages } from './messages.ts'

export type Look = {
  changeNumber: number
  projects: number
  migrations: number
  /** Hashes of the files that batches refer to, in order. */
  hashes: string[]
}

const one = (sqlite: Database.Database, sql: string): number =>
  Number(sqlite.prepare(sql).pluck().get() ?? 0)

const damaged = (detail: string) => new AppError('invalid', backupMessages.damagedBase(detail))

const check = (sqlite: Database.Database): void => {
  const said = String(sqlite.pragma('integrity_check(1)', { simple: true }))
  if (said !== 'ok') throw damaged(said)
}

const looked = <T>(file: string, look: (sqlite: Database.Database) => T): T => {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true })
    return look(sqlite)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  } finally {
    sqlite?.close()
  }
}

/** Looks through a base that nobody else has open, whatever it holds. Throws `invalid` for a damaged one. */
export const assertSound = (file: string): void => looked(file, check)

/** Looks through a base that nobody else has open: that it is sound, and what it holds. Throws `invalid` for a damaged one. */
export const lookInto = (file: string): Look =>
  looked(file, (sqlite) => {
    check(sqlite)
    return {
      changeNumber: one(sqlite, 'SELECT max(seq) FROM changes'),
      projects: one(sqlite, "SELECT count(*) FROM projects WHERE status = 'pubblicata'"),
      migrations: one(sqlite, 'SELECT count(*) FROM __drizzle_migrations'),
      hashes: sqlite
        .prepare('SELECT DISTINCT sha256 FROM batches WHERE sha256 IS NOT NULL ORDER BY sha256')
        .pluck()
        .all() as string[],
    }
  })
