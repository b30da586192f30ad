import Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'

export type Look = {
  changeNumber: number
  projects: number
  migrations: number
  /** Hashes of the files that batches refer to, in order. */
  hashes: string[]
}

const one = (sqlite: Database.Database, sql: string): number =>
  Number(sqlite.prepare(sql).pluck().get() ?? 0)

/** Looks through a base that nobody else has open: that it is sound, and what it holds. Throws `invalid` for a damaged one. */
export const lookInto = (file: string): Look => {
  const damaged = (detail: string) =>
    new AppError('invalid', `La base della copia è danneggiata: ${detail}`)
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true })
    const check = String(sqlite.pragma('integrity_check(1)', { simple: true }))
    if (check !== 'ok') throw damaged(check)
    return {
      changeNumber: one(sqlite, 'SELECT max(seq) FROM changes'),
      projects: one(sqlite, "SELECT count(*) FROM projects WHERE status = 'pubblicata'"),
      migrations: one(sqlite, 'SELECT count(*) FROM __drizzle_migrations'),
      hashes: sqlite
        .prepare('SELECT DISTINCT sha256 FROM batches WHERE sha256 IS NOT NULL ORDER BY sha256')
        .pluck()
        .all() as string[],
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  } finally {
    sqlite?.close()
  }
}
