import type { Call } from '#domain/call.ts'
import { type Db, toCents, toEuro } from './database.ts'
import { asc, sql } from './drizzle.ts'
import { defineQuery, insertInto, selectRows } from './queries.ts'
import { rowMatches } from './row-matches.ts'
import { calls } from './schema/vocabulary.ts'
import { defineInsert, placeholdersOf } from './statements.ts'
import { createTransaction } from './transaction.ts'

const allCalls = defineQuery(() => selectRows(calls).orderBy(asc(calls.id)))
const insertCall = defineInsert(calls, () => {
  const { id, ...row } = placeholdersOf(calls)
  return (
    insertInto(calls)
      .values({ id, ...row })
      // The key is not set again: SQLite would look through all records for those that point to it.
      .onConflictDoUpdate({ target: calls.id, set: row })
  )
})

export const createCallStore = (db: Db) => {
  const rows = allCalls(db)
  const insert = insertCall(db)
  const transaction = createTransaction(db.$client)
  const all = (): Call[] =>
    rows.all().map(({ amountCents, ...call }) => ({ ...call, amountEur: toEuro(amountCents) }))

  return {
    /** Adds what is new and brings up to date what differs; a list that is there already writes nothing. */
    load: (list: readonly Call[]): void => {
      const known = new Map(all().map((call) => [call.id, call]))
      const news = list.filter((call) => !rowMatches(known.get(call.id), call))
      if (news.length === 0) return
      transaction(() => {
        for (const { amountEur, ...call } of news) {
          insert({ ...call, amountCents: toCents(amountEur) })
        }
      })
    },
    all,

    /** How many published projects each call has; calls without one are left out. */
    counts: (): Map<string, number> =>
      new Map(
        db
          .all<{ id: string; projects: number }>(
            sql`SELECT call_id AS id, count(*) AS projects FROM projects
                 WHERE call_id IS NOT NULL AND status = 'pubblicata' GROUP BY call_id`,
          )
          .map(({ id, projects }) => [id, projects]),
      ),

    /** Published projects of a call as ids, the latest first. */
    projectsOf: (id: string): number[] =>
      db
        .all<{ id: number }>(
          sql`SELECT id FROM projects WHERE call_id = ${id} AND status = 'pubblicata'
               ORDER BY coalesce("end", start, year) DESC, id`,
        )
        .map((one) => one.id),
  }
}
