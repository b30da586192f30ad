import type { Lesson } from '#domain/guide-pages.ts'
import type { Db } from './database.ts'
import { sql } from './drizzle.ts'

type Question = Lesson['section']

const COLUMNS: Record<Question, ReturnType<typeof sql.raw>> = {
  results: sql.raw('one.results'),
  obstacles: sql.raw('one.obstacles'),
  transferability: sql.raw('one.transferability'),
}

/** What published projects say of one question: how many do, and the texts of the first `most` of those, in the order of `ids`. */
export const readLesson = (
  db: Db,
  section: Question,
  ids: readonly number[],
  most: number,
): Lesson => {
  const column = COLUMNS[section]
  const tellers = sql`json_each(${JSON.stringify(ids)}) AS asked
      JOIN projects AS one ON one.id = asked.value AND one.status = 'pubblicata'
     WHERE ${column} IS NOT NULL`
  const { told } = db.get<{ told: number }>(sql`SELECT count(*) AS told FROM ${tellers}`)
  const texts = db.all<Lesson['texts'][number]>(
    sql`SELECT one.slug AS slug, one.title AS title, ${column} AS text
          FROM ${tellers}
         ORDER BY asked.key
         LIMIT ${most}`,
  )
  return { section, told, texts }
}
