import { FACETS, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { clearFacets, queryString } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import type { EngineWayOut } from '../../search/engine.ts'
import { type FacetNames, valueLabel } from './facets.ts'

/** "Senza il filtro Tema: Autismo", "Senza la parola «xyz»": each with the exact number of projects it leads to. */
export const presentWayOut = (way: EngineWayOut, names: FacetNames): WayOut => {
  const rest = { total: way.total, link: queryString({ ...way.query, page: 1 }) }
  if (way.kind === 'word') return { kind: 'word', label: `Senza la parola «${way.word}»`, ...rest }
  const value = valueLabel(way.facet, way.value, names)
  const shown = way.value === UNSPECIFIED ? value.toLowerCase() : value
  return { kind: 'facet', label: `Senza il filtro ${FACETS[way.facet].label}: ${shown}`, ...rest }
}

/** The way out of filters that shut each other out: none of them. */
export const withoutFilters = (query: SearchQuery, total: number): WayOut => ({
  kind: 'facet',
  label: 'Senza nessun filtro',
  total,
  link: queryString(clearFacets(query)),
})
