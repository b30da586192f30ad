import { asc, eq, isNull } from 'drizzle-orm'
import type { Db } from './database.ts'
import { organisations, participations, projects } from './schema/project.ts'

export const createOrganisationStore = (db: Db) => ({
  /** Organisations that take part in at least one present project, by slug. */
  all: (): { slug: string; name: string }[] =>
    db
      .selectDistinct({ slug: organisations.slug, name: organisations.name })
      .from(organisations)
      .innerJoin(participations, eq(participations.organisationId, organisations.id))
      .innerJoin(projects, eq(projects.id, participations.projectId))
      .where(isNull(projects.deletedAt))
      .orderBy(asc(organisations.slug))
      .all(),
})
