import { FACETS, type FacetKey } from '../facets.ts'
import { formatAmounts, parseAmounts } from './amounts.ts'
import { formatPeriod, type PeriodEdge, parsePeriod } from './periods.ts'
import { formatYears, parseYears } from './years.ts'

/** What values of a facet of ranges are, and how they are written once and for all. */
const KINDS = {
  year: { parse: parseYears, format: formatYears },
  period: { parse: parsePeriod, format: formatPeriod },
  amount: { parse: parseAmounts, format: formatAmounts },
} as const

export type Range = { from: number; to: number; edge: PeriodEdge }

/** From the first to the last of what a value stands for: years, days or euro; null for a name, and for no range. */
export const rangeOf = (facet: FacetKey, value: string): Range | null => {
  const { range } = FACETS[facet]
  const found = range === null ? null : KINDS[range].parse(value)
  return found && { edge: null, ...found }
}

/** A value in its one canonical spelling; null where it is no range. */
export const canonicalRange = (facet: FacetKey, value: string): string | null => {
  const found = rangeOf(facet, value)
  return found && KINDS[FACETS[facet].range!].format(found)
}

/** Facets whose range is also asked for in two fields, `anno_da` and `anno_a`: they work without JavaScript. */
export const FIELD_FACETS = ['anno', 'attivo', 'importo'] as const satisfies readonly FacetKey[]
export type FieldFacet = (typeof FIELD_FACETS)[number]

/** An amount as people write it: "130.000", "130 000 €"; a point that parts no thousands is no sign of theirs. */
const withoutSigns = (text: string): string => {
  const plain = text.replace(/[\s\u00a0€]|euro/giu, '')
  return /^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain
}

/** The range of two fields, either of which may be empty, in its canonical spelling; null where they hold none. */
export const fieldRange = (facet: FieldFacet, from: string, to: string): string | null => {
  if (from === '' && to === '') return null
  if (facet === 'importo') {
    return canonicalRange(facet, `${withoutSigns(from)}-${withoutSigns(to)}`)
  }
  const years = canonicalRange(facet, `${from}-${to}`)
  return years ?? canonicalRange(facet, `${from || '..'}/${to || '..'}`)
}
