import type { Db } from './database.ts'
import { getTableColumns, type SQL, type SQLiteTable, sql } from './drizzle.ts'
import { atFirstUse } from './first-use.ts'

/** The columns of a table for a selection, under the names that the schema gives them. */
export const namedColumns = (table: SQLiteTable): Record<string, SQL.Aliased> =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [name, sql`${column}`.as(name)]),
  )

type Selection = { toSQL: () => { sql: string } }

/**
 * Rows of a selection of `namedColumns`, prepared once, at their first use, and put together by the driver: the library looks for the name and the
 * place of each value anew, which was a sixth of the work on a large file. Values are given in the order of the placeholders.
 */
export const prepareRows = <T extends SQLiteTable>(db: Db, table: T, selection: Selection) => {
  type Row = T['$inferSelect']
  const statement = atFirstUse(() =>
    db.$client.prepare<(string | number)[], Row>(selection.toSQL().sql),
  )
  const decoded = Object.entries(getTableColumns(table)).filter(
    ([, { columnType }]) => columnType !== 'SQLiteText' && columnType !== 'SQLiteInteger',
  )
  return (...given: (string | number)[]): Row[] => {
    const rows = statement().all(...given)
    for (const [name, column] of decoded)
      for (const row of rows as Record<string, unknown>[])
        if (row[name] !== null) row[name] = column.mapFromDriverValue(row[name])
    return rows
  }
}
