import type { RecordStatus } from '#domain/record.ts'
import type { Db } from '../database.ts'
import { sql } from '../drizzle.ts'
import { defineSql } from '../queries.ts'

/** A record by its title. `merged`: it has become part of another, to which its address leads. */
export type TitledRecord = {
  id: number
  slug: string
  title: string
  status: RecordStatus
  merged: boolean
}

const allTitles = defineSql<Omit<TitledRecord, 'merged'> & { merged: 0 | 1 }>(
  () => sql`SELECT id, slug, title, status, merged_into IS NOT NULL AS merged
            FROM projects WHERE slug IS NOT NULL ORDER BY id`,
)
const titlesBefore = defineSql<{ slug: string; title: string }>(
  () => sql`SELECT DISTINCT p.slug AS slug, json_extract(v.content, '$.title') AS title
          FROM versions v
          JOIN projects p ON p.id = v.project_id
          LEFT JOIN batches b ON b.id = v.batch_id
          WHERE p.slug IS NOT NULL AND v.version < p.version AND coalesce(b.state, '') <> 'annullata'
            AND json_extract(v.content, '$.title') <> p.title
          ORDER BY p.slug, title`,
)

export const createTitleReader = (db: Db) => {
  const present = allTitles(db)
  const former = titlesBefore(db)
  return {
    /** The titles of all records that have an address, whatever their status, by id. */
    titles: (): TitledRecord[] =>
      present.all().map((record) => ({ ...record, merged: record.merged === 1 })),

    /** Titles that records had before and have no more, unless what gave them was taken back; each once for a record. */
    formerTitles: (): { slug: string; title: string }[] => former.all(),
  }
}
