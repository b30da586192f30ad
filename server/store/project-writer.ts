import { eq, sql } from 'drizzle-orm'
import type { Project, ProjectContent } from '#domain/project.ts'
import type { Db } from './database.ts'
import { createPartsWriter, projectColumns } from './project-parts.ts'
import { changes, versions } from './schema/history.ts'
import { projects } from './schema/project.ts'
import { prepareInsert, prepareUpdate } from './statements.ts'

/** Who or what wrote a value: a row of an import, or the hand of an editor. */
export type Origin = { importId: number | null; row: number | null; actor: string }

type Head = { id: number; slug: string; version: number; at: string }

export const createProjectWriter = (db: Db, now: () => Date) => {
  const parts = createPartsWriter(db)
  const insertProject = prepareInsert(db, projects)
  const updateProject = prepareUpdate(db, projects)
  const insertVersion = prepareInsert(db, versions)
  const insertChange = prepareInsert(db, changes)
  const headBy = (column: typeof projects.slug | typeof projects.id) =>
    db
      .select({
        id: projects.id,
        slug: projects.slug,
        version: projects.version,
        createdAt: projects.createdAt,
        deletedAt: projects.deletedAt,
      })
      .from(projects)
      .where(eq(column, sql.placeholder('key')))
      .prepare()
  const headBySlug = headBy(projects.slug)
  const headById = headBy(projects.id)

  const presentHead = (id: number) => {
    const head = headById.get({ key: id })
    if (!head || head.deletedAt !== null) throw new Error(`project ${id} does not exist`)
    return head
  }

  /** One write: the change counter and the version, in the caller's transaction. */
  const record = (
    { id: projectId, slug, version, at }: Head,
    content: ProjectContent | null,
    fields: readonly string[],
    origin: Origin,
  ) => {
    const seq = insertChange({ projectId, slug, kind: content ? 'upsert' : 'delete', at })
    insertVersion({ projectId, version, seq, at, content, fields: [...fields], ...origin })
  }

  const replace = (head: Head & { createdAt: string }, content: ProjectContent) => {
    const { id, slug, version, at, createdAt } = head
    updateProject(id, { ...projectColumns(content), slug, version, createdAt, updatedAt: at })
    parts.clear(id)
    parts.add(id, content)
  }

  return {
    /**
     * Adds a project. The address of a removed one belongs to it: that record comes back to life with its history.
     * Throws when the address is taken, or a value is not in its vocabulary; nothing is written then.
     */
    insert: (slug: string, content: ProjectContent, origin: Origin): Project =>
      db.transaction(() => {
        const at = now().toISOString()
        const before = headBySlug.get({ key: slug })
        const version = (before?.version ?? 0) + 1
        const createdAt = before?.createdAt ?? at
        const fields = Object.keys(content)
        if (before && before.deletedAt !== null) {
          const head = { id: before.id, slug, version, at, createdAt }
          replace(head, content)
          record(head, content, fields, origin)
          return { ...content, id: before.id, slug, version, createdAt, updatedAt: at }
        }
        const columns = projectColumns(content)
        const id = insertProject({ slug, version, createdAt, updatedAt: at, ...columns })
        parts.add(id, content)
        record({ id, slug, version, at }, content, fields, origin)
        return { ...content, id, slug, version, createdAt, updatedAt: at }
      }),

    /** Replaces a project's content; `changedFields` are those whose value is new. */
    update: (
      id: number,
      content: ProjectContent,
      changedFields: readonly string[],
      origin: Origin,
    ): Project =>
      db.transaction(() => {
        const { slug, createdAt, version: before } = presentHead(id)
        const head = { id, slug, version: before + 1, at: now().toISOString(), createdAt }
        replace(head, content)
        record(head, content, changedFields, origin)
        return { ...content, id, slug, version: head.version, createdAt, updatedAt: head.at }
      }),

    /** Leaves a tombstone: readers no longer see the record, its history stays. */
    remove: (id: number, origin: Origin): void =>
      db.transaction(() => {
        const { slug, version } = presentHead(id)
        const head = { id, slug, version: version + 1, at: now().toISOString() }
        const columns = { version: head.version, updatedAt: head.at, deletedAt: head.at }
        db.update(projects).set(columns).where(eq(projects.id, id)).run()
        // An old address may be claimed by another record from now on; the versions remember whose it was.
        parts.releaseAddresses(id)
        record(head, null, [], origin)
      }),
  }
}
