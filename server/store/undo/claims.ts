import type { Db } from '../database.ts'
import { and, eq, ne, sql } from '../drizzle.ts'
import type { RecordFields } from '../projects/record-state.ts'
import { defineQuery, select } from '../queries.ts'
import { formerAddresses, formerSlugs, projects } from '../schema/project.ts'
import { type Moment, THERE } from './plan-undo.ts'

/** What of a record can be brought back, null when it can have no address; and the fields that cannot go back whole. */
export type Free = { fields: RecordFields | null; taken: string[] }

const found = { found: sql`1` }
const key = sql.placeholder('key')
const id = sql.placeholder('id')
const presentHolder = defineQuery(() =>
  select(found)
    .from(projects)
    .where(and(eq(projects.slug, key), ne(projects.id, id))),
)
const formerHolder = defineQuery(() =>
  select(found)
    .from(formerSlugs)
    .where(and(eq(formerSlugs.slug, key), ne(formerSlugs.projectId, id))),
)
const wikiHolder = defineQuery(() =>
  select(found)
    .from(formerAddresses)
    .where(and(eq(formerAddresses.address, key), ne(formerAddresses.projectId, id))),
)

/** Knows which addresses are another record's: what was freed or given up may have been taken since. */
export const createClaims = (db: Db) => {
  const present = presentHolder(db)
  const former = formerHolder(db)
  const wiki = wikiHolder(db)

  const slugFree = (of: number) => (slug: string) => {
    const asked = { id: of, key: slug }
    return present.get(asked) === undefined && former.get(asked) === undefined
  }
  const pageFree = (of: number) => (page: string) => wiki.get({ id: of, key: page }) === undefined

  /** What record `of`, which is `now`, can have of what is `wanted`: an address that another record has stays with it. */
  return (of: number, now: Moment, wanted: RecordFields): Free => {
    const [slug = '', ...formerOnes] = wanted.slug as string[]
    const pages = wanted.formerAddresses as string[]
    const present = slugFree(of)(slug)
    if (!present && now === null) return { fields: null, taken: [THERE] }
    const kept = formerOnes.filter(slugFree(of))
    const own = pages.filter(pageFree(of))
    const taken = [
      ...(present && kept.length === formerOnes.length ? [] : ['slug']),
      ...(own.length === pages.length ? [] : ['formerAddresses']),
    ]
    const address = present ? [slug, ...kept] : now?.slug
    return { fields: { ...wanted, slug: address, formerAddresses: own }, taken }
  }
}
