import type { Project } from '#domain/project.ts'
import { slugify } from '#domain/text/fold.ts'
import type { Store } from '../../store/store.ts'
import type { Notice, Problem } from '../problem.ts'
import type { Claim } from '../rows/said.ts'

export type Identity = {
  /** Address of the project that the row is about; null when none can be given. */
  slug: string | null
  known: Project | undefined
  problems: Problem[]
  notices: Notice[]
}

/** An address from a title: letters that have no plain form are left out of it. */
const slugOf = (title: string): string =>
  slugify(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * Tells which project a row is about: by its Identificativo, else by a former address, else by its title. One project
 * belongs to the first row that names it, so that a file cannot overwrite itself.
 */
export const createIdentities = (projects: Store['projects']) => {
  const rowOfSlug = new Map<string, number>()
  const slugOfAddress = new Map<string, string>()

  const owner = (address: string): string | undefined =>
    slugOfAddress.get(address) ?? projects.ofWikiPage(address)

  const find = ({ said }: Claim): { slug: string | null; byTitle: boolean } => {
    if (said.slug) return { slug: projects.presentSlug(said.slug), byTitle: false }
    for (const address of said.formerAddresses ?? []) {
      const slug = owner(address)
      if (slug) return { slug, byTitle: false }
    }
    const slug = said.title ? slugOf(said.title) : ''
    return { slug: slug === '' ? null : projects.presentSlug(slug), byTitle: true }
  }

  return (claim: Claim): Identity => {
    const { row, said } = claim
    const { slug, byTitle } = find(claim)
    const problems: Problem[] = []
    if (slug === null) {
      if (said.title) problems.push({ field: 'slug', code: 'no-slug' })
      return { slug, known: undefined, problems, notices: [] }
    }
    const known = projects.kept(slug)
    const earlier = rowOfSlug.get(slug)
    if (earlier !== undefined) problems.push({ field: null, code: 'repeated', row: earlier })
    else rowOfSlug.set(slug, row)
    if (byTitle && known?.year && said.year && known.year !== said.year) {
      problems.push({ field: 'slug', code: 'other-year', slug, year: said.year, known: known.year })
    }
    for (const value of said.formerAddresses ?? []) {
      const holder = owner(value)
      if (holder !== undefined && holder !== slug) {
        problems.push({ field: 'formerAddresses', code: 'address-taken', value, slug: holder })
      } else slugOfAddress.set(value, slug)
    }
    const back = known === undefined && projects.whereIs(slug).at === 'withdrawn'
    return { slug, known, problems, notices: back ? [{ row, code: 'back-to-life', slug }] : [] }
  }
}
