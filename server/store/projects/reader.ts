import type { Project } from '#domain/project.ts'
import type { Db } from '../database.ts'
import { and, asc, count, desc, eq, gt, type SQL, sql } from '../drizzle.ts'
import { atFirstUse } from '../first-use.ts'
import { namedColumns, prepareRows } from '../prepared-rows.ts'
import { projects } from '../schema/project.ts'
import { idsPlaceholder } from '../statements.ts'
import { createAddressBook } from './addresses.ts'
import { createOriginReader } from './origins.ts'
import { createComposer } from './rows.ts'
import { createTitleReader } from './titles.ts'

const BATCH = 500

/** Written out, not bound: SQLite uses the index of published projects only where it sees the word. */
const PUBLISHED = sql`status = 'pubblicata'`
/** Of interest to editors: drafts too. */
const KEPT = sql`status IN ('pubblicata', 'bozza')`

export const createProjectReader = (db: Db) => {
  const compose = createComposer(db)
  const addresses = createAddressBook(db)
  const slugGiven = eq(projects.slug, sql.placeholder('slug'))
  const select = (where: SQL | undefined) =>
    db.select(namedColumns(projects)).from(projects).where(where)
  const prepare = (selection: Parameters<typeof prepareRows>[2]) =>
    prepareRows(db, projects, selection)
  const rowsBySlug = prepare(select(and(slugGiven, PUBLISHED)))
  const keptRows = prepare(select(and(slugGiven, KEPT)))
  const selectVersion = atFirstUse(() =>
    db.select({ version: projects.version }).from(projects).where(slugGiven).prepare(),
  )
  const rowsByIds = prepare(select(and(sql`${projects.id} IN ${idsPlaceholder}`, PUBLISHED)))
  const rowsAfter = prepare(
    select(and(PUBLISHED, gt(projects.id, sql.placeholder('last'))))
      .orderBy(asc(projects.id))
      .limit(sql.placeholder('most')),
  )
  const selectByUpdate = atFirstUse(() =>
    db
      .select({ id: projects.id })
      .from(projects)
      .orderBy(desc(projects.updatedAt), desc(projects.id))
      .limit(BATCH)
      .offset(sql.placeholder('from'))
      .prepare(),
  )

  /** All the rows of a record from one state of the base: an import in another process may write between two queries. */
  const whole = (read: () => Parameters<typeof compose>[0]): Project[] =>
    db.transaction(() => compose(read()))

  /** Whole projects in the order of `ids`; only published ones. */
  const byIds = (ids: readonly number[]): Project[] => {
    const found = whole(() => rowsByIds(JSON.stringify(ids)))
    const byId = new Map(found.map((project) => [project.id, project]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const byId = (id: number): Project | undefined => byIds([id])[0]

  return {
    byId,
    byIds,
    bySlug: (slug: string): Project | undefined => whole(() => rowsBySlug(slug))[0],
    /** The same for editors: drafts too. */
    kept: (slug: string): Project | undefined => whole(() => keptRows(slug))[0],
    /** By its page id on the former wiki, e.g. "progetti:uno_piu_uno_fa_tre". */
    byFormerAddress: (address: string): Project | undefined => {
      const slug = addresses.ofWikiPage(address)
      return slug === undefined ? undefined : whole(() => rowsBySlug(slug))[0]
    },
    ...addresses,
    /** The version of the record at an address, whatever its status; null when there is none. */
    versionAt: (slug: string): number | null => selectVersion().get({ slug })?.version ?? null,
    count: (): number => db.select({ n: count() }).from(projects).where(PUBLISHED).get()?.n ?? 0,
    /** Those of some projects that changed last, the newest first. */
    newestOf: (ids: readonly number[], most: number): number[] => {
      const wanted = new Set(ids)
      const found: number[] = []
      for (let from = 0; found.length < Math.min(most, wanted.size); from += BATCH) {
        const read = selectByUpdate().all({ from })
        if (read.length === 0) break
        for (const { id } of read) if (wanted.has(id)) found.push(id)
      }
      return found.slice(0, most)
    },
    /** Address and time of published projects by id, a part of them. */
    listed: (from: number, most: number): { slug: string; updatedAt: string }[] =>
      db
        .select({ slug: sql<string>`${projects.slug}`, updatedAt: projects.updatedAt })
        .from(projects)
        .where(PUBLISHED)
        .orderBy(asc(projects.id))
        .limit(most)
        .offset(from)
        .all(),
    /** All published projects by id, read in batches so that memory stays bounded. */
    *all(): Generator<Project> {
      for (let last = 0; ; ) {
        const read = whole(() => rowsAfter(last, BATCH))
        if (read.length === 0) return
        last = read.at(-1)?.id ?? last
        yield* read
      }
    },
    ...createOriginReader(db),
    ...createTitleReader(db),
  }
}
