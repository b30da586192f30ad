import { FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { Figure, FigureRow } from '#domain/figures.ts'
import { AMOUNT_BANDS } from '#domain/query/amounts.ts'
import type { IsWithin } from '#domain/query/contradictions.ts'
import { narrowedTo } from '#domain/query/narrow.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { queryString } from '#domain/query/write.ts'
import type { FacetCount } from '../../search/engine.ts'
import { type FacetNames, facetLabel, valueLabel } from './facet-kinds.ts'

/** Years without a project are shown between others, unless one alone lies so far off that there would be nothing else. */
const LONGEST_GAP = 200

/** From the first to the last year that has a project. */
const everyYear = (counts: readonly FacetCount[]): string[] => {
  const years = counts.map(({ value }) => Number(value))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (last - first > LONGEST_GAP) return years.sort((a, b) => a - b).map(String)
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** From the lowest to the highest band that has a project. */
const everyBand = (counts: readonly FacetCount[]): string[] => {
  const places = counts.map(({ value }) => AMOUNT_BANDS.indexOf(value))
  return AMOUNT_BANDS.slice(Math.min(...places), Math.max(...places) + 1)
}

/**
 * Counts in the order in which figures show them: years and amounts run upwards with what lies between them, names come by how
 * often they occur, equals as their list has them; "non indicato" is the last of all.
 */
export const orderCounts = (
  facet: FacetKey,
  counts: readonly FacetCount[],
  { vocabularies }: Pick<FacetNames, 'vocabularies'>,
): FacetCount[] => {
  const { range, vocabulary } = FACETS[facet]
  const unspecified = counts.filter(({ value }) => value === UNSPECIFIED)
  const given = counts.filter(({ value }) => value !== UNSPECIFIED)
  if (given.length === 0) return unspecified
  if (range !== null) {
    const known = new Map(given.map(({ value, count }) => [value, count]))
    const values = range === 'amount' ? everyBand(given) : everyYear(given)
    const listed = values.map((value) => ({ value, count: known.get(value) ?? 0 }))
    return [...listed, ...unspecified]
  }
  const terms = vocabulary === null ? [] : vocabularies[vocabulary].terms
  const places = new Map(terms.map(({ id }, place) => [id, place]))
  const place = ({ value }: FacetCount) => places.get(value) ?? Infinity
  const sorted = given.sort(
    (a, b) =>
      b.count - a.count ||
      (place(a) === place(b) ? (a.value < b.value ? -1 : 1) : place(a) - place(b)),
  )
  return [...sorted, ...unspecified]
}

export const withinOf =
  ({ vocabularies }: Pick<FacetNames, 'vocabularies'>): IsWithin =>
  (facet, value, other) => {
    const { vocabulary } = FACETS[facet]
    return vocabulary !== null && vocabularies[vocabulary].withAncestors(value).includes(other)
  }

/** The query string that asks for the projects of a result that have some values besides; null where none does. */
export const narrowedLink = (
  query: SearchQuery,
  values: readonly (readonly [FacetKey, string])[],
  isWithin: IsWithin,
): string | null => {
  let narrowed: SearchQuery | null = query
  for (const [facet, value] of values) {
    narrowed = narrowed && narrowedTo(narrowed, facet, value, isWithin)
  }
  return narrowed && queryString(narrowed)
}

/** Some counts of one facet as rows that lead to their projects. */
export const figureRows = (
  query: SearchQuery,
  facet: FacetKey,
  counts: readonly FacetCount[],
  names: FacetNames,
): FigureRow[] => {
  const isWithin = withinOf(names)
  return counts.map(({ value, count }) => ({
    value,
    label: valueLabel(facet, value, names),
    count,
    link: count > 0 ? narrowedLink(query, [[facet, value]], isWithin) : null,
  }))
}

/** A figure of which `rows` are shown; `all` are its counts in their order. */
export const presentFigure = (
  facet: FacetKey,
  all: readonly FacetCount[],
  rows: FigureRow[],
  { language }: Pick<FacetNames, 'language'>,
): Figure => {
  const { multiple, hierarchical } = FACETS[facet]
  const label = facetLabel(facet, language)
  const most = all.reduce((highest, { count }) => Math.max(highest, count), 0)
  return { facet, label, multiple, hierarchical, rows, distinct: all.length, most }
}
