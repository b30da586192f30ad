import type { Trail } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'

/** Where a project stands in the answer to a search, with its neighbours; null where it is not in it. */
export const createTrails =
  ({ engine, store }: { engine: SearchEngine; store: Pick<Store, 'projects'> }) =>
  async (query: SearchQuery, slug: string, signal?: AbortSignal): Promise<Trail | null> => {
    const project = store.projects.bySlug(slug)
    if (!project) return null
    const { ids } = await engine.ids(query, signal && { signal })
    const place = ids.indexOf(project.id)
    if (place < 0) return null
    const step = (at: number) => {
      const id = ids[at]
      const found = id === undefined ? undefined : store.projects.byIds([id])[0]
      return found ? { slug: found.slug, title: found.title } : null
    }
    const page = Math.floor(place / query.perPage) + 1
    return {
      query: { ...query, page },
      total: ids.length,
      previous: step(place - 1),
      next: step(place + 1),
    }
  }
