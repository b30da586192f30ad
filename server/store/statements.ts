import { getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './database.ts'

/**
 * An insert that is built and prepared once: a file of ten thousand rows makes a few hundred thousand of them.
 * Columns that a row leaves out are null; `id` is the database's to give.
 */
export const prepareInsert = <T extends SQLiteTable>(db: Db, table: T) => {
  const names = Object.keys(getTableColumns(table)).filter((name) => name !== 'id')
  const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]))
  const statement = db
    .insert(table)
    .values(values as { [key: string]: Placeholder } & T['$inferInsert'])
    .prepare()
  const blank = Object.fromEntries(names.map((name) => [name, null]))
  /** Returns the id of the new row. */
  return (row: T['$inferInsert']): number =>
    Number(statement.run({ ...blank, ...row }).lastInsertRowid)
}

/** `column IN (…)` for any number of ids, as one prepared statement: they come as a JSON array named `ids`. */
export const idsPlaceholder = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`
