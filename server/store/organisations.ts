import type { Db } from './database.ts'
import { asc, sql } from './drizzle.ts'
import { defineQuery, defineSql, select } from './queries.ts'
import { organisations } from './schema/project.ts'

/** True of a row of `organisations` that takes part in at least one published project: one look for each organisation. */
export const takesPart = sql`EXISTS (
  SELECT 1 FROM participations JOIN projects ON projects.id = project_id
   WHERE organisation_id = ${sql.raw('organisations.id')} AND status = 'pubblicata')`

/**
 * What an organisation, `one`, took part in, of published projects. Few are not published, and an index has them: to look for each
 * project among those takes half the time of reading it.
 */
const ITS_PARTS = sql.raw(`participations AS part ON part.organisation_id = one.id
     AND part.project_id NOT IN (SELECT id FROM projects WHERE status <> 'pubblicata')`)

export type OrganisationRow = {
  slug: string
  name: string
  projects: number
  /** Of these, the ones that it led. */
  led: number
  /** Ids of `tipo-ente`, as its records state them. */
  kinds: string[]
}

/** The same with the years of reference of its projects; null where none states one. */
export type OrganisationYears = OrganisationRow & {
  firstYear: number | null
  lastYear: number | null
}

export type Participation = {
  projectId: number
  role: 'lead' | 'partner'
  kind: string | null
  note: string | null
}

const allOrganisations = defineQuery(() =>
  select({ slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(takesPart)
    .orderBy(asc(organisations.slug)),
)
const idsByName = defineSql<{ id: number }>(
  () => sql`SELECT id FROM organisations WHERE ${takesPart} ORDER BY name COLLATE NOCASE, slug`,
)
const partByName = defineSql<Omit<OrganisationRow, 'kinds'> & { kinds: string }>(
  () => sql`SELECT one.slug AS slug, one.name AS name,
                   count(DISTINCT part.project_id) AS projects,
                   count(DISTINCT CASE part.role WHEN 'lead' THEN part.project_id END) AS led,
                   json_group_array(DISTINCT part.kind) FILTER (WHERE part.kind IS NOT NULL) AS kinds
              FROM (SELECT id, slug, name FROM organisations
                     WHERE ${takesPart}
                     ORDER BY name COLLATE NOCASE, slug
                     LIMIT ${sql.placeholder('most')} OFFSET ${sql.placeholder('from')}) AS one
              JOIN ${ITS_PARTS}
             GROUP BY one.id
             ORDER BY one.name COLLATE NOCASE, one.slug`,
)
const organisationsWithIds = defineSql<Omit<OrganisationYears, 'kinds'> & { kinds: string }>(
  () => sql`SELECT one.slug AS slug, one.name AS name,
                   count(DISTINCT part.project_id) AS projects,
                   count(DISTINCT CASE part.role WHEN 'lead' THEN part.project_id END) AS led,
                   json_group_array(DISTINCT part.kind) FILTER (WHERE part.kind IS NOT NULL) AS kinds,
                   min(project.year) AS firstYear, max(project.year) AS lastYear
              FROM json_each(${sql.placeholder('ids')}) AS asked
              JOIN organisations AS one ON one.id = asked.value
              JOIN ${ITS_PARTS}
              JOIN projects AS project ON project.id = part.project_id
             GROUP BY asked.key
             ORDER BY asked.key`,
)
const participationsOf = defineSql<Participation>(
  () => sql`SELECT part.project_id AS projectId, part.role AS role, part.kind AS kind, part.note AS note
            FROM organisations AS one
            JOIN ${ITS_PARTS}
            JOIN projects AS project ON project.id = part.project_id
           WHERE one.slug = ${sql.placeholder('slug')}
           ORDER BY coalesce(project."end", project.start, project.year) DESC, project.id, part.role, part.position`,
)
const partnersOf = defineSql<{ slug: string; name: string; projects: number }>(
  () => sql`SELECT other.slug AS slug, other.name AS name, count(DISTINCT part.project_id) AS projects
            FROM organisations AS one
            JOIN ${ITS_PARTS}
            JOIN participations AS also ON also.project_id = part.project_id
            JOIN organisations AS other ON other.id = also.organisation_id AND other.id <> one.id
           WHERE one.slug = ${sql.placeholder('slug')}
           GROUP BY other.id
           ORDER BY projects DESC, other.name COLLATE NOCASE, other.slug
           LIMIT ${sql.placeholder('most')}`,
)

const withKinds = <R extends { kinds: string }>({ kinds, ...row }: R) => ({
  ...row,
  kinds: JSON.parse(kinds) as string[],
})

export const createOrganisationStore = (db: Db) => {
  const all = allOrganisations(db)
  const ids = idsByName(db)
  const part = partByName(db)
  const withIds = organisationsWithIds(db)
  const participations = participationsOf(db)
  const partners = partnersOf(db)
  return {
    /** Organisations that take part in at least one published project, by slug. */
    all: (): { slug: string; name: string }[] => all.all(),

    /** The same by name, with what they took part in; a part of them, and only what these took part in is counted. */
    list: (from: number, most: number): OrganisationRow[] =>
      part.all({ from, most }).map(withKinds),

    /** All of that list as ids, in its order. */
    ids: (): number[] => ids.all().map(({ id }) => id),

    /** Some of that list, in the order of `ids`; those that take part in nothing any more are left out. */
    byIds: (ids: readonly number[]): OrganisationYears[] =>
      withIds.all({ ids: JSON.stringify(ids) }).map(withKinds),

    /** What one took part in, the latest first; nothing for one that took part in nothing. */
    participations: (slug: string): Participation[] => participations.all({ slug }),

    /** With whom one took part, those with the most projects together first. */
    beside: (slug: string, most: number): { slug: string; name: string; projects: number }[] =>
      partners.all({ slug, most }),
  }
}
