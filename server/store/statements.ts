import type { Db } from './database.ts'
import {
  eq,
  getTableColumns,
  type Placeholder,
  type SQLiteColumn,
  type SQLiteTable,
  type SQLiteUpdateSetSource,
  sql,
} from './drizzle.ts'
import { atFirstUse } from './first-use.ts'

/** The columns of a table that a caller gives: `id` is the database's. */
const givenColumns = (table: SQLiteTable): string[] =>
  Object.keys(getTableColumns(table)).filter((name) => name !== 'id')

const placeholders = (names: readonly string[]): Record<string, Placeholder> =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]))

const blanks = (names: readonly string[]): Record<string, null> =>
  Object.fromEntries(names.map((name) => [name, null]))

/**
 * An insert that is built and prepared once: a file of ten thousand rows makes a few hundred thousand of them.
 * Columns that a row leaves out are null.
 */
export const prepareInsert = <T extends SQLiteTable>(db: Db, table: T) => {
  const prepared = atFirstUse(() => {
    const names = givenColumns(table)
    const values = placeholders(names) as Record<string, Placeholder> & T['$inferInsert']
    return { statement: db.insert(table).values(values).prepare(), blank: blanks(names) }
  })
  /** Returns the id of the new row. */
  return (row: T['$inferInsert']): number => {
    const { statement, blank } = prepared()
    return Number(statement.run({ ...blank, ...row }).lastInsertRowid)
  }
}

/** A whole row replaced by its id, built and prepared once; columns that a row leaves out become null. */
export const prepareUpdate = <T extends SQLiteTable & { id: SQLiteColumn }>(db: Db, table: T) => {
  const prepared = atFirstUse(() => {
    const names = givenColumns(table)
    const values = placeholders(names) as unknown as SQLiteUpdateSetSource<T>
    const statement = db
      .update(table)
      .set(values)
      .where(eq(table.id, sql.placeholder('id')))
      .prepare()
    return { statement, blank: blanks(names) }
  })
  return (id: number, row: T['$inferInsert']): void => {
    const { statement, blank } = prepared()
    statement.run({ ...blank, ...row, id })
  }
}

/** `column IN (…)` for any number of ids, as one prepared statement: they come as a JSON array named `ids`. */
export const idsPlaceholder = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`
