import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Which file a path leads to; null when there is none. */
const identityOf = (path: string): string | null => {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stat ? `${stat.dev} ${stat.ino}` : null
}

/** The file of a base is no longer there, or another stands in its place. */
export type FileProblem = 'gone' | 'replaced'

/** Looks whether a base is still what was opened. `file` is null for one in memory. */
export const createPresence = (
  sqlite: Database.Database,
  { tables, file }: { tables: readonly string[]; file: string | null },
) => {
  const opened = file === null ? null : identityOf(file)
  return {
    /** Reads a row of every table. Throws SQLite's own error when one is missing or cannot be read. */
    readRows: (): void => {
      for (const table of tables)
        sqlite.prepare(`SELECT * FROM ${quoted(table)} ORDER BY rowid DESC LIMIT 1`).get()
    },
    /**
     * Why the path no longer leads to what is open; null while it does. The open file goes on being read, but what others
     * write to the path is not seen, and what is written here is lost.
     */
    fileProblem: (): FileProblem | null => {
      if (file === null) return null
      const present = identityOf(file)
      if (present === opened) return null
      return present === null ? 'gone' : 'replaced'
    },
  }
}
