import type { Db } from './database.ts'
import { sql } from './drizzle.ts'

/** A record that readers have seen, as those follow it who keep copies: it may be gone. */
export type Harvested = { id: number; slug: string | null; isGone: boolean; updatedAt: string }

export type HarvestPart = {
  /** ISO instants, or beginnings of them: from the first on, before the second. */
  from: string | null
  before: string | null
  /** Records of one programme, or with one term; with any, where it is ''. */
  programme: string | null
  theme: string | null
  /** Behind this record: its time and id. */
  after: { updatedAt: string; id: number } | null
}

/** A line of the change log: what readers could see of it. */
export type PublicChange = {
  seq: number
  at: string
  kind: 'upsert' | 'delete' | 'term'
  slug: string | null
  /** The address under which readers last saw the record, where this change gave it another. */
  formerSlug: string | null
  vocabulary: string | null
  term: string | null
}

/** Drafts have never been seen: nobody is told of them, not even that they are gone. */
const seen = sql`(p.status = 'pubblicata' OR EXISTS (
  SELECT 1 FROM versions v WHERE v.project_id = p.id AND v.status = 'pubblicata'))`

/** The first address under which readers saw a record, as long as it leads there: feeds know it by that one for ever. */
const firstSlug = sql`(SELECT f.slug FROM former_slugs f WHERE f.project_id = p.id AND f.slug = (
  SELECT v.slug FROM versions v
   WHERE v.project_id = p.id AND v.status = 'pubblicata' ORDER BY v.version LIMIT 1))`

const conditions = ({ from, before, programme, theme, after }: HarvestPart) =>
  sql.join(
    [
      seen,
      ...(from === null ? [] : [sql`p.updated_at >= ${from}`]),
      ...(before === null ? [] : [sql`p.updated_at < ${before}`]),
      ...(programme === null ? [] : [sql`p.programme = ${programme}`]),
      ...(theme === null
        ? []
        : [
            sql`EXISTS (SELECT 1 FROM project_terms t
              WHERE t.project_id = p.id AND t.vocabulary = 'tema' AND (t.term = ${theme} OR ${theme} = ''))`,
          ]),
      ...(after === null ? [] : [sql`(p.updated_at, p.id) > (${after.updatedAt}, ${after.id})`]),
    ],
    sql` AND `,
  )

/** What those ask who keep a copy of the base: what changed, in the order in which it did. */
export const createHarvest = (db: Db) => {
  type Row = { id: number; slug: string | null; status: string; updatedAt: string }
  const told = ({ id, slug, status, updatedAt }: Row): Harvested => ({
    id,
    slug,
    isGone: status !== 'pubblicata',
    updatedAt,
  })
  const columns = sql`p.id AS id, p.slug AS slug, p.status AS status, p.updated_at AS updatedAt`
  return {
    part: (wanted: HarvestPart, most: number): Harvested[] =>
      db
        .all<Row>(
          sql`SELECT ${columns} FROM projects p WHERE ${conditions(wanted)}
              ORDER BY p.updated_at, p.id LIMIT ${most}`,
        )
        .map(told),

    size: (wanted: HarvestPart): number =>
      db.get<{ n: number }>(sql`SELECT count(*) AS n FROM projects p WHERE ${conditions(wanted)}`)
        .n,

    one: (id: number): Harvested | undefined => {
      const found = db.get<Row | undefined>(
        sql`SELECT ${columns} FROM projects p WHERE p.id = ${id} AND ${seen}`,
      )
      return found && told(found)
    },

    /** When the oldest of them changed last; null when there is none. */
    earliest: (): string | null =>
      db.get<{ at: string | null }>(
        sql`SELECT min(p.updated_at) AS at FROM projects p WHERE ${seen}`,
      ).at,

    /** Records that readers have seen and that are gone, the last to go first. */
    gone: (most: number): { slug: string; updatedAt: string }[] =>
      db.all<{ slug: string; updatedAt: string }>(
        sql`SELECT coalesce(${firstSlug}, p.slug) AS slug, p.updated_at AS updatedAt FROM projects p
             WHERE p.status <> 'pubblicata' AND p.slug IS NOT NULL AND ${seen}
             ORDER BY p.updated_at DESC, p.id DESC LIMIT ${most}`,
      ),

    /** The first addresses of those of some records that have another today, by id. */
    firstSlugs: (ids: readonly number[]): Map<number, string> =>
      new Map(
        db
          .all<{ id: number; slug: string }>(
            sql`SELECT p.id AS id, ${firstSlug} AS slug FROM projects p
                 WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${firstSlug} IS NOT NULL`,
          )
          .map(({ id, slug }) => [id, slug]),
      ),

    /** The number of the last change there was, of whatever kind; 0 before the first. */
    lastChange: (): number =>
      db.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM changes`).seq,

    /** Changes after `seq`, oldest first, of what readers could see. */
    changes: (seq: number, most: number): PublicChange[] =>
      db.all<PublicChange>(sql`
        SELECT c.seq AS seq, c.at AS at, c.kind AS kind, c.slug AS slug, c.vocabulary AS vocabulary, c.term AS term,
               nullif((SELECT v.slug FROM versions v
                        WHERE v.project_id = c.project_id AND v.status = 'pubblicata' AND v.seq < c.seq
                        ORDER BY v.version DESC LIMIT 1), c.slug) AS formerSlug
          FROM changes c
         WHERE c.seq > ${seq}
           AND (c.project_id IS NULL OR EXISTS (
             SELECT 1 FROM versions v
              WHERE v.project_id = c.project_id AND v.status = 'pubblicata' AND v.seq <= c.seq))
         ORDER BY c.seq LIMIT ${most}`),
  }
}
