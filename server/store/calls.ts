import { asc } from 'drizzle-orm'
import type { Call } from '#domain/call.ts'
import { type Db, toCents, toEuro } from './database.ts'
import { calls } from './schema/vocabulary.ts'

export const createCallStore = (db: Db) => ({
  load: (list: readonly Call[]): void => {
    db.transaction((tx) => {
      for (const { id, amountEur, ...call } of list) {
        const row = { ...call, amountCents: toCents(amountEur) }
        tx.insert(calls)
          .values({ id, ...row })
          // The key is not set again: SQLite would look through all records for those that point to it.
          .onConflictDoUpdate({ target: calls.id, set: row })
          .run()
      }
    })
  },
  all: (): Call[] =>
    db
      .select()
      .from(calls)
      .orderBy(asc(calls.id))
      .all()
      .map(({ amountCents, ...call }) => ({ ...call, amountEur: toEuro(amountCents) })),
})
