import type { Language } from '#domain/languages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { createItalianToday } from '#domain/today.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { createBase } from './base.ts'
import type { Cards } from './cards.ts'
import { createCases } from './cases.ts'
import { createCodebook } from './codebook.ts'
import { createCollections } from './collections.ts'
import { type Counted, createCounted } from './counted.ts'
import { createFacetPages } from './facet-pages.ts'
import { createFigures } from './figures.ts'
import { createGuide } from './guide/guide.ts'
import { createHome } from './home.ts'
import { inEnglish } from './in-english.ts'
import { createRecords } from './records.ts'
import { createSearches } from './searches.ts'
import { createThemePages } from './theme-pages.ts'
import { createTrails } from './trails.ts'
import { createVersions } from './versions.ts'

type Deps = { store: Store; engine: SearchEngine; cards: Cards }

type Clock = {
  /** The day on which the engine reads questions; that in Italy by the clock unless told. */
  today?: () => string
}

type View = Deps & Required<Clock> & { counted: Counted; language: Language }

const createView = ({ store, engine, cards, counted, language, today }: View) => {
  const base = createBase({ store, engine, counted, language })
  return {
    base,
    ...createSearches({ engine, base, cards, language }),
    ...createRecords({ engine, store, language }),
    facet: createFacetPages({ engine, base }),
    figures: createFigures({ engine, base }),
    cases: createCases({ engine, base, cards, store, counted }),
    trail: createTrails({ engine, store, counted }),
    themePage: createThemePages({ store, base }),
    collection: createCollections({ store }),
    ...createVersions({ store }),
    codebook: createCodebook({ counted, store, language }),
    ...createGuide({ store, engine, base, cards, language }),
    home: createHome({ engine, base, cards }),

    /** Every project that answers a query, as ids in its order, with the change number of that moment. */
    selection: (query: SearchQuery, signal?: AbortSignal) =>
      engine.ids(query, signal && { signal }),

    /** Every call by its id. */
    callIds: (): string[] => store.calls.all().map(({ id }) => id),

    /** For those who keep a copy of the base. */
    harvest: store.harvest,

    vocabularies: () => store.vocabularies.all(),

    /** The change counter that answers are based on. */
    seq: () => engine.seq(),

    /** The day that answers are based on: "quest'anno" is another one on the first of January. */
    today,

    /** When a change was made, an ISO instant; null when there is none. */
    changedAt: (seq: number) => store.changes.at(seq),
  }
}

export type CatalogueView = ReturnType<typeof createView>

/**
 * What readers can ask of the base: the one place where search and store meet. Pages and API call nothing else. `in` is the
 * same base with what is called by lists, filters and ranges called in a language; records stay as they are.
 */
export const createCatalogue = ({ today = createItalianToday(), ...deps }: Deps & Clock) => {
  const counted = createCounted(deps)
  const italian = createView({ ...deps, counted, today, language: 'it' })
  const english = createView({ ...inEnglish(deps), counted, today, language: 'en' })
  return { ...italian, in: (language: Language) => (language === 'it' ? italian : english) }
}

export type Catalogue = ReturnType<typeof createCatalogue>
