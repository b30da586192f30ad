import { asc, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { organisations } from './schema/project.ts'

/** True of a row of `organisations` that takes part in at least one published project: one look for each organisation. */
export const takesPart = sql`EXISTS (
  SELECT 1 FROM participations JOIN projects ON projects.id = project_id
   WHERE organisation_id = ${sql.raw('organisations.id')} AND status = 'pubblicata')`

export const createOrganisationStore = (db: Db) => ({
  /** Organisations that take part in at least one published project, by slug. */
  all: (): { slug: string; name: string }[] =>
    db
      .select({ slug: organisations.slug, name: organisations.name })
      .from(organisations)
      .where(takesPart)
      .orderBy(asc(organisations.slug))
      .all(),
})
