import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Project, ProjectContent } from '#domain/project.ts'
import type { Db } from './database.ts'
import { createPartsWriter, projectColumns } from './project-parts.ts'
import { composeProjects } from './project-rows.ts'
import { changes, origins, versions } from './schema/history.ts'
import { formerAddresses, projects } from './schema/project.ts'

/** Who or what wrote a value: a row of an import, or the hand of an editor. */
export type Origin = { importId: number | null; row: number | null; actor: string }

const BATCH = 500

/** Built once: a new record has an origin for each of its two dozen fields. */
const prepareOrigin = (db: Db) => {
  const { placeholder } = sql
  const written = {
    at: placeholder('at'),
    actor: placeholder('actor'),
    importId: placeholder('importId'),
    row: placeholder('row'),
  }
  return db
    .insert(origins)
    .values({ projectId: placeholder('projectId'), field: placeholder('field'), ...written })
    .onConflictDoUpdate({
      target: [origins.projectId, origins.field],
      set: {
        at: sql`excluded.at`,
        actor: sql`excluded.actor`,
        importId: sql`excluded.import_id`,
        row: sql`excluded.row`,
      },
    })
    .prepare()
}

export const createProjectStore = (db: Db, now: () => Date) => {
  const present = isNull(projects.deletedAt)
  const one = (where: ReturnType<typeof and>): Project | undefined =>
    composeProjects(db, db.select().from(projects).where(where).limit(1).all())[0]

  const writeOrigin = prepareOrigin(db)
  const rowBySlug = db
    .select()
    .from(projects)
    .where(eq(projects.slug, sql.placeholder('slug')))
    .prepare()
  const writeParts = createPartsWriter(db)

  /** One write: the change counter, the version and the origins, in the caller's transaction. */
  const record = (
    target: { id: number; slug: string; version: number; at: string },
    content: ProjectContent | null,
    fields: readonly string[],
    origin: Origin,
  ) => {
    const { id: projectId, slug, version, at } = target
    const kind = content ? ('upsert' as const) : ('delete' as const)
    const logged = db.insert(changes).values({ projectId, slug, kind, at }).run()
    const seq = Number(logged.lastInsertRowid)
    db.insert(versions)
      .values({ projectId, version, seq, at, content, ...origin })
      .run()
    for (const field of fields) writeOrigin.run({ projectId, field, at, ...origin })
  }

  const insert = (slug: string, content: ProjectContent, origin: Origin): Project =>
    db.transaction(() => {
      const at = now().toISOString()
      // The address of a removed project belongs to it: its record comes back to life with its history.
      const [removed] = rowBySlug.all({ slug })
      const columns = { ...projectColumns(content), updatedAt: at, deletedAt: null }
      const version = (removed?.version ?? 0) + 1
      let id = removed?.id
      if (id !== undefined) {
        db.update(projects)
          .set({ ...columns, version })
          .where(eq(projects.id, id))
          .run()
      } else {
        const added = db
          .insert(projects)
          .values({ slug, createdAt: at, version, ...columns })
          .run()
        id = Number(added.lastInsertRowid)
      }
      writeParts(id, content)
      record({ id, slug, version, at }, content, Object.keys(content), origin)
      const createdAt = removed?.createdAt ?? at
      return { ...content, id, slug, version, createdAt, updatedAt: at }
    })

  const update = (
    id: number,
    content: ProjectContent,
    changedFields: readonly string[],
    origin: Origin,
  ): Project =>
    db.transaction(() => {
      const before = db
        .select()
        .from(projects)
        .where(and(eq(projects.id, id), present))
        .get()
      if (!before) throw new Error(`update of project ${id}, which does not exist`)
      const at = now().toISOString()
      const version = before.version + 1
      const columns = { ...projectColumns(content), version, updatedAt: at }
      db.update(projects).set(columns).where(eq(projects.id, id)).run()
      writeParts(id, content)
      record({ id, slug: before.slug, version, at }, content, changedFields, origin)
      const { slug, createdAt } = before
      return { ...content, id, slug, version, createdAt, updatedAt: at }
    })

  const remove = (id: number, origin: Origin): void =>
    db.transaction(() => {
      const before = db
        .select()
        .from(projects)
        .where(and(eq(projects.id, id), present))
        .get()
      if (!before) throw new Error(`removal of project ${id}, which does not exist`)
      const at = now().toISOString()
      const version = before.version + 1
      db.update(projects)
        .set({ version, updatedAt: at, deletedAt: at })
        .where(eq(projects.id, id))
        .run()
      record({ id, slug: before.slug, version, at }, null, [], origin)
    })

  return {
    bySlug: (slug: string): Project | undefined =>
      composeProjects(
        db,
        rowBySlug.all({ slug }).filter((row) => row.deletedAt === null),
      )[0],
    byId: (id: number) => one(and(eq(projects.id, id), present)),
    /** Whole projects in the order of `ids`; removed ones are left out. */
    byIds: (ids: readonly number[]): Project[] => {
      const where = and(inArray(projects.id, [...ids]), present)
      const found = composeProjects(db, db.select().from(projects).where(where).all())
      const byId = new Map(found.map((project) => [project.id, project]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    /** By its page id on the former wiki, e.g. "progetti:uno_piu_uno_fa_tre". */
    byFormerAddress: (address: string): Project | undefined => {
      const row = db
        .select({ id: formerAddresses.projectId })
        .from(formerAddresses)
        .where(eq(formerAddresses.address, address))
        .get()
      return row && one(and(eq(projects.id, row.id), present))
    },
    /** True when the address was a project's that has been removed. */
    wasRemoved: (slug: string): boolean =>
      rowBySlug.all({ slug }).some((row) => row.deletedAt !== null),
    count: (): number => db.select({ n: count() }).from(projects).where(present).get()?.n ?? 0,
    /** All present projects by id, read in batches so that memory stays bounded. */
    *all(): Generator<Project> {
      let last = 0
      for (;;) {
        const where = and(present, gt(projects.id, last))
        const rows = db
          .select()
          .from(projects)
          .where(where)
          .orderBy(asc(projects.id))
          .limit(BATCH)
          .all()
        if (rows.length === 0) return
        last = rows[rows.length - 1]?.id ?? last
        yield* composeProjects(db, rows)
      }
    },
    insert,
    update,
    remove,
    /** Every version kept of a project, oldest first; `content` is null for a removal. */
    versions: (id: number) =>
      db
        .select()
        .from(versions)
        .where(eq(versions.projectId, id))
        .orderBy(asc(versions.version))
        .all(),
    /** Where the present value of each field came from. */
    origins: (id: number) =>
      db.select().from(origins).where(eq(origins.projectId, id)).orderBy(asc(origins.field)).all(),
  }
}
