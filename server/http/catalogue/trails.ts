import type { Trail } from '#domain/pages.ts'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import type { Counted } from './counted.ts'
import { inOrderOf } from './newest-first.ts'

type Deps = {
  engine: SearchEngine
  store: Pick<Store, 'projects'>
  counted: Pick<Counted, 'newest'>
}

/** Where a project stands in the answer to a search, with its neighbours; null where it is not in it. */
export const createTrails = ({ engine, store, counted }: Deps) => {
  /** All of a search in its order: the usual one is known, and need not be made again for each record that is opened. */
  const found = async (query: SearchQuery, signal?: AbortSignal): Promise<readonly number[]> => {
    const own = signal && { signal }
    if (effectiveSort(query) !== 'recenti') return (await engine.ids(query, own)).ids
    const { ids } = await engine.ids(query, { ...own, anyOrder: true })
    return inOrderOf(await counted.newest(), ids)
  }

  return async (query: SearchQuery, slug: string, signal?: AbortSignal): Promise<Trail | null> => {
    const project = store.projects.bySlug(slug)
    if (!project) return null
    const ids = await found(query, signal)
    const place = ids.indexOf(project.id)
    if (place < 0) return null
    const step = (at: number) => {
      const id = ids[at]
      const neighbour = id === undefined ? undefined : store.projects.byIds([id])[0]
      return neighbour ? { slug: neighbour.slug, title: neighbour.title } : null
    }
    const page = Math.floor(place / query.perPage) + 1
    return {
      query: { ...query, page },
      total: ids.length,
      previous: step(place - 1),
      next: step(place + 1),
    }
  }
}
