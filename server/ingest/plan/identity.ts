import { isOwnAddress } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import { labelKey, slugify } from '#domain/text/fold.ts'
import type { Store } from '../../store/store.ts'
import type { Notice, Problem } from '../problems/problem.ts'
import type { Facts } from '../problems/told-apart.ts'
import type { Claim } from '../rows/raw-row.ts'
import { corroborates, differences, factsSaid } from './facts.ts'
import { createFreeAddress } from './free-address.ts'
import { createKnownTitles, type Holder } from './known-titles.ts'

export type Identity = {
  /** Address of the project that the row is about; null when none can be given. */
  slug: string | null
  known: Project | undefined
  /** The row does not say clearly enough which project it means. */
  undecided: boolean
  problems: Problem[]
  notices: Notice[]
}

type Found = { slug: string | null; problems?: Problem[] }

/**
 * Tells which project a row is about: by its Identificativo, else by a former address, else by its whole title. The same
 * title with another end, start, lead or year is not taken for the same project. One project belongs to the first row that
 * names it, so that a file cannot overwrite itself. `reserved` are the addresses that rows of the file name themselves.
 */
export const createIdentities = (projects: Store['projects'], reserved: ReadonlySet<string>) => {
  const rowOfSlug = new Map<string, number>()
  const slugOfAddress = new Map<string, string>()
  const titles = createKnownTitles(projects)
  const freeAddress = createFreeAddress(
    (slug) =>
      isOwnAddress(slug) ||
      rowOfSlug.has(slug) ||
      reserved.has(slug) ||
      projects.whereIs(slug).at !== 'nowhere',
  )

  const owner = (address: string): string | undefined =>
    slugOfAddress.get(address) ?? projects.ofWikiPage(address)

  /** Why a title is not enough to tell which of its holders is meant. */
  const undecided = (said: Facts, holders: readonly Holder[], fits: readonly Holder[]): Problem => {
    const [first] = holders
    if (!first || fits.length > 0) {
      return { field: 'slug', code: 'title-of-several', slugs: holders.map(({ slug }) => slug) }
    }
    const { slug, title, row } = first
    const suggestion = freeAddress(slug, said.year ?? said.end?.slice(0, 4))
    const differ = differences(said, first.facts())
    return { field: 'slug', code: 'same-title', slug, title, row, differences: differ, suggestion }
  }

  const byTitle = (title: string, said: Facts): Found => {
    const address = slugify(labelKey(title).replace(/[^a-z0-9]+/g, ' '))
    if (address === '') return { slug: null, problems: [{ field: 'slug', code: 'no-slug' }] }
    const holders = titles.withTitle(title)
    const fits = holders.filter(({ facts }) => differences(said, facts()).length === 0)
    const [only] = fits
    if (only && fits.length === 1 && (holders.length === 1 || corroborates(said, only.facts()))) {
      return { slug: only.slug }
    }
    const [first] = holders
    if (first) return { slug: first.slug, problems: [undecided(said, holders, fits)] }
    const [former] = titles.formerly(title)
    if (former !== undefined) {
      const present = projects.kept(former)?.title ?? former
      return {
        slug: former,
        problems: [{ field: 'slug', code: 'former-title', slug: former, title: present }],
      }
    }
    return { slug: freeAddress(address) }
  }

  /** What somebody has said of a row that may be about a record that is there. */
  const decided = ({ said, identity }: Claim): Found | null => {
    if (!identity) return null
    if (identity.is === 'same') return { slug: projects.presentSlug(identity.slug) }
    const address = slugify(labelKey(said.title ?? '').replace(/[^a-z0-9]+/g, ' '))
    if (address === '') return null
    if (identity.is === 'other') return { slug: freeAddress(address) }
    const { year, end } = factsSaid(said)
    return { slug: freeAddress(address, year ?? end?.slice(0, 4)) }
  }

  const find = (claim: Claim): Found => {
    const { said } = claim
    if (said.slug) return { slug: projects.presentSlug(said.slug) }
    for (const address of said.formerAddresses ?? []) {
      const slug = owner(address)
      if (slug) return { slug }
    }
    if (!said.title) return { slug: null }
    return decided(claim) ?? byTitle(said.title, factsSaid(said))
  }

  /** Titles like that of a record that is new, or that gets this title: perhaps they are one project. */
  const alike = (
    { row, said: { title }, identity }: Claim,
    slug: string,
    known?: Project,
  ): Notice[] => {
    if (!title || identity || (known && labelKey(known.title) === labelKey(title))) return []
    const same = titles.withTitle(title).filter((holder) => holder.slug !== slug)
    const others = [...same, ...titles.like(title).filter((one) => one.slug !== slug)]
    if (others.length === 0) return []
    const named = others.slice(0, 3).map(({ title, slug, row }) => ({ title, slug, row }))
    return [{ row, code: 'similar', others: named }]
  }

  return (claim: Claim): Identity => {
    const { row, said } = claim
    const { slug, problems = [] } = find(claim)
    if (slug === null || problems.length > 0) {
      return { slug, known: undefined, undecided: slug !== null, problems, notices: [] }
    }
    const known = projects.kept(slug)
    const notices = alike(claim, slug, known)
    const earlier = rowOfSlug.get(slug)
    if (earlier !== undefined) problems.push({ field: null, code: 'repeated', row: earlier })
    else rowOfSlug.set(slug, row)
    for (const value of said.formerAddresses ?? []) {
      const holder = owner(value)
      if (holder !== undefined && holder !== slug) {
        problems.push({ field: 'formerAddresses', code: 'address-taken', value, slug: holder })
      } else slugOfAddress.set(value, slug)
    }
    if (said.title) titles.hold({ title: said.title, slug, row, facts: () => factsSaid(said) })
    if (known === undefined && projects.whereIs(slug).at === 'withdrawn') {
      notices.push({ row, code: 'back-to-life', slug })
    }
    return { slug, known, undecided: false, problems, notices }
  }
}
