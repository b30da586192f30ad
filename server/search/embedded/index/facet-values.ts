import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { organisationSlug } from '#domain/organisation.ts'
import type { SearchDocument } from '../../engine.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import {
  createNumberLists,
  type NumberLists,
  type SavedLists,
} from '../../structures/number-lists.ts'

export type SavedFacetValues = {
  /** Facet and value of each ordinal. */
  values: [FacetKey, string][]
  labels: [number, string][]
  counts: Uint32Array
  /** The lists of values that records have, facet by facet. */
  lists: readonly SavedLists[]
}

/**
 * Every value of every facet as one number, so that one array of counters serves all facets. A record without a value
 * has the facet's `UNSPECIFIED`, which is then a value like any other. Values are never forgotten.
 */
export const createFacetValues = (saved?: SavedFacetValues) => {
  const ordinals = Object.fromEntries(
    FACET_KEYS.map((key) => [key, new Map<string, number>()]),
  ) as Record<FacetKey, Map<string, number>>
  /** The same facet by facet, in the order of FACET_KEYS and in which they came. */
  const ordinalsOf: number[][] = FACET_KEYS.map(() => [])
  const facets: FacetKey[] = []
  const values: string[] = []
  /** Names of organisations, by ordinal. */
  const labels = new Map<number, string>(saved?.labels)
  const lists = FACET_KEYS.map((_, facet) => createNumberLists(saved?.lists[facet]))
  const live = { counts: saved?.counts ?? new Uint32Array(64), named: 0 }

  const ordinal = (facet: FacetKey, value: string): number => {
    const known = ordinals[facet].get(value)
    if (known !== undefined) return known
    const id = values.length
    ordinals[facet].set(value, id)
    ordinalsOf[FACET_KEYS.indexOf(facet)]!.push(id)
    facets.push(facet)
    values.push(value)
    live.counts = ensureCapacity(live.counts, values.length)
    return id
  }

  for (const [facet, value] of saved?.values ?? []) ordinal(facet, value)

  return {
    values: values as readonly string[],
    facets: facets as readonly FacetKey[],
    labels: labels as ReadonlyMap<number, string>,
    /** The ordinals of each facet, given as its place in FACET_KEYS. */
    ordinalsOf: ordinalsOf as readonly (readonly number[])[],
    /** Live records that have each value; and how often an organisation has been named anew. */
    live,
    /** Every list of values that a record has had in a facet, given as its place in FACET_KEYS. */
    lists: lists as readonly NumberLists[],
    ordinal,
    find: (facet: FacetKey, value: string): number | undefined => ordinals[facet].get(value),
    /** Live records that have a value. */
    countOf: (facet: FacetKey, value: string): number =>
      live.counts[ordinals[facet].get(value) ?? -1] ?? 0,
    /** All values of a facet ever seen, with their ordinals. */
    of: (facet: FacetKey): ReadonlyMap<string, number> => ordinals[facet],
    /** The ordinals of a record, ascending, facet by facet in the order of FACET_KEYS, none of them empty. */
    ordinalsIn: (document: SearchDocument): number[][] => {
      for (const name of document.organisations) {
        const id = ordinal('ente', organisationSlug(name))
        if (labels.get(id) === name) continue
        labels.set(id, name)
        live.named++
      }
      return FACET_KEYS.map((facet) => {
        const own = document.facets[facet]
        const list = typeof own === 'number' ? [String(own)] : (own ?? [])
        const given = list.length > 0 ? list : [UNSPECIFIED]
        return [...new Set(given)].map((value) => ordinal(facet, value)).sort((a, b) => a - b)
      })
    },
    saved: (): SavedFacetValues => ({
      values: values.map((value, id) => [facets[id]!, value]),
      labels: [...labels],
      counts: live.counts.slice(0, values.length),
      lists: lists.map((one) => one.saved()),
    }),
  }
}

export type FacetValueIndex = ReturnType<typeof createFacetValues>
