import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as batch from './schema/batch.ts'
import * as history from './schema/history.ts'
import * as project from './schema/project.ts'
import * as vocabulary from './schema/vocabulary.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Steps of the schema that this program knows; a base with more is a newer program's. */
export const KNOWN_MIGRATIONS: number = (
  JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
    entries: unknown[]
  }
).entries.length

const schema = { ...vocabulary, ...project, ...batch, ...history }

/** How long a write waits for another process that holds the base, in milliseconds. */
const LOCK_WAIT_MS = 5_000

/**
 * Opens (and creates) the database and brings it to the newest schema; one that is at the newest is not written to.
 * WAL lets readers go on while a file is taken in; the wait for locks lets a command and the service share one file.
 * Bytes are a base of its own in memory.
 */
export const openDatabase = (source: string | Buffer) => {
  if (typeof source === 'string' && source !== ':memory:') {
    mkdirSync(dirname(source), { recursive: true })
  }
  const sqlite = new Database(source, { timeout: LOCK_WAIT_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    const db = drizzle(sqlite, { schema })
    // Off until the schema is the newest: a migration may have to rebuild a table that others point to.
    sqlite.pragma('foreign_keys = OFF')
    migrate(db, { migrationsFolder })
    sqlite.pragma('foreign_keys = ON')
    return { sqlite, db }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

export type Db = ReturnType<typeof openDatabase>['db']

/** Cents keep sums exact; euro are what people write. */
export const toCents = (euro: number | null): number | null =>
  euro === null ? null : Math.round(euro * 100)
export const toEuro = (cents: number | null): number | null => (cents === null ? null : cents / 100)
