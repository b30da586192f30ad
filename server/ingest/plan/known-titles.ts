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
  const merged: { title: string; slug: string }[] = []
  const similar = createSimilarTitles()

  const hold = (holder: Holder) => {
    const key = labelKey(holder.title)
    const others = present.get(key) ?? []
    if (others.some(({ slug }) => slug === holder.slug)) return
    present.set(key, [...others, holder])
    similar.add(holder, key)
  }
  for (const one of projects.titles()) {
    const { id, slug, title } = one
    // What has become part of another is found by its old title, and must not lend it to the other.
    if (one.merged) merged.push(one)
    else hold({ title, slug, row: null, facts: () => factsKnown(projects.state(id).content) })
  }

  let former: Map<string, Set<string>> | undefined
  /** Read when somebody asks: most files name records by address, or by the title that they have. */
  const formerTitles = () => {
    if (former) return former
    former = new Map()
    for (const { slug, title } of [...merged, ...projects.formerTitles()]) {
      const key = labelKey(title)
      former.set(key, (former.get(key) ?? new Set()).add(projects.presentSlug(slug)))
    }
    return former
  }

  return {
    hold,
    withTitle: (title: string): readonly Holder[] => present.get(labelKey(title)) ?? [],
    /** Addresses of records that had this title once, or of which one with this title has become part. */
    formerly: (title: string): string[] => [...(formerTitles().get(labelKey(title)) ?? [])],
    like: similar.like,
  }
}
