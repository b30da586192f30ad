import { FACETS, type FacetKey, HAS } from '#domain/facets.ts'
import type { Language } from '#domain/languages.ts'
import type { BaseFigures } from '#domain/pages.ts'
import type { IsWithin } from '#domain/query/contradictions.ts'
import type { KnowsValue } from '#domain/query/parse.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import {
  type BaseCounts,
  type FacetNames,
  type FacetPlaces,
  placeFacets,
  shownValues,
} from '../present/facets.ts'
import { withinOf } from '../present/figures.ts'
import type { Counted } from './counted.ts'
import { onceFor } from './once-for.ts'

/** What holds for the whole base until the next write: its values, the names of organisations, its figures. */
export type Base = {
  names: FacetNames
  counts: BaseCounts
  places: FacetPlaces
  /** The values whose counts every search shows. */
  shown: Record<FacetKey, string[]>
  figures: BaseFigures
  knows: KnowsValue
  isWithin: IsWithin
}

type Deps = { store: Store; engine: SearchEngine; counted: Counted; language: Language }

/** Reads the base once for each state of the store and of its lists, and again after a write. */
export const createBase = ({ store, engine, counted, language }: Deps): (() => Promise<Base>) =>
  onceFor(
    () => [engine.seq(), store.vocabularies.all()],
    async () => {
      const vocabularies = store.vocabularies.all()
      const { counts, organisations, figures } = await counted.figures()
      const calls = new Map(store.calls.all().map(({ id, title }) => [id, title]))
      const names: FacetNames = {
        language,
        vocabularies,
        organisationName: (slug) => organisations.get(slug) ?? slug,
        callTitle: (id) => calls.get(id) ?? id,
      }
      const places = placeFacets(counts, names)
      return {
        names,
        counts,
        places,
        shown: shownValues(places),
        figures,
        isWithin: withinOf(names),
        knows: (facet, value) => {
          const { vocabulary } = FACETS[facet]
          if (vocabulary) return vocabularies[vocabulary].presentId(value) ?? false
          if (facet === 'avviso') return calls.has(value)
          if (facet === 'parole-semplici') return value === HAS
          return organisations.has(value)
        },
      }
    },
  )

export type ReadBase = ReturnType<typeof createBase>
