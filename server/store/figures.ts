import type { BaseFigures } from '#domain/pages.ts'
import type { Db } from './database.ts'
import { sql } from './drizzle.ts'
import { takesPart } from './organisations.ts'
import { defineSql } from './queries.ts'
import { idsPlaceholder } from './statements.ts'

type StatedRow = {
  firstYear: number | null
  lastYear: number | null
  withFunding: number
  fundingCents: number
}

type Row = StatedRow & { projects: number; organisations: number; updatedAt: string | null }

export type Stated = Omit<StatedRow, 'fundingCents'> & { fundingEur: number }

const ofAll = defineSql<Row>(
  () => sql`
    SELECT count(*) AS projects,
           (SELECT count(*) FROM organisations WHERE ${takesPart}) AS organisations,
           min(year) AS firstYear,
           max(year) AS lastYear,
           count(funding_cents) AS withFunding,
           coalesce(sum(funding_cents), 0) AS fundingCents,
           max(updated_at) AS updatedAt
      FROM projects
     WHERE status = 'pubblicata'`,
)
const ofSome = defineSql<StatedRow>(
  () => sql`
    SELECT min(year) AS firstYear,
           max(year) AS lastYear,
           count(funding_cents) AS withFunding,
           coalesce(sum(funding_cents), 0) AS fundingCents
      FROM projects
     WHERE id IN ${idsPlaceholder} AND status = 'pubblicata'`,
)

export const createFigures = (db: Db) => {
  const all = ofAll(db)
  const some = ofSome(db)
  return {
    /** What can be said of the whole base, counted exactly and only from what records state. */
    figures: (): BaseFigures => {
      const { fundingCents, ...rest } = all.get()!
      return { ...rest, fundingEur: fundingCents / 100 }
    },

    /** What these projects state of years and money, counted exactly; a project that states nothing counts in nothing. */
    stated: (ids: readonly number[]): Stated => {
      const { fundingCents, ...rest } = some.get({ ids: JSON.stringify(ids) })!
      return { ...rest, fundingEur: fundingCents / 100 }
    },
  }
}
