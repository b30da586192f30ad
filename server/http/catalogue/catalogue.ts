import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { createBase } from './base.ts'
import { createCards } from './cards.ts'
import { createFacetPages } from './facet-pages.ts'
import { forgetChanged } from './follow-cards.ts'
import { createHome } from './home.ts'
import { createRecords } from './records.ts'
import { createSearches } from './searches.ts'
import { createThemePages } from './theme-pages.ts'

/** What readers can ask of the base: the one place where search and store meet. Pages and API call nothing else. */
export const createCatalogue = ({ store, engine }: { store: Store; engine: SearchEngine }) => {
  const base = createBase(store, engine)
  const cards = createCards(store)
  return {
    base,
    ...createSearches({ engine, base, cards }),
    ...createRecords({ engine, store }),
    facet: createFacetPages({ engine, base }),
    themePage: createThemePages({ store, base }),
    home: createHome({ engine, base, cards }),

    /** Every project that answers a query, as ids in its order, with the change number of that moment. */
    selection: (query: SearchQuery, signal?: AbortSignal) =>
      engine.ids(query, signal && { signal }),

    vocabularies: () => store.vocabularies.all(),

    /** The change counter that answers are based on. */
    seq: () => engine.seq(),

    /** Takes note of a project that is being indexed: it will be shown. */
    noteProject: cards.offer,

    /** Drops what is remembered of projects that have changed after `seq`. */
    forgetSince: (seq: number): void => forgetChanged({ cards, store }, seq),
  }
}

export type Catalogue = ReturnType<typeof createCatalogue>
