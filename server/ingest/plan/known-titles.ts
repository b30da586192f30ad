import { labelKey } from '#domain/text/fold.ts'
import type { Store } from '../../store/store.ts'
import type { Facts, TitleAt } from '../problems/told-apart.ts'
import { factsKnown } from './facts.ts'
import { createSimilarTitles } from './similar-titles.ts'

/** A record or an earlier row that has a title. */
export type Holder = TitleAt & { facts: () => Facts }

/** Who has which title: all records of the base, whatever their status, and the rows of the file so far. */
export const createKnownTitles = (projects: Store['projects']) => {
  const present = new Map<string, Holder[]>()
  const former = new Map<string, Set<string>>()
  const similar = createSimilarTitles()

  const hold = (holder: Holder) => {
    const key = labelKey(holder.title)
    const others = present.get(key) ?? []
    if (others.some(({ slug }) => slug === holder.slug)) return
    present.set(key, [...others, holder])
    similar.add(holder, key)
  }
  const remember = (title: string, slug: string) => {
    const key = labelKey(title)
    former.set(key, (former.get(key) ?? new Set()).add(projects.presentSlug(slug)))
  }

  for (const { id, slug, title, merged } of projects.titles()) {
    // What has become part of another is found by its old title, and must not lend it to the other.
    if (merged) remember(title, slug)
    else hold({ title, slug, row: null, facts: () => factsKnown(projects.state(id).content) })
  }
  for (const { slug, title } of projects.formerTitles()) remember(title, slug)

  return {
    hold,
    withTitle: (title: string): readonly Holder[] => present.get(labelKey(title)) ?? [],
    /** Addresses of records that had this title once, or of which one with this title has become part. */
    formerly: (title: string): string[] => [...(former.get(labelKey(title)) ?? [])],
    like: similar.like,
  }
}
