import { asc, gt, max } from 'drizzle-orm'
import type { Db } from './database.ts'
import { changes } from './schema/history.ts'

export type Change = {
  seq: number
  projectId: number
  slug: string
  kind: 'upsert' | 'delete'
}

export const createChangeLog = (db: Db) => ({
  /** Changes after `seq`, oldest first, at most `limit`. */
  since: (seq: number, limit: number): Change[] =>
    db
      .select({
        seq: changes.seq,
        projectId: changes.projectId,
        slug: changes.slug,
        kind: changes.kind,
      })
      .from(changes)
      .where(gt(changes.seq, seq))
      .orderBy(asc(changes.seq))
      .limit(limit)
      .all(),
  /** The counter's present value; 0 before the first write. */
  seq: (): number =>
    db
      .select({ seq: max(changes.seq) })
      .from(changes)
      .get()?.seq ?? 0,
})
