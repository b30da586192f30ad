import { FACETS, UNSPECIFIED } from '#domain/facets.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { clearFacets, hasFilters, queryString, withText } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import type { EngineWayOut } from '../../search/engine.ts'
import { type FacetNames, valueLabel } from './facets.ts'

/** "Senza il filtro Tema: Autismo", "Senza la parola «xyz»", "Senza escludere «xyz»": each with the exact number of projects it leads to. */
export const presentWayOut = (way: EngineWayOut, names: FacetNames): WayOut => {
  const rest = { total: way.total, link: queryString({ ...way.query, page: 1 }) }
  if (way.kind !== 'facet') {
    const words = / OR /.test(way.word) ? 'Senza le parole' : 'Senza la parola'
    const without = way.kind === 'word' ? words : 'Senza escludere'
    return { kind: 'word', label: `${without} «${way.word}»`, ...rest }
  }
  const value = valueLabel(way.facet, way.value, names)
  const shown = way.value === UNSPECIFIED ? value.toLowerCase() : value
  return { kind: 'facet', label: `Senza il filtro ${FACETS[way.facet].label}: ${shown}`, ...rest }
}

type Wider = { kind: WayOut['kind']; label: string; query: SearchQuery }

/**
 * Searches that leave out more than one thing, for where one is not enough: filters that shut each other out, several
 * words that nobody knows.
 */
export const widerSearches = (query: SearchQuery): Wider[] =>
  hasFilters(query)
    ? [
        { kind: 'facet', label: 'Senza nessun filtro', query: clearFacets(query) },
        { kind: 'word', label: 'Senza le parole', query: withText(query, '') },
      ]
    : []

export const presentWider = ({ kind, label, query }: Wider, total: number): WayOut => ({
  kind,
  label,
  total,
  link: queryString(query),
})

/** The last way out, where no other leads anywhere. */
export const everything = (total: number): WayOut =>
  presentWider({ kind: 'word', label: 'Tutti i progetti', query: EMPTY_QUERY }, total)
