import { FACETS, type FacetKey } from '../facets.ts'
import { describeAmounts } from './amounts.ts'
import { describePeriod } from './periods.ts'
import { rangeOf } from './ranges.ts'
import { describeYears } from './years.ts'

/** What readers see of values that are ranges. Apart from how they are read, which is all that a page needs. */
const WORDS = { year: describeYears, period: describePeriod, amount: describeAmounts } as const

/** "dal 2016 al 2018", "oltre 100.000 €"; null where a value is no range. */
export const describeRange = (facet: FacetKey, value: string): string | null => {
  const found = rangeOf(facet, value)
  return found && WORDS[FACETS[facet].range!](found)
}
