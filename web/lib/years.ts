import { FACETS, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears, type YearRange } from '#domain/query/years.ts'
import type { FacetValue } from '#domain/schemas/search.ts'

export type YearBar = { year: number; count: number; chosen: boolean; excluded: boolean }

const ranges = (values: readonly string[]): YearRange[] =>
  values.flatMap((value) => parseYears(value) ?? [])

const within = (year: number, all: readonly YearRange[]) =>
  all.some(({ from, to }) => from <= year && year <= to)

/** A year that no project has, only asked for: it must not stretch the picture. */
const isStray = ({ count, state }: FacetValue) => count === 0 && state === 'wanted'

/** One bar for each year from the first to the last that the facet knows: years without a project are gaps to see. */
export const yearBars = (values: readonly FacetValue[], query: SearchQuery): YearBar[] => {
  const counts = new Map<number, number>()
  for (const one of values) {
    if (/^\d{4}$/.test(one.value) && !isStray(one)) counts.set(Number(one.value), one.count)
  }
  if (counts.size === 0) return []
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  const chosen = ranges(query.facets.anno.values)
  const excluded = ranges(query.facets.anno.not)
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
export const chosenYears = ({ facets }: SearchQuery): string[] =>
  facets.anno.values.filter((value) => value !== UNSPECIFIED)

/** What the two year fields show: the one range that is chosen, its open ends empty. */
export const yearFields = (query: SearchQuery): { from: string; to: string } => {
  const [only, ...more] = chosenYears(query)
  if (only === undefined || more.length > 0) return { from: '', to: '' }
  const [from = '', to = from] = only.split('-')
  return { from, to }
}

/** Chosen years that the two fields cannot show, because there are several. */
export const yearsBesideFields = (query: SearchQuery): string[] => {
  const years = chosenYears(query)
  return years.length > 1 ? years : []
}

export const unspecifiedYear = (values: readonly FacetValue[]): FacetValue | undefined => {
  const found = values.find(({ value }) => value === UNSPECIFIED)
  return found && { ...found, label: FACETS.anno.unspecifiedLabel }
}
