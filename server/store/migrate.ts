import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import { readMigrationFiles } from './drizzle.ts'
import { storeMessages } from './messages.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The steps of the schema are part of the program: read once. */
const migrations = readMigrationFiles({ migrationsFolder })
const newest = Math.max(...migrations.map(({ folderMillis }) => folderMillis))

/** Steps of the schema that this program knows; a base with more is a newer program's. */
export const KNOWN_MIGRATIONS: number = migrations.length

/** As drizzle keeps it, so that its own tools go on working. */
const TABLE = '__drizzle_migrations'

/** The moment of the newest migration that a base has had; 0 for a new one. */
const reached = (sqlite: Database.Database): number => {
  const exists = sqlite.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(TABLE)
  if (!exists) return 0
  const newest = sqlite.prepare(`SELECT max(created_at) FROM ${TABLE}`).pluck().get()
  return Number(newest ?? 0)
}

/**
 * Brings a base to the newest schema; one that is at the newest is not written to. Of several starts at once one migrates,
 * and the others wait for its lock and then see that it is done. Throws `unavailable` for a base of a newer program, which
 * this one would read wrongly.
 */
export const migrate = (sqlite: Database.Database): void => {
  const at = reached(sqlite)
  if (at > newest) {
    throw new AppError('unavailable', storeMessages.ofNewerProgram)
  }
  if (at === newest) return
  const bring = sqlite.transaction(() => {
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
    )
    const done = reached(sqlite)
    const note = sqlite.prepare(`INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`)
    for (const { sql, hash, folderMillis } of migrations) {
      if (folderMillis <= done) continue
      for (const statement of sql) sqlite.exec(statement)
      note.run(hash, folderMillis)
    }
  })
  bring.immediate()
}
