import type { FacetKey } from '#domain/facets.ts'
import type { Language } from '#domain/languages.ts'
import type { BaseFigures } from '#domain/pages.ts'
import type { IsWithin } from '#domain/query/contradictions.ts'
import type { KnowsValue } from '#domain/query/parse.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { type FacetNames, knowsIn } from '../present/facet-kinds.ts'
import { type BaseCounts, type FacetPlaces, placeFacets, shownValues } from '../present/facets.ts'
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
      const names: FacetNames = {
        language,
        vocabularies,
        organisations,
        calls: new Map(store.calls.all().map(({ id, title }) => [id, title])),
      }
      const places = placeFacets(counts, names)
      return {
        names,
        counts,
        places,
        shown: shownValues(places),
        figures,
        isWithin: withinOf(names),
        knows: knowsIn(names),
      }
    },
  )

export type ReadBase = ReturnType<typeof createBase>
