import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle, getTableName } from './drizzle.ts'
import { migrate } from './migrate.ts'
import * as batch from './schema/batch.ts'
import * as history from './schema/history.ts'
import * as project from './schema/project.ts'
import * as vocabulary from './schema/vocabulary.ts'
import { unwritable } from './unwritable.ts'

const schema = { ...vocabulary, ...project, ...batch, ...history }

/** The base holds notes that are not for the public: a new one is its owner's alone. SQLite gives its other files the same rights. */
const makeFile = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
}

/** How long a write waits for another process that holds the base, in milliseconds. */
const LOCK_WAIT_MS = 5_000
const PAUSE_MS = 20

/**
 * WAL lets readers go on while a file is taken in. The mode is the file's own, so it is changed once, alone; SQLite does not
 * wait for that by itself.
 */
const useWal = (sqlite: Database.Database, lockWaitMs: number): void => {
  if (sqlite.memory || sqlite.pragma('journal_mode', { simple: true }) === 'wal') return
  const until = Date.now() + lockWaitMs
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (unwritable(error) !== 'locked' || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

/**
 * Opens (and creates) the database and brings it to the newest schema; one that is at the newest is not written to.
 * The wait for locks lets a command and the service share one file.
 * Bytes are a base of its own in memory.
 */
export const openDatabase = (source: string | Buffer, lockWaitMs = LOCK_WAIT_MS) => {
  if (typeof source === 'string' && source !== ':memory:') makeFile(source)
  const sqlite = new Database(source, { timeout: lockWaitMs })
  try {
    useWal(sqlite, lockWaitMs)
    sqlite.pragma('synchronous = NORMAL')
    const db = drizzle(sqlite)
    // Off until the schema is the newest: a migration may have to rebuild a table that others point to.
    sqlite.pragma('foreign_keys = OFF')
    migrate(sqlite)
    sqlite.pragma('foreign_keys = ON')
    return { sqlite, db }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Every table of the schema, by its name in SQLite. */
export const TABLES: readonly string[] = Object.values(schema).map((table) => getTableName(table))

export type Db = ReturnType<typeof openDatabase>['db']

/** Cents keep sums exact; euro are what people write. */
export const toCents = (euro: number | null): number | null =>
  euro === null ? null : Math.round(euro * 100)
export const toEuro = (cents: number | null): number | null => (cents === null ? null : cents / 100)
