import type { Db } from './database.ts'
import {
  Column,
  drizzle,
  getTableColumns,
  Param,
  Placeholder,
  type SQL,
  type SQLiteColumn,
  SQLiteSyncDialect,
  type SQLiteTable,
  sql,
} from './drizzle.ts'
import { atFirstUse } from './first-use.ts'

/**
 * Queries are written once a process and prepared once a base, each at its first use: the library takes some hundred times as
 * long to write one as SQLite to run it. They are defined beside what uses them, outside of what is made for each base.
 */
const writer = drizzle.mock()

/** Begin statements with these; they run nothing. */
export const insertInto: typeof writer.insert = (table) => writer.insert(table)
export const update: typeof writer.update = (table) => writer.update(table)
export const deleteFrom: typeof writer.delete = (table) => writer.delete(table)

type Fields = Record<string, SQLiteColumn | SQL>

/** Each value under the name that its row gives it, so that the driver puts rows together. */
const named = <F extends Fields>(fields: F): F =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (field instanceof Column ? sql`${field}`.mapWith(field) : field).as(name),
    ]),
  ) as unknown as F

/** Begin selections with these: what they name are columns, or SQL. */
export const select = <F extends Fields>(fields: F) => writer.select(named(fields))
export const selectDistinct = <F extends Fields>(fields: F) => writer.selectDistinct(named(fields))
/** Whole rows of a table. */
export const selectRows = <T extends SQLiteTable>(table: T) =>
  select(getTableColumns(table)).from(table)

/** Values by the names of the placeholders. */
type Given = Readonly<Record<string, unknown>>

const valueIn = (given: Given, name: string, absent: Given): unknown => {
  const value = given[name] === undefined ? absent[name] : given[name]
  if (value === undefined) throw new Error(`no value is given for "${name}"`)
  return value
}

/** What is bound to one "?". Null is null in every column, as where values are written without placeholders. */
const binderOf = (param: unknown, absent: Given): ((given: Given) => unknown) => {
  if (param instanceof Placeholder) return (given) => valueIn(given, param.name, absent)
  if (!(param instanceof Param) || !(param.value instanceof Placeholder)) return () => param
  const { value, encoder } = param
  return (given) => {
    const found = valueIn(given, value.name, absent)
    return found === null ? null : encoder.mapToDriverValue(found)
  }
}

type Text = { sql: string; params: unknown[] }

const readyFor = ({ sql, params }: Text, absent: Given = {}) => {
  const binders = params.map((param) => binderOf(param, absent))
  return { sql, bind: (given: Given) => binders.map((binder) => binder(given)) }
}

type Decoder = { mapFromDriverValue: (value: unknown) => unknown }

/** Values that SQLite has as they are. */
const isPlain = ({ columnType }: SQLiteColumn): boolean =>
  columnType === 'SQLiteText' || columnType === 'SQLiteInteger'

const decodersOf = (fields: Readonly<Record<string, unknown>>): [string, Decoder][] =>
  Object.entries(fields as Record<string, SQL.Aliased>).flatMap(([name, field]) => {
    const { decoder } = field.sql as unknown as { decoder: Decoder }
    return decoder instanceof Column && isPlain(decoder) ? [] : [[name, decoder]]
  })

type Selection = {
  toSQL: () => Text
  _: { selectedFields: Readonly<Record<string, unknown>>; result: unknown[] }
}

/** A selection as one base runs it. */
export type Query<R> = { all: (given?: Given) => R[]; get: (given?: Given) => R | undefined }

type Row = Record<string, unknown>
type Written = ReturnType<typeof readyFor> & { decode: ((row: Row) => void) | null }

/** A text that is written once, as each base runs it. */
const queryOf = <R>(write: () => Written) => {
  const written = atFirstUse(write)
  return (db: Db): Query<R> => {
    const prepared = atFirstUse(() => db.$client.prepare<unknown[], Row>(written().sql))
    return {
      all: (given = {}) => {
        const { bind, decode } = written()
        const rows = prepared().all(...bind(given))
        if (decode) for (const row of rows) decode(row)
        return rows as R[]
      },
      get: (given = {}) => {
        const { bind, decode } = written()
        const row = prepared().get(...bind(given))
        if (row && decode) decode(row)
        return row as R | undefined
      },
    }
  }
}

/** A selection that is written once. Call what this returns for a base, and that for rows. */
export const defineQuery = <S extends Selection>(write: () => S) =>
  queryOf<S['_']['result'][number]>(() => {
    const selection = write()
    const decoders = decodersOf(selection._.selectedFields)
    const decode = (row: Row): void => {
      for (const [name, decoder] of decoders) {
        if (row[name] !== null) row[name] = decoder.mapFromDriverValue(row[name])
      }
    }
    return { ...readyFor(selection.toSQL()), decode: decoders.length === 0 ? null : decode }
  })

/** The same for a selection in SQL, whose values are taken as SQLite has them. */
export const defineSql = <R>(write: () => SQL) =>
  queryOf<R>(() => ({ ...readyFor(new SQLiteSyncDialect().sqlToQuery(write())), decode: null }))

/**
 * A statement that writes, and is written once. Call what this returns for a base, and that to run it. `absent` says what
 * stands for values that are not given; without it, all have to be.
 */
export const defineStatement = (
  write: () => { toSQL: () => Text },
  absent: () => Given = () => ({}),
) => {
  const written = atFirstUse(() => readyFor(write().toSQL(), absent()))
  return (db: Db) => {
    const prepared = atFirstUse(() => db.$client.prepare<unknown[]>(written().sql))
    return (given: Given = {}) => prepared().run(...written().bind(given))
  }
}
