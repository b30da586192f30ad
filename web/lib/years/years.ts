import { FACETS, UNSPECIFIED } from '#domain/facets.ts'
import { AMOUNT_BANDS } from '#domain/query/amounts.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears, type YearRange } from '#domain/query/years.ts'
import type { FacetValue } from '#domain/schemas/search.ts'

/** The two ways in which a project has years: the one that it is counted under, and those in which it ran. */
export type YearKey = 'anno' | 'attivo'

export type YearBar = { year: number; count: number; chosen: boolean; excluded: boolean }

const ranges = (values: readonly string[]): YearRange[] =>
  values.flatMap((value) => parseYears(value) ?? [])

const within = (year: number, all: readonly YearRange[]) =>
  all.some(({ from, to }) => from <= year && year <= to)

/** A year that no project has, only asked for: it must not stretch the picture. */
const isStray = ({ count, state }: FacetValue) => count === 0 && state === 'wanted'

/** One bar for each year from the first to the last that the facet knows: years without a project are gaps to see. */
export const yearBars = (
  values: readonly FacetValue[],
  query: SearchQuery,
  key: YearKey,
): YearBar[] => {
  const counts = new Map<number, number>()
  for (const one of values) {
    if (/^\d{4}$/.test(one.value) && !isStray(one)) counts.set(Number(one.value), one.count)
  }
  if (counts.size === 0) return []
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  const chosen = ranges(query.facets[key].values)
  const excluded = ranges(query.facets[key].not)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return {
      year,
      count: counts.get(year) ?? 0,
      chosen: within(year, chosen),
      excluded: within(year, excluded),
    }
  })
}

/** Years and ranges that are chosen, without the unknown year. */
export const chosenYears = ({ facets }: SearchQuery, key: YearKey): string[] =>
  facets[key].values.filter((value) => value !== UNSPECIFIED)

/** What the two year fields show: the one range that is chosen, its open ends empty. */
export const yearFields = (query: SearchQuery, key: YearKey): { from: string; to: string } => {
  const [only, ...more] = chosenYears(query, key)
  if (only === undefined || more.length > 0 || parseYears(only) === null) {
    return { from: '', to: '' }
  }
  const [from = '', to = from] = only.split('-')
  return { from, to }
}

/** What is chosen and the two fields cannot show: several ranges, or one of months. */
export const yearsBesideFields = (query: SearchQuery, key: YearKey): string[] => {
  const years = chosenYears(query, key)
  return years.length === 1 && parseYears(years[0]!) !== null ? [] : years
}

const isBand = (value: string) => AMOUNT_BANDS.includes(value)

/** Ranges of euro that are chosen beside the bands and the unknown amount. */
export const chosenAmounts = ({ facets }: SearchQuery): string[] =>
  facets.importo.values.filter((value) => value !== UNSPECIFIED && !isBand(value))

/** What the two fields of amounts show: the one range that is chosen, its open ends empty. */
export const amountFields = (query: SearchQuery): { from: string; to: string } => {
  const [only, ...more] = chosenAmounts(query)
  if (only === undefined || more.length > 0) return { from: '', to: '' }
  const [from = '', to = from] = only.split('-')
  return { from, to }
}

export const unspecifiedYear = (
  values: readonly FacetValue[],
  key: YearKey,
): FacetValue | undefined => {
  const found = values.find(({ value }) => value === UNSPECIFIED)
  return found && { ...found, label: FACETS[key].unspecifiedLabel }
}
