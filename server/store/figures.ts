import type { BaseFigures } from '#domain/pages.ts'
import type { Db } from './database.ts'
import { sql } from './drizzle.ts'
import { takesPart } from './organisations.ts'

type Row = {
  projects: number
  organisations: number
  firstYear: number | null
  lastYear: number | null
  withFunding: number
  fundingCents: number
  updatedAt: string | null
}

/** What can be said of the whole base, counted exactly and only from what records state. */
export const readFigures = (db: Db): BaseFigures => {
  const row = db.get<Row>(sql`
    SELECT count(*) AS projects,
           (SELECT count(*) FROM organisations WHERE ${takesPart}) AS organisations,
           min(year) AS firstYear,
           max(year) AS lastYear,
           count(funding_cents) AS withFunding,
           coalesce(sum(funding_cents), 0) AS fundingCents,
           max(updated_at) AS updatedAt
      FROM projects
     WHERE status = 'pubblicata'`)
  const { fundingCents, ...rest } = row
  return { ...rest, fundingEur: fundingCents / 100 }
}
