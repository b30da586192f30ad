import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { clearFacets, hasFilters, queryString, withText } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import type { EngineWayOut } from '../../search/engine.ts'
import { type FacetNames, valueLabel } from './facet-kinds.ts'

/** A way out with the exact number of projects that it leads to. */
export const presentWayOut = (way: EngineWayOut, names: FacetNames): WayOut => {
  const leadsTo = { total: way.total, link: queryString({ ...way.query, page: 1 }) }
  if (way.kind !== 'facet') {
    const kind = way.kind === 'word' ? 'without-word' : 'readmit-word'
    return { kind, word: way.word, ...leadsTo }
  }
  const { facet, value: id } = way
  return {
    kind: 'without-value',
    facet,
    value: { id, label: valueLabel(facet, id, names) },
    ...leadsTo,
  }
}

type Wider = { kind: 'without-filters' | 'without-words' | 'everything'; query: SearchQuery }

/**
 * Searches that leave out more than one thing, for where one is not enough: filters that shut each other out, several
 * words that nobody knows.
 */
export const widerSearches = (query: SearchQuery): Wider[] =>
  hasFilters(query)
    ? [
        { kind: 'without-filters', query: clearFacets(query) },
        { kind: 'without-words', query: withText(query, '') },
      ]
    : []

export const presentWider = ({ kind, query }: Wider, total: number): WayOut => ({
  kind,
  total,
  link: queryString(query),
})

/** The last way out, where no other leads anywhere. */
export const everything = (total: number): WayOut =>
  presentWider({ kind: 'everything', query: EMPTY_QUERY }, total)
