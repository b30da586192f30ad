import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { type FacetNames, valueLabel } from './facets.ts'

const part = (key: FacetKey, query: SearchQuery, names: FacetNames): string[] => {
  const { values, all, not } = query.facets[key]
  const labels = (list: readonly string[]) => list.map((value) => valueLabel(key, value, names))
  const wanted = labels(values).join(all ? ' e ' : ' o ')
  const excluded = labels(not).join(', ')
  if (wanted === '' && excluded === '') return []
  const without = excluded === '' ? '' : `tranne ${excluded}`
  return [`${FACETS[key].label}: ${[wanted, without].filter(Boolean).join(', ')}`]
}

/** What a search asks for, in one Italian sentence without a full stop. */
export const queryInWords = (query: SearchQuery, names: FacetNames): string => {
  const text = query.q.replace(/\s+/g, ' ').trim()
  const parts = [
    ...(text === '' ? [] : [`parole «${text}»${query.exact ? ' (esatte)' : ''}`]),
    ...FACET_KEYS.flatMap((key) => part(key, query, names)),
  ]
  return parts.length === 0 ? 'tutti i progetti' : parts.join('; ')
}
