import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { queryParameters } from '#domain/query/write.ts'
import type { FacetAnswer } from '#domain/schemas/search.ts'
import { chosenAmounts, yearsBesideFields } from '../years/years.ts'

type Field = readonly [name: string, value: string]

/**
 * What a search form carries along unseen: whatever of the query none of its visible fields shows.
 * Without it, sending the form would quietly forget a filter.
 */
export const keptFields = (query: SearchQuery, facets: readonly FacetAnswer[]): Field[] => {
  const kept = FACET_KEYS.flatMap((key): Field[] => {
    const { values, all, not } = query.facets[key]
    const facet = facets.find((one) => one.key === key)
    const isShown = (value: string) => facet?.values.some((one) => one.value === value) ?? false
    const amounts = key === 'importo' && facet ? chosenAmounts(query) : []
    const hidden =
      (key === 'anno' || key === 'attivo') && facet
        ? [
            ...yearsBesideFields(query, key),
            ...values.filter((one) => one === UNSPECIFIED && !isShown(one)),
          ]
        : [
            ...values.filter((one) => !amounts.includes(one) && !isShown(one)),
            ...(amounts.length > 1 ? amounts : []),
          ]
    return [
      ...hidden.map((value): Field => [key, value]),
      ...(all && !facet ? [[`${key}_tutti`, '1'] as const] : []),
      ...not.map((value): Field => [`${key}_escludi`, value]),
    ]
  })
  return query.exact ? [...kept, ['parole', 'esatte']] : kept
}

/** The whole query as hidden fields, but for the values of one facet: the form that holds them asks for those. */
export const fieldsBeside = (facet: FacetKey, query: SearchQuery): Field[] =>
  queryParameters({ ...query, page: 1 }).filter(
    ([name]) => name !== facet && name !== `${facet}_tutti`,
  )
