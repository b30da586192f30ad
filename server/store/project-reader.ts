import { and, asc, count, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Project } from '#domain/project.ts'
import type { Db } from './database.ts'
import { createComposer } from './project-rows.ts'
import { versions } from './schema/history.ts'
import { formerAddresses, projects } from './schema/project.ts'
import { idsPlaceholder } from './statements.ts'

const BATCH = 500

/** Where the present value of a field came from. */
export type FieldOrigin = {
  field: string
  at: string
  actor: string
  importId: number | null
  row: number | null
}

export const createProjectReader = (db: Db) => {
  const compose = createComposer(db)
  const present = isNull(projects.deletedAt)
  const slugGiven = eq(projects.slug, sql.placeholder('slug'))
  const selectBySlug = db.select().from(projects).where(and(slugGiven, present)).prepare()
  const selectRemoved = db
    .select({ id: projects.id })
    .from(projects)
    .where(and(slugGiven, isNotNull(projects.deletedAt)))
    .prepare()
  const selectByIds = db
    .select()
    .from(projects)
    .where(and(sql`${projects.id} IN ${idsPlaceholder}`, present))
    .prepare()
  const selectByAddress = db
    .select({ id: formerAddresses.projectId })
    .from(formerAddresses)
    .where(eq(formerAddresses.address, sql.placeholder('address')))
    .prepare()
  const selectAfter = db
    .select()
    .from(projects)
    .where(and(present, gt(projects.id, sql.placeholder('last'))))
    .orderBy(asc(projects.id))
    .limit(BATCH)
    .prepare()

  /** Whole projects in the order of `ids`; removed ones are left out. */
  const byIds = (ids: readonly number[]): Project[] => {
    const found = compose(selectByIds.all({ ids: JSON.stringify(ids) }))
    const byId = new Map(found.map((project) => [project.id, project]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const byId = (id: number): Project | undefined => byIds([id])[0]

  /** Every version kept of a project, oldest first; `content` is null for a removal. */
  const versionsOf = (id: number) =>
    db
      .select()
      .from(versions)
      .where(eq(versions.projectId, id))
      .orderBy(asc(versions.version))
      .all()

  return {
    byId,
    byIds,
    bySlug: (slug: string): Project | undefined => compose(selectBySlug.all({ slug }))[0],
    /** By its page id on the former wiki, e.g. "progetti:uno_piu_uno_fa_tre". */
    byFormerAddress: (address: string): Project | undefined => {
      const row = selectByAddress.get({ address })
      return row && byId(row.id)
    },
    /** True when the address was a project's that has been removed. */
    wasRemoved: (slug: string): boolean => selectRemoved.get({ slug }) !== undefined,
    count: (): number => db.select({ n: count() }).from(projects).where(present).get()?.n ?? 0,
    /** All present projects by id, read in batches so that memory stays bounded. */
    *all(): Generator<Project> {
      for (let last = 0; ; ) {
        const rows = selectAfter.all({ last })
        if (rows.length === 0) return
        last = rows.at(-1)?.id ?? last
        yield* compose(rows)
      }
    },
    versions: versionsOf,
    /** Where each field's present value came from: the newest version that set it. By field. */
    origins: (id: number): FieldOrigin[] => {
      const newest = new Map<string, FieldOrigin>()
      for (const { fields, at, actor, importId, row } of versionsOf(id)) {
        for (const field of fields) newest.set(field, { field, at, actor, importId, row })
      }
      return [...newest.values()].sort((a, b) => (a.field < b.field ? -1 : 1))
    },
  }
}
