import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { AMOUNT_BANDS } from '#domain/query/amounts.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import type { FacetSelection, SearchQuery } from '#domain/query/types.ts'
import type { Limit } from '../../language/limits/limit.ts'
import { FIELD, facetField } from '../fields.ts'
import { all, any, between, type Condition, has, not } from './condition.ts'

/** Behind every day. */
const LAST_DAY = 99_999_999

/** Whether projects are counted under a value itself: a name, a band of amounts, a single year. */
const isKept = (facet: FacetKey, value: string): boolean =>
  rangeOf(facet, value) === null || AMOUNT_BANDS.includes(value) || /^\d{4}$/.test(value)

const valueCondition = (facet: FacetKey, value: string): Condition => {
  const range = rangeOf(facet, value)
  if (range === null || (facet !== 'anno' && isKept(facet, value))) {
    return has(facetField(facet), value)
  }
  const { from, to, edge } = range
  if (facet === 'anno') return between(facetField(facet), from, to)
  // Amounts are compared rounded up to whole euro; those that nobody has told are -1.
  if (facet === 'importo') return between(FIELD.funding, from - 1 + 0.000_001, to)
  if (edge !== null) return between(edge === 'fine' ? FIELD.activeTo : FIELD.activeFrom, from, to)
  return all(between(FIELD.activeFrom, 1, to), between(FIELD.activeTo, from, LAST_DAY))
}

const anyOf = (facet: FacetKey, values: readonly string[]): Condition => {
  if (FACETS[facet].range === null) return has(facetField(facet), ...values)
  return any(...values.map((value) => valueCondition(facet, value)))
}

/** What one facet asks: `choice`, which its own counts ignore when joined by "any", and what they never ignore. */
const conditionsOf = (
  facet: FacetKey,
  { values, all: every, not: without }: FacetSelection,
  limits: readonly Limit[],
) => {
  const own = limits.filter((limit) => limit.facet === facet)
  const asked = own.map((limit) => {
    const condition = any(
      ...[limit.value, ...limit.or].map((value) => valueCondition(facet, value)),
    )
    return limit.not ? not(condition) : condition
  })
  const always = [...asked, ...(without.length === 0 ? [] : [not(anyOf(facet, without))])]
  if (values.length === 0) return { choice: null, always }
  if (every) {
    return {
      choice: null,
      always: [...values.map((value) => valueCondition(facet, value)), ...always],
    }
  }
  return { choice: anyOf(facet, values), always }
}

export type FacetConditions = {
  /** Everything that is asked of the facets. */
  all: Condition
  /** For each facet with an "any" choice: everything but that choice. */
  without: { facet: FacetKey; condition: Condition }[]
  /** For each selected range under which nothing is counted: everything but its facet's choice, and that range. */
  ranges: { facet: FacetKey; value: string; condition: Condition }[]
}

/** What the filters of a query ask, and what its words ask of facets. */
export const facetConditions = (
  { facets }: SearchQuery,
  limits: readonly Limit[],
): FacetConditions => {
  const asked = FACET_KEYS.map((facet) => ({
    facet,
    ...conditionsOf(facet, facets[facet], limits),
  }))
  const always = asked.flatMap((one) => one.always)
  const chosen = asked.flatMap(({ facet, choice }) => (choice ? [{ facet, choice }] : []))
  const whole = all(...always, ...chosen.map((one) => one.choice))
  const without = chosen.map(({ facet }) => ({
    facet,
    condition: all(
      ...always,
      ...chosen.filter((other) => other.facet !== facet).map((other) => other.choice),
    ),
  }))
  const ranges = FACET_KEYS.filter((facet) => FACETS[facet].range !== 'year').flatMap((facet) => {
    const beside = without.find((one) => one.facet === facet)?.condition ?? whole
    return facets[facet].values
      .filter((value) => !isKept(facet, value))
      .map((value) => ({
        ...{ facet, value },
        condition: all(beside, valueCondition(facet, value)),
      }))
  })
  return { all: whole, without, ranges }
}
