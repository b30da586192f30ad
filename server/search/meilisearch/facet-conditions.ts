import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import { all, any, between, type Condition, has, not } from './condition.ts'
import { facetField } from './fields.ts'

const valueCondition = (facet: FacetKey, value: string): Condition => {
  const years = facet === 'anno' ? parseYears(value) : null
  return years === null
    ? has(facetField(facet), value)
    : between(facetField(facet), years.from, years.to)
}

const anyOf = (facet: FacetKey, values: readonly string[]): Condition => {
  if (facet === 'anno') return any(...values.map((value) => valueCondition(facet, value)))
  return has(facetField(facet), ...values)
}

/** What one facet asks: `choice`, which its own counts ignore when joined by "any", and what they never ignore. */
const conditionsOf = (facet: FacetKey, { values, all: every, not: without }: FacetSelection) => {
  const refused = without.length === 0 ? [] : [not(anyOf(facet, without))]
  if (values.length === 0) return { choice: null, always: refused }
  if (every) {
    return {
      choice: null,
      always: [...values.map((value) => valueCondition(facet, value)), ...refused],
    }
  }
  return { choice: anyOf(facet, values), always: refused }
}

export type FacetConditions = {
  /** Everything that is asked of the facets. */
  all: Condition
  /** For each facet with an "any" choice: everything but that choice. */
  without: { facet: FacetKey; condition: Condition }[]
}

export const facetConditions = ({ facets }: SearchQuery): FacetConditions => {
  const asked = FACET_KEYS.map((facet) => ({ facet, ...conditionsOf(facet, facets[facet]) }))
  const always = asked.flatMap((one) => one.always)
  const chosen = asked.flatMap(({ facet, choice }) => (choice ? [{ facet, choice }] : []))
  return {
    all: all(...always, ...chosen.map((one) => one.choice)),
    without: chosen.map(({ facet }) => ({
      facet,
      condition: all(
        ...always,
        ...chosen.filter((other) => other.facet !== facet).map((other) => other.choice),
      ),
    })),
  }
}
