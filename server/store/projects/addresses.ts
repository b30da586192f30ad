import type { Db } from '../database.ts'
import { eq, sql } from '../drizzle.ts'
import { defineQuery, select } from '../queries.ts'
import { formerAddresses, formerSlugs, projects } from '../schema/project.ts'

/** What stands at an address today. */
export type Whereabouts =
  | { at: 'here' }
  /** Under another address: renamed, or become part of another record. */
  | { at: 'moved'; slug: string }
  | { at: 'withdrawn'; slug: string; reason: string | null }
  | { at: 'draft' }
  | { at: 'nowhere' }

/** Merges of merges; a longer chain than any editor makes. */
const MOST_STEPS = 50

const columns = {
  slug: projects.slug,
  status: projects.status,
  reason: projects.statusReason,
  mergedInto: projects.mergedInto,
}
const recordBy = (column: typeof projects.slug | typeof projects.id) =>
  defineQuery(() =>
    select(columns)
      .from(projects)
      .where(eq(column, sql.placeholder('key'))),
  )
const recordBySlug = recordBy(projects.slug)
const recordById = recordBy(projects.id)
const recordByFormerSlug = defineQuery(() =>
  select(columns)
    .from(formerSlugs)
    .innerJoin(projects, eq(projects.id, formerSlugs.projectId))
    .where(eq(formerSlugs.slug, sql.placeholder('key'))),
)
const recordByWikiPage = defineQuery(() =>
  select(columns)
    .from(formerAddresses)
    .innerJoin(projects, eq(projects.id, formerAddresses.projectId))
    .where(eq(formerAddresses.address, sql.placeholder('key'))),
)

/** Which record an address leads to: present, former, or of the former wiki. Addresses never lie: each leads to one. */
export const createAddressBook = (db: Db) => {
  const bySlug = recordBySlug(db)
  const byId = recordById(db)
  const byFormerSlug = recordByFormerSlug(db)
  const byWikiPage = recordByWikiPage(db)
  type Found = NonNullable<ReturnType<typeof bySlug.get>>

  /** Follows merges to the record that is meant today. */
  const followed = (found: Found | undefined): Found | undefined => {
    let at = found
    for (let step = 0; at && at.mergedInto !== null && step < MOST_STEPS; step++) {
      at = byId.get({ key: at.mergedInto }) ?? at
    }
    return at
  }
  const claimant = (slug: string) => bySlug.get({ key: slug }) ?? byFormerSlug.get({ key: slug })
  const atSlug = (slug: string) => followed(claimant(slug))

  const tell = (found: Found | undefined, asked: string | null): Whereabouts => {
    if (!found || found.slug === null) return { at: 'nowhere' }
    const { slug, status, reason } = found
    if (status === 'ritirata') return { at: 'withdrawn', slug, reason }
    if (status === 'bozza') return { at: 'draft' }
    return slug === asked ? { at: 'here' } : { at: 'moved', slug }
  }

  return {
    whereIs: (slug: string): Whereabouts => tell(atSlug(slug), slug),
    /** Whether an address is that of a record which became part of another: the versions of the other are not its own. */
    wasMerged: (slug: string): boolean => (claimant(slug)?.mergedInto ?? null) !== null,
    whereIsWikiPage: (page: string): Whereabouts =>
      tell(followed(byWikiPage.get({ key: page })), null),
    /** The address under which a record is found today, whatever its status; the given one when it is nobody's. */
    presentSlug: (slug: string): string => atSlug(slug)?.slug ?? slug,
    /** The present address of the record that claims a page of the former wiki, whatever its status. */
    ofWikiPage: (page: string): string | undefined =>
      followed(byWikiPage.get({ key: page }))?.slug ?? undefined,
  }
}
