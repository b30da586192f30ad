import { FACET_KEYS } from '#domain/facets.ts'
import type { BaseFigures } from '#domain/pages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { type Cell, DATA_COLUMNS } from '../formats/columns.ts'
import type { BaseCounts } from '../present/facets.ts'
import { newestFirst } from './newest-first.ts'
import { onceFor } from './once-for.ts'

const isEmpty = (cell: Cell): boolean =>
  cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)

/** Records looked at in one turn of the event loop. */
const AT_ONCE = 100

type Figures = {
  counts: BaseCounts
  /** Names by the address of their page. */
  organisations: ReadonlyMap<string, string>
  figures: BaseFigures
}

/** What is counted over the whole base, once for each state of it and the same in every language. */
export const createCounted = ({ store, engine }: { store: Store; engine: SearchEngine }) => {
  const state = () => [engine.seq()]
  return {
    figures: onceFor(state, async (): Promise<Figures> => {
      const organisations = new Map(store.organisations.all().map(({ slug, name }) => [slug, name]))
      const { facets } = await engine.search(
        { ...EMPTY_QUERY, perPage: 1 },
        { facetLimit: Infinity },
      )
      const counted = FACET_KEYS.map(
        (key) => [key, new Map(facets[key].map(({ value, count }) => [value, count]))] as const,
      )
      const counts = Object.fromEntries(counted) as unknown as BaseCounts
      return { counts, organisations, figures: store.figures() }
    }),

    /** All records, the newest first. */
    newest: onceFor(state, () => newestFirst(engine)),

    /** In how many records each of `DATA_COLUMNS` says nothing. */
    empty: onceFor(state, async (): Promise<number[]> => {
      const empty = DATA_COLUMNS.map(() => 0)
      let read = 0
      for (const project of store.projects.all()) {
        DATA_COLUMNS.forEach(({ value }, at) => {
          if (isEmpty(value(project, ''))) empty[at] = (empty[at] ?? 0) + 1
        })
        if (++read % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      return empty
    }),
  }
}

export type Counted = ReturnType<typeof createCounted>
