import type { Project } from '#domain/project.ts'
import type { Db } from '../database.ts'
import { and, asc, count, desc, eq, gt, type SQL, sql } from '../drizzle.ts'
import { defineQuery, select, selectRows } from '../queries.ts'
import { projects } from '../schema/project.ts'
import { idsPlaceholder } from '../statements.ts'
import { createReading } from '../transaction.ts'
import { createAddressBook } from './addresses.ts'
import { createOriginReader } from './origins.ts'
import { createComposer } from './rows.ts'
import { createTitleReader } from './titles.ts'

const BATCH = 500

/** Written out, not bound: SQLite uses the index of published projects only where it sees the word. */
const PUBLISHED = sql`status = 'pubblicata'`
/** Of interest to editors: drafts too. */
const KEPT = sql`status IN ('pubblicata', 'bozza')`

const slugGiven = eq(projects.slug, sql.placeholder('slug'))
const whole = (where: SQL | undefined) => selectRows(projects).where(where)
const publishedAtSlug = defineQuery(() => whole(and(slugGiven, PUBLISHED)))
const keptAtSlug = defineQuery(() => whole(and(slugGiven, KEPT)))
const publishedWithIds = defineQuery(() =>
  whole(and(sql`${projects.id} IN ${idsPlaceholder}`, PUBLISHED)),
)
const publishedAfter = defineQuery(() =>
  whole(and(PUBLISHED, gt(projects.id, sql.placeholder('last'))))
    .orderBy(asc(projects.id))
    .limit(BATCH),
)
const versionAtSlug = defineQuery(() =>
  select({ version: projects.version }).from(projects).where(slugGiven),
)
const idsByUpdate = defineQuery(() =>
  select({ id: projects.id })
    .from(projects)
    .orderBy(desc(projects.updatedAt), desc(projects.id))
    .limit(BATCH)
    .offset(sql.placeholder('from')),
)
const publishedCount = defineQuery(() => select({ n: count() }).from(projects).where(PUBLISHED))
const addressesById = defineQuery(() =>
  select({ slug: sql<string>`${projects.slug}`, updatedAt: projects.updatedAt })
    .from(projects)
    .where(PUBLISHED)
    .orderBy(asc(projects.id))
    .limit(sql.placeholder('most'))
    .offset(sql.placeholder('from')),
)

export const createProjectReader = (db: Db) => {
  const compose = createComposer(db)
  const addresses = createAddressBook(db)
  const rowsBySlug = publishedAtSlug(db)
  const keptRows = keptAtSlug(db)
  const rowsByIds = publishedWithIds(db)
  const rowsAfter = publishedAfter(db)
  const version = versionAtSlug(db)
  const byUpdate = idsByUpdate(db)
  const published = publishedCount(db)
  const addressed = addressesById(db)

  const reading = createReading(db.$client)
  /** All the rows of a record from one state of the base. */
  const composed = (read: () => Parameters<typeof compose>[0]): Project[] =>
    reading(() => compose(read()))

  /** Whole projects in the order of `ids`; only published ones. */
  const byIds = (ids: readonly number[]): Project[] => {
    const found = composed(() => rowsByIds.all({ ids: JSON.stringify(ids) }))
    const byId = new Map(found.map((project) => [project.id, project]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const byId = (id: number): Project | undefined => byIds([id])[0]

  return {
    byId,
    byIds,
    bySlug: (slug: string): Project | undefined => composed(() => rowsBySlug.all({ slug }))[0],
    /** The same for editors: drafts too. */
    kept: (slug: string): Project | undefined => composed(() => keptRows.all({ slug }))[0],
    /** By its page id on the former wiki, e.g. "progetti:uno_piu_uno_fa_tre". */
    byFormerAddress: (address: string): Project | undefined => {
      const slug = addresses.ofWikiPage(address)
      return slug === undefined ? undefined : composed(() => rowsBySlug.all({ slug }))[0]
    },
    ...addresses,
    /** The version of the record at an address, whatever its status; null when there is none. */
    versionAt: (slug: string): number | null => version.get({ slug })?.version ?? null,
    count: (): number => published.get()?.n ?? 0,
    /** Those of some projects that changed last, the newest first. */
    newestOf: (ids: readonly number[], most: number): number[] => {
      const wanted = new Set(ids)
      const found: number[] = []
      for (let from = 0; found.length < Math.min(most, wanted.size); from += BATCH) {
        const read = byUpdate.all({ from })
        if (read.length === 0) break
        for (const { id } of read) if (wanted.has(id)) found.push(id)
      }
      return found.slice(0, most)
    },
    /** Address and time of published projects by id, a part of them. */
    listed: (from: number, most: number): { slug: string; updatedAt: string }[] =>
      addressed.all({ from, most }),
    /** All published projects by id, read in batches so that memory stays bounded. */
    *all(): Generator<Project> {
      for (let last = 0; ; ) {
        const read = composed(() => rowsAfter.all({ last }))
        if (read.length === 0) return
        last = read.at(-1)?.id ?? last
        yield* read
      }
    },
    ...createOriginReader(db),
    ...createTitleReader(db),
  }
}
