import type { BatchKind } from '#domain/batch.ts'
import type { Db } from '../database.ts'
import { and, asc, desc, eq, isNotNull, lte, sql } from '../drizzle.ts'
import { defineQuery, defineSql, select, selectRows } from '../queries.ts'
import { batches } from '../schema/batch.ts'
import { type VersionKey, versions } from '../schema/history.ts'

/** Where the present value of a field came from. `column` is a letter or a heading, as the file has it. */
export type FieldOrigin = {
  field: string
  at: string
  actor: string
  /** What brought it: a file, an edit, an undo. */
  kind: BatchKind
  batchId: number
  file: string | null
  sheet: string | null
  row: number | null
  column: string | null
  /** The pages that state it, as far as its source says. */
  pages: readonly string[]
}

/** A page of the former wiki, in a file that was taken in. */
export type WikiPageOrigin = { page: string; sha256: string }

const ofVersion = and(
  eq(versions.projectId, sql.placeholder('projectId')),
  eq(versions.version, sql.placeholder('version')),
)

const ofProject = eq(versions.projectId, sql.placeholder('projectId'))

const fieldsUpTo = defineQuery(() =>
  select({ version: versions.version, fields: versions.fields, restored: versions.restored })
    .from(versions)
    .where(and(ofProject, lte(versions.version, sql.placeholder('version'))))
    .orderBy(asc(versions.version)),
)
const sourceOfVersion = defineQuery(() =>
  select({
    at: versions.at,
    actor: versions.actor,
    kind: batches.kind,
    batchId: versions.batchId,
    file: batches.fileName,
    sheet: versions.sheet,
    row: versions.row,
    fields: versions.fields,
    pages: versions.pages,
  })
    .from(versions)
    .innerJoin(batches, eq(batches.id, versions.batchId))
    .where(ofVersion),
)
const contentPublished = defineQuery(() =>
  select({ content: versions.content, at: versions.at })
    .from(versions)
    .where(and(ofVersion, eq(versions.status, 'pubblicata'))),
)
const versionsPublished = defineQuery(() =>
  select({ version: versions.version, at: versions.at })
    .from(versions)
    .where(and(ofProject, eq(versions.status, 'pubblicata')))
    .orderBy(asc(versions.version)),
)
type Earlier = { slug: string; version: number; at: string }
// From the versions' own key, which is small: most records have one version, and their texts are not read.
const versionsBefore = defineSql<Earlier>(
  () => sql`
    SELECT p.slug AS slug, v.version AS version, v.at AS at
      FROM (SELECT DISTINCT project_id AS id FROM versions WHERE version > 1) many
      JOIN projects p ON p.id = many.id AND p.status = 'pubblicata'
      JOIN versions v ON v.project_id = p.id AND v.version < p.version AND v.status = 'pubblicata'
     ORDER BY p.id, v.version LIMIT ${sql.placeholder('most')}`,
)
const wikiPagesOf = defineQuery(() =>
  select({ page: versions.sheet, sha256: batches.sha256, batchId: versions.batchId })
    .from(versions)
    .innerJoin(batches, eq(batches.id, versions.batchId))
    .where(
      and(
        ofProject,
        eq(batches.format, 'dokuwiki'),
        isNotNull(versions.sheet),
        isNotNull(batches.sha256),
      ),
    )
    .orderBy(desc(versions.version)),
)
const batchOfVersion = defineQuery(() =>
  select({ batchId: versions.batchId }).from(versions).where(ofVersion),
)
const allVersions = defineQuery(() =>
  selectRows(versions).where(ofProject).orderBy(asc(versions.version)),
)

/** Of each field the version that set its value, and what that version came from. */
const createFieldOrigins = (db: Db) => {
  const upTo = fieldsUpTo(db)
  const source = sourceOfVersion(db)

  /** For each field the version that set its value, as of a version: what was brought back keeps its first origin. */
  const originKeys = (id: number, version = Number.MAX_SAFE_INTEGER): Map<string, VersionKey> => {
    const rows = upTo.all({ projectId: id, version })
    const keys = new Map<string, VersionKey>()
    for (const row of rows) {
      for (const field of Object.keys(row.fields)) keys.set(field, [id, row.version])
      for (const [field, key] of Object.entries(row.restored)) keys.set(field, key)
    }
    return keys
  }

  /** Reads the versions behind some fields, each once. */
  const createSources = () => {
    const read = ([projectId, version]: VersionKey) => {
      const found = source.get({ projectId, version })
      if (!found) throw new Error(`version ${version} of project ${projectId} does not exist`)
      const { fields, pages, ...origin } = found
      return { fields, pages, origin }
    }
    const known = new Map<string, ReturnType<typeof read>>()
    return (field: string, [projectId, version]: VersionKey): FieldOrigin => {
      const name = `${projectId} ${version}`
      const found = known.get(name) ?? read([projectId, version])
      known.set(name, found)
      const { fields, pages, origin } = found
      return { field, ...origin, column: fields[field] ?? null, pages: pages?.[field] ?? [] }
    }
  }

  return {
    originKeys,
    /** Where each field's value came from, by field, as of a version; of the present one where none is named. */
    origins: (id: number, version?: number): FieldOrigin[] => {
      const originOf = createSources()
      return [...originKeys(id, version)]
        .map(([field, key]) => originOf(field, key))
        .sort((a, b) => (a.field < b.field ? -1 : 1))
    },
  }
}

/** Versions as readers have seen them. */
const createPublishedVersions = (db: Db) => {
  const published = contentPublished(db)
  const ofRecord = versionsPublished(db)
  const earlier = versionsBefore(db)

  return {
    /** Whether any record that readers see had another version before. */
    hasEarlier: (): boolean => earlier.get({ most: 1 }) !== undefined,

    /** Versions before the present ones that readers can still see, by record, at most so many. */
    earlierVersions: (most: number): Earlier[] => earlier.all({ most }),

    /** The versions of a record that readers have seen, oldest first. */
    publishedVersions: (projectId: number): { version: number; at: string }[] =>
      ofRecord.all({ projectId }),

    /** What readers saw in a version of a record; undefined where it was not published, or never was. */
    publishedVersion: (projectId: number, version: number) => published.get({ projectId, version }),
  }
}

const createWikiPages = (db: Db, originKeys: (id: number) => Map<string, VersionKey>) => {
  const wikiPages = wikiPagesOf(db)
  const batchOf = batchOfVersion(db)

  /**
   * The pages of the former wiki that values of a record still come from, the last to be taken in first: their ids there, and
   * the files that hold them.
   */
  return (projectId: number): WikiPageOrigin[] => {
    const found = wikiPages.all({ projectId })
    if (found.length === 0) return []
    const own = new Set(
      [...originKeys(projectId).values()].flatMap(([id, version]) =>
        id === projectId ? [version] : [],
      ),
    )
    const batchesUsed = new Set(
      [...own].map((version) => batchOf.get({ projectId, version })?.batchId),
    )
    return found.flatMap(({ page, sha256, batchId }) =>
      page !== null && sha256 !== null && batchesUsed.has(batchId) ? [{ page, sha256 }] : [],
    )
  }
}

export const createOriginReader = (db: Db) => {
  const fieldOrigins = createFieldOrigins(db)
  const all = allVersions(db)
  return {
    /** Every version kept of a record, oldest first. */
    versions: (id: number) => all.all({ projectId: id }),
    ...createPublishedVersions(db),
    ...fieldOrigins,
    wikiPages: createWikiPages(db, fieldOrigins.originKeys),
  }
}
