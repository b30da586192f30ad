import type { Db } from '../database.ts'
import { and, asc, desc, eq, lt, sql } from '../drizzle.ts'
import { flatten, type RecordState } from '../projects/record-state.ts'
import { defineQuery, select, selectRows } from '../queries.ts'
import { versions } from '../schema/history.ts'
import type { Moment } from './plan-undo.ts'

/** A record on either side of a batch, and the version before it; 0 when there was none. */
export type Sides = { id: number; before: Moment; batch: Moment; versionBefore: number }

const momentOf = (state: RecordState | undefined): Moment => (state ? flatten(state) : null)

const ofRecord = eq(versions.projectId, sql.placeholder('id'))
const versionNumbered = defineQuery(() =>
  selectRows(versions).where(and(ofRecord, eq(versions.version, sql.placeholder('version')))),
)
const versionBefore = defineQuery(() =>
  selectRows(versions)
    .where(and(ofRecord, lt(versions.version, sql.placeholder('version'))))
    .orderBy(desc(versions.version))
    .limit(1),
)
/** What a batch wrote, the last record first: taken back in this order, no address is ever wanted twice. */
const recordsWritten = defineQuery(() =>
  select({
    id: versions.projectId,
    first: sql<number>`min(${versions.version})`,
    last: sql<number>`max(${versions.version})`,
  })
    .from(versions)
    .where(eq(versions.batchId, sql.placeholder('batchId')))
    .groupBy(versions.projectId)
    .orderBy(sql`max(${versions.seq}) DESC`, asc(versions.projectId)),
)

/** Reads which records a batch has written, and what they were before and after it. */
export const createMomentReader = (db: Db) => {
  const atVersion = versionNumbered(db)
  const before = versionBefore(db)
  const written = recordsWritten(db)

  return (batchId: number): Sides[] =>
    written.all({ batchId }).map(({ id, first, last }) => {
      const former = before.get({ id, version: first })
      return {
        id,
        before: momentOf(former),
        batch: momentOf(atVersion.get({ id, version: last })),
        versionBefore: former?.version ?? 0,
      }
    })
}
