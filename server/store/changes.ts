import type { Db } from './database.ts'
import { asc, eq, gt, max, sql } from './drizzle.ts'
import { defineQuery, select, selectRows } from './queries.ts'
import { changes } from './schema/history.ts'

export type Change = {
  seq: number
  /** null: a term of a vocabulary has changed. */
  projectId: number | null
  kind: 'upsert' | 'delete' | 'term'
}

// Asked with nearly every answer.
const changeNumbered = defineQuery(() =>
  selectRows(changes).where(eq(changes.seq, sql.placeholder('seq'))),
)
const newestChange = defineQuery(() => select({ seq: max(changes.seq) }).from(changes))
const changesAfter = defineQuery(() =>
  select({ seq: changes.seq, projectId: changes.projectId, kind: changes.kind })
    .from(changes)
    .where(gt(changes.seq, sql.placeholder('seq')))
    .orderBy(asc(changes.seq))
    .limit(sql.placeholder('limit')),
)

export const createChangeLog = (db: Db) => {
  const numbered = changeNumbered(db)
  const newest = newestChange(db)
  const after = changesAfter(db)

  return {
    /** Changes after `seq`, oldest first, at most `limit`. */
    since: (seq: number, limit: number): Change[] => after.all({ seq, limit }),
    /**
     * What tells the change numbered `seq` from any other that has or had this number, in this base or in a copy of it;
     * "" when there is no such change.
     */
    fingerprint: (seq: number): string => {
      const found = numbered.get({ seq })
      return found ? `${found.projectId} ${found.kind} ${found.at}` : ''
    },
    /** When the change numbered `seq` was made, an ISO instant; null when there is no such change. */
    at: (seq: number): string | null => numbered.get({ seq })?.at ?? null,
    /** The counter's present value; 0 before the first write. */
    seq: (): number => newest.get()?.seq ?? 0,
  }
}
