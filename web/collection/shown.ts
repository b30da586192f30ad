import { COLLECTION_TITLE, collectionLink, readCollection } from '#domain/collection.ts'
import { paths } from '../paths.ts'
import type { Kept } from './kept.ts'

/** The page's address, that of a collection. */
export const addressOf = ({ slugs, title }: Pick<Kept, 'slugs' | 'title'>) =>
  collectionLink(paths.collection, slugs, { [COLLECTION_TITLE]: title })

/** A collection as a page shows it. */
export type Shown = {
  /** What the address asked for, and what the page shows in its place. */
  asked: readonly string[]
  slugs: readonly string[]
  title: string
}

export const readShown = (root: HTMLElement): Shown => {
  const parameters = new URLSearchParams(location.search)
  return {
    asked: readCollection(parameters).slugs,
    slugs: (root.dataset.collection ?? '').split(',').filter(Boolean),
    title: root.dataset.title ?? '',
  }
}
