import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'

type Value = string | number | null

export type ReadableTable = {
  name: string
  columns: readonly { name: string; type: 'TEXT' | 'INTEGER' | 'REAL'; references?: string }[]
  primaryKey: readonly string[]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const createStatement = ({ name, columns, primaryKey }: ReadableTable): string => {
  const lines = columns.map(({ name: column, type, references }) => {
    const key = primaryKey.includes(column) ? ' NOT NULL' : ''
    return `${quoted(column)} ${type}${key}${references ? ` REFERENCES ${references}` : ''}`
  })
  const key = `PRIMARY KEY (${primaryKey.map(quoted).join(', ')})`
  return `CREATE TABLE ${quoted(name)} (${[...lines, key].join(', ')}) WITHOUT ROWID`
}

/**
 * A SQLite file made to be given away: tables of its own, no journal, the same bytes for the same rows. It lies in the
 * system's folder for passing files until `remove`.
 */
export const createReadableFile = (tables: readonly ReadableTable[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'buone-prassi-file-'))
  const path = join(folder, 'file.db')
  const sqlite = new Database(path)
  // Nobody else sees it before it is whole, and what breaks is thrown away: nothing is worth a journal.
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.exec(tables.map(createStatement).join(';'))
  const inserts = new Map(
    tables.map(({ name, columns }) => [
      name,
      sqlite.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`),
    ]),
  )
  sqlite.exec('BEGIN')
  return {
    /** Adds a row, its values in the order of the columns. */
    insert: (table: string, row: readonly Value[]): void => {
      inserts.get(table)?.run(...row)
    },
    /** The whole file, in pieces. No row can be added any more. */
    read: (): AsyncIterable<Uint8Array> => {
      sqlite.exec('COMMIT')
      sqlite.close()
      return createReadStream(path)
    },
    remove: (): void => {
      sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type CreateReadableFile = typeof createReadableFile
