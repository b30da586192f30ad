import type { Db } from './database.ts'
import {
  eq,
  getTableColumns,
  type SQLiteColumn,
  type SQLiteTable,
  type SQLiteUpdateSetSource,
  sql,
} from './drizzle.ts'
import { defineStatement, insertInto, update } from './queries.ts'

/** The columns of a table that a caller gives: an `id` that is a number is the database's. */
const givenColumns = (table: SQLiteTable): Record<string, SQLiteColumn> => {
  const { id, ...others } = getTableColumns(table)
  return id?.dataType === 'string' ? { id, ...others } : others
}

/** Placeholders in the places of values of some columns of a table, under the names that the schema gives them. */
export const placeholdersFor = <T extends SQLiteTable, K extends keyof T['$inferInsert'] & string>(
  _table: T,
  names: readonly K[],
) =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as unknown as Pick<
    T['$inferInsert'],
    K
  >

/** The same for a whole row. */
export const placeholdersOf = <T extends SQLiteTable>(table: T): T['$inferInsert'] =>
  placeholdersFor(table, Object.keys(givenColumns(table)) as (keyof T['$inferInsert'] & string)[])

/** What columns hold that a row leaves out: what the schema says, or null. */
const blanksOf = (table: SQLiteTable): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(givenColumns(table)).map(([name, column]) => [name, column.default ?? null]),
  )

type Insert = { toSQL: () => { sql: string; params: unknown[] } }

/**
 * An insert of one row: a file of ten thousand rows makes a few hundred thousand of them. What a row leaves out is as the schema
 * says, or null. `write` says what becomes of a row that is there already. Gives the id of the new row.
 */
export const defineInsert = <T extends SQLiteTable>(
  table: T,
  write: () => Insert = () => insertInto(table).values(placeholdersOf(table)),
) => {
  const statement = defineStatement(write, () => blanksOf(table))
  return (db: Db) => {
    const run = statement(db)
    return (row: T['$inferInsert']): number => Number(run(row).lastInsertRowid)
  }
}

/** A whole row replaced by its id; columns that a row leaves out are as in an insert. */
export const defineUpdate = <T extends SQLiteTable & { id: SQLiteColumn }>(table: T) => {
  const statement = defineStatement(
    () =>
      update(table)
        .set(placeholdersOf(table) as unknown as SQLiteUpdateSetSource<T>)
        .where(eq(table.id, sql.placeholder('id'))),
    () => blanksOf(table),
  )
  return (db: Db) => {
    const run = statement(db)
    return (id: number, row: T['$inferInsert']): void => {
      run({ ...row, id })
    }
  }
}

/** `column IN (…)` for any number of ids, as one statement: they come as a JSON array named `ids`. */
export const idsPlaceholder = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`
