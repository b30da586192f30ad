import { asc } from 'drizzle-orm'
import type { Call } from '#domain/call.ts'
import { type Db, toCents, toEuro } from './database.ts'
import { calls } from './schema/vocabulary.ts'

export const createCallStore = (db: Db) => ({
  load: (list: readonly Call[]): void => {
    db.transaction((tx) => {
      for (const { amountEur, ...call } of list) {
        const row = { ...call, amountCents: toCents(amountEur) }
        tx.insert(calls).values(row).onConflictDoUpdate({ target: calls.id, set: row }).run()
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
