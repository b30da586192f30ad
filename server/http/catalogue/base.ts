import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import type { Language } from '#domain/languages.ts'
import type { BaseFigures } from '#domain/pages.ts'
import type { KnowsValue } from '#domain/query/parse.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import {
  type BaseCounts,
  type FacetNames,
  type FacetPlaces,
  placeFacets,
  shownValues,
} from '../present/facets.ts'

/** What holds for the whole base until the next write: its values, the names of organisations, its figures. */
export type Base = {
  names: FacetNames
  counts: BaseCounts
  places: FacetPlaces
  /** The values whose counts every search shows. */
  shown: Record<FacetKey, string[]>
  figures: BaseFigures
  knows: KnowsValue
}

/** Reads the base once for each state of the store, and again after a write. */
export const createBase = (store: Store, engine: SearchEngine, language: Language) => {
  let current: { seq: number; lists: Vocabularies; base: Promise<Base> } | undefined

  const read = async (): Promise<Base> => {
    const vocabularies = store.vocabularies.all()
    const organisations = new Map(store.organisations.all().map((one) => [one.slug, one.name]))
    const { facets } = await engine.search({ ...EMPTY_QUERY, perPage: 1 }, { facetLimit: Infinity })
    const names: FacetNames = {
      language,
      vocabularies,
      organisationName: (slug) => organisations.get(slug) ?? slug,
    }
    const counted = FACET_KEYS.map(
      (key) => [key, new Map(facets[key].map((one) => [one.value, one.count]))] as const,
    )
    const counts = Object.fromEntries(counted) as unknown as BaseCounts
    const places = placeFacets(counts, names)
    return {
      names,
      counts,
      places,
      shown: shownValues(places),
      figures: store.figures(),
      knows: (facet, value) => {
        const { vocabulary } = FACETS[facet]
        return vocabulary
          ? (vocabularies[vocabulary].presentId(value) ?? false)
          : organisations.has(value)
      },
    }
  }

  return (): Promise<Base> => {
    const seq = engine.seq()
    const lists = store.vocabularies.all()
    if (current?.seq !== seq || current.lists !== lists) {
      const base = read()
      const mine = { seq, lists, base }
      current = mine
      // A failed reading is not kept: the next request tries again.
      base.catch(() => {
        if (current === mine) current = undefined
      })
    }
    return (current as { base: Promise<Base> }).base
  }
}

export type ReadBase = ReturnType<typeof createBase>
