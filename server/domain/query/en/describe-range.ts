import { FACETS, type FacetKey } from '../../facets.ts'
import { rangeOf } from '../ranges.ts'
import { describeAmounts } from './amounts.ts'
import { describePeriod } from './periods.ts'
import { describeYears } from './years.ts'

const WORDS = { year: describeYears, period: describePeriod, amount: describeAmounts } as const

/** "2016 to 2018", "over €100,000"; null where a value is no range. */
export const describeRange = (facet: FacetKey, value: string): string | null => {
  const found = rangeOf(facet, value)
  return found && WORDS[FACETS[facet].range!](found)
}
