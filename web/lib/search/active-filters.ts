import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { removeValue } from '#domain/query/write.ts'
import { describeYears, parseYears } from '#domain/query/years.ts'
import type { FacetAnswer } from '#domain/schemas/search.ts'

export type ActiveFilter = {
  facet: FacetKey
  facetLabel: string
  value: string
  label: string
  excluded: boolean
  /** The same search without this filter. */
  without: SearchQuery
}

/** The words for a filter's value; years describe themselves, other values are named by the answer. */
const valueLabel = (facet: FacetKey, value: string, answers: readonly FacetAnswer[]): string => {
  if (value === UNSPECIFIED) return FACETS[facet].unspecifiedLabel
  const years = facet === 'anno' ? parseYears(value) : null
  if (years) return describeYears(years)
  const known = answers.find(({ key }) => key === facet)?.values
  return known?.find((one) => one.value === value)?.label ?? value
}

/** Every filter of a search, in the order of the facets, each with the way to remove it. */
export const activeFilters = (
  query: SearchQuery,
  answers: readonly FacetAnswer[],
): ActiveFilter[] =>
  FACET_KEYS.flatMap((facet) => {
    const { values, not } = query.facets[facet]
    const filter = (value: string, excluded: boolean): ActiveFilter => ({
      facet,
      facetLabel: FACETS[facet].label,
      value,
      label: valueLabel(facet, value, answers),
      excluded,
      without: removeValue(query, facet, value),
    })
    return [
      ...values.map((value) => filter(value, false)),
      ...not.map((value) => filter(value, true)),
    ]
  })
