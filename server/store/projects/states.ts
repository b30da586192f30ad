import type { Db } from '../database.ts'
import { desc, eq, sql } from '../drizzle.ts'
import { defineQuery, select } from '../queries.ts'
import { versions } from '../schema/history.ts'
import { projects } from '../schema/project.ts'
import type { RecordState } from './record-state.ts'

/** What does not go back: the counters of a record. */
export type Head = { id: number; version: number; createdAt: string; updatedAt: string }

const newestVersion = defineQuery(() =>
  select({
    id: versions.projectId,
    version: versions.version,
    createdAt: projects.createdAt,
    updatedAt: projects.updatedAt,
    status: versions.status,
    statusReason: versions.statusReason,
    mergedInto: versions.mergedInto,
    slug: versions.slug,
    formerSlugs: versions.formerSlugs,
    content: versions.content,
  })
    .from(versions)
    .innerJoin(projects, eq(projects.id, versions.projectId))
    .where(eq(versions.projectId, sql.placeholder('id')))
    .orderBy(desc(versions.version))
    .limit(1),
)

/** Reads the newest version of a record, whatever its status. Throws when there never was one. */
export const createStateReader = (db: Db) => {
  const newest = newestVersion(db)
  return (id: number): Head & RecordState => {
    const found = newest.get({ id })
    if (!found) throw new Error(`project ${id} does not exist`)
    return found
  }
}
