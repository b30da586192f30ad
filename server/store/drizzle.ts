import { createRequire } from 'node:module'

/**
 * The library that writes our SQL, in its CommonJS form: its two hundred ES modules ask Node for their package each, whose
 * description has 180 kB, and take 0.4 s of processor time of every start, command and thread; in this form 0.05 s.
 */
const require = createRequire(import.meta.url)

export type { SQL } from 'drizzle-orm'
export type {
  AnySQLiteColumn,
  SQLiteColumn,
  SQLiteTable,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core'

export const {
  and,
  asc,
  Column,
  count,
  desc,
  eq,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  Param,
  Placeholder,
  sql,
} = require('drizzle-orm') as typeof import('drizzle-orm')

export const {
  foreignKey,
  index,
  integer,
  primaryKey,
  SQLiteSyncDialect,
  sqliteTable,
  text,
  uniqueIndex,
} = require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core')

export const { drizzle } =
  require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')

export const { readMigrationFiles } =
  require('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator')
