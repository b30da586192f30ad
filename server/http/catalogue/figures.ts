import type { FacetKey } from '#domain/facets.ts'
import {
  type CrossPage,
  FIGURE_LIMITS,
  type Figure,
  type FigurePage,
  type FiguresPage,
  type MapPage,
} from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetCount } from '../../search/engine.ts'
import { figureRows, presentFigure } from '../present/figures.ts'
import { queryInWords } from '../present/query-words.ts'
import { presentTerritory } from '../present/territory.ts'
import { type CrossAsked, type CrossValues, crossLines, crossPage } from './cross.ts'
import { type OpenTally, openTally, pageOf, type TallyDeps } from './open-tally.ts'

/** Some values of a facet as a figure, among all of it. */
const figureOf = (
  query: SearchQuery,
  facet: FacetKey,
  shown: readonly FacetCount[],
  counts: readonly FacetCount[],
  { names }: OpenTally,
): Figure => presentFigure(facet, counts, figureRows(query, facet, shown, names), names)

const askedOf = (query: SearchQuery, { names, tally }: OpenTally) => ({
  asked: queryInWords(query, names),
  total: tally.total,
})

/** Results counted by one facet or two: each figure exact, of one moment, and with the address where its projects are. */
export const createFigures = (deps: TallyDeps) => ({
  /** The beginning of each of some facets. */
  figures: async (
    query: SearchQuery,
    facets: readonly FacetKey[],
    signal?: AbortSignal,
  ): Promise<Pick<FiguresPage, 'asked' | 'total' | 'figures'>> => {
    const open = await openTally(query, deps, signal)
    const made: Figure[] = []
    for (const facet of facets) {
      const counts = await open.ordered(facet)
      const shown = facet === 'anno' ? counts : counts.slice(0, FIGURE_LIMITS.glance)
      made.push(figureOf(query, facet, shown, counts, open))
    }
    return { ...askedOf(query, open), figures: made }
  },

  /** One facet, page by page. */
  figure: async (
    query: SearchQuery,
    facet: FacetKey,
    { page: wanted, size }: { page: number; size: number },
    signal?: AbortSignal,
  ): Promise<Pick<FigurePage, 'asked' | 'total' | 'figure' | 'page' | 'pages'>> => {
    const open = await openTally(query, deps, signal)
    const counts = await open.ordered(facet)
    const { page, pages, shown } = pageOf(counts, size, wanted)
    const figure = figureOf(query, facet, shown, counts, open)
    return { ...askedOf(query, open), figure, page, pages }
  },

  cross: async (
    query: SearchQuery,
    asked: CrossAsked,
    signal?: AbortSignal,
  ): Promise<Pick<CrossPage, 'asked' | 'total' | 'rows' | 'columns' | 'cells'>> =>
    crossPage(query, asked, await openTally(query, deps, signal), signal),

  /** Territory as a map has it: whatever the vocabulary has, also where there is no project. */
  map: async (
    query: SearchQuery,
    signal?: AbortSignal,
  ): Promise<Omit<MapPage, 'kind' | 'query' | 'problems' | 'unnamed'>> => {
    const open = await openTally(query, deps, signal)
    const counts = await open.tally.counts('territorio', signal)
    return { ...askedOf(query, open), ...presentTerritory(query, counts, open.names) }
  },

  /** For files: all counts of a facet in their order, and all lines of a cross table. */
  countings: async (query: SearchQuery, signal?: AbortSignal) => {
    const { names, tally, ordered } = await openTally(query, deps, signal)
    const { total, seq } = tally
    const lines = (rows: CrossValues, columns: CrossValues) =>
      crossLines(tally, rows, columns, signal)
    return { names, total, seq, ordered, lines }
  },
})
