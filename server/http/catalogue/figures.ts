import type { FacetKey } from '#domain/facets.ts'
import {
  type CrossPage,
  type CrossSide,
  FIGURE_LIMITS,
  type Figure,
  type FigurePage,
  type FiguresPage,
  type MapPage,
} from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineTally, FacetCount, SearchEngine } from '../../search/engine.ts'
import {
  figureRows,
  narrowedLink,
  orderCounts,
  presentFigure,
  withinOf,
} from '../present/figures.ts'
import { queryInWords } from '../present/query-words.ts'
import { presentTerritory } from '../present/territory.ts'
import type { ReadBase } from './base.ts'

type Deps = { engine: SearchEngine; base: ReadBase }

const pagesOf = (length: number, size: number) => Math.max(1, Math.ceil(length / size))

/** Cells of a cross table that are counted in one pass: of a larger one, some rows at a time. */
const CELLS_AT_ONCE = 500_000

/** One page of the values of a cross table's side. */
const slice = (counts: readonly FacetCount[], size: number, wanted: number) => {
  const pages = pagesOf(counts.length, size)
  const page = Math.min(wanted, pages)
  return { page, pages, shown: counts.slice((page - 1) * size, page * size) }
}

export type CrossAsked = {
  rows: FacetKey
  columns: FacetKey
  rowPage: number
  columnPage: number
}

/** A line of a whole cross table: a row's value, a column's, and how many projects have both. */
export type CrossLine = { row: FacetCount; column: FacetCount; count: number }

/** Results counted by one facet or two: each figure exact, of one moment, and with the address where its projects are. */
export const createFigures = ({ engine, base }: Deps) => {
  const open = async (query: SearchQuery, signal?: AbortSignal) => {
    const [{ names }, tally] = await Promise.all([
      base(),
      engine.tally(query, signal && { signal }),
    ])
    const ordered = async (facet: FacetKey) =>
      orderCounts(facet, await tally.counts(facet, signal), names)
    return { names, tally, ordered }
  }

  const figures = async (
    query: SearchQuery,
    facets: readonly FacetKey[],
    signal?: AbortSignal,
  ): Promise<Pick<FiguresPage, 'asked' | 'total' | 'figures'>> => {
    const { names, tally, ordered } = await open(query, signal)
    const made: Figure[] = []
    for (const facet of facets) {
      const counts = await ordered(facet)
      const shown = facet === 'anno' ? counts : counts.slice(0, FIGURE_LIMITS.glance)
      made.push(presentFigure(facet, counts, figureRows(query, facet, shown, names), names))
    }
    return { asked: queryInWords(query, names), total: tally.total, figures: made }
  }

  const figure = async (
    query: SearchQuery,
    facet: FacetKey,
    { page: wanted, size }: { page: number; size: number },
    signal?: AbortSignal,
  ): Promise<Pick<FigurePage, 'asked' | 'total' | 'figure' | 'page' | 'pages'>> => {
    const { names, tally, ordered } = await open(query, signal)
    const counts = await ordered(facet)
    const { page, pages, shown } = slice(counts, size, wanted)
    return {
      asked: queryInWords(query, names),
      total: tally.total,
      figure: presentFigure(facet, counts, figureRows(query, facet, shown, names), names),
      page,
      pages,
    }
  }

  const cross = async (
    query: SearchQuery,
    { rows, columns, rowPage, columnPage }: CrossAsked,
    signal?: AbortSignal,
  ): Promise<Pick<CrossPage, 'asked' | 'total' | 'rows' | 'columns' | 'cells'>> => {
    const { names, tally, ordered } = await open(query, signal)
    const isWithin = withinOf(names)
    const side = async (facet: FacetKey, size: number, page: number): Promise<CrossSide> => {
      const counts = await ordered(facet)
      const { shown, ...paging } = slice(counts, size, page)
      const { most: _, ...figure } = presentFigure(
        facet,
        counts,
        figureRows(query, facet, shown, names),
        names,
      )
      return { ...figure, ...paging }
    }
    const down = await side(rows, FIGURE_LIMITS.rows, rowPage)
    const across = await side(columns, FIGURE_LIMITS.columns, columnPage)
    const values = (one: CrossSide) => ({
      facet: one.facet,
      values: one.rows.map(({ value }) => value),
    })
    const cells = await tally.cross(values(down), values(across), signal)
    return {
      asked: queryInWords(query, names),
      total: tally.total,
      rows: down,
      columns: across,
      cells: down.rows.map((row, r) =>
        across.rows.map((column, c) => {
          const count = cells[r * across.rows.length + c]!
          const both = [
            [rows, row.value],
            [columns, column.value],
          ] as const
          return { count, link: count > 0 ? narrowedLink(query, both, isWithin) : null }
        }),
      ),
    }
  }

  /** Territory as a map has it: whatever the vocabulary has, also where there is no project. */
  const map = async (
    query: SearchQuery,
    signal?: AbortSignal,
  ): Promise<Omit<MapPage, 'kind' | 'query' | 'problems' | 'unnamed'>> => {
    const { names, tally } = await open(query, signal)
    const counts = await tally.counts('territorio', signal)
    const territory = presentTerritory(query, counts, names)
    return { asked: queryInWords(query, names), total: tally.total, ...territory }
  }

  /** Every cell that has a project, row by row; counted some rows at a time, while they are taken. */
  async function* crossLines(
    tally: EngineTally,
    [rows, down]: readonly [FacetKey, readonly FacetCount[]],
    [columns, across]: readonly [FacetKey, readonly FacetCount[]],
    signal?: AbortSignal,
  ): AsyncGenerator<CrossLine> {
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, across.length)))
    const ofColumns = { facet: columns, values: across.map(({ value }) => value) }
    for (let from = 0; from < down.length; from += height) {
      const part = down.slice(from, from + height)
      const ofRows = { facet: rows, values: part.map(({ value }) => value) }
      const cells = await tally.cross(ofRows, ofColumns, signal)
      for (const [r, row] of part.entries())
        for (const [c, column] of across.entries()) {
          const count = cells[r * across.length + c]!
          if (count > 0) yield { row, column, count }
        }
    }
  }

  return {
    figures,
    figure,
    cross,
    map,
    /** For files: all counts of a facet in their order, and all lines of a cross table. */
    countings: async (query: SearchQuery, signal?: AbortSignal) => {
      const { names, tally, ordered } = await open(query, signal)
      return {
        names,
        total: tally.total,
        seq: tally.seq,
        ordered,
        lines: (
          rows: readonly [FacetKey, readonly FacetCount[]],
          columns: readonly [FacetKey, readonly FacetCount[]],
        ) => crossLines(tally, rows, columns, signal),
      }
    },
  }
}
