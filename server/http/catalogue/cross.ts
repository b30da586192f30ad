import type { FacetKey } from '#domain/facets.ts'
import { type CrossPage, type CrossSide, FIGURE_LIMITS } from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineTally, FacetCount } from '../../search/engine.ts'
import { figureRows, narrowedLink, presentFigure, withinOf } from '../present/figures.ts'
import { queryInWords } from '../present/query-words.ts'
import { type OpenTally, pageOf } from './open-tally.ts'

/** Cells of a cross table that are counted in one pass: of a larger one, some rows at a time. */
const CELLS_AT_ONCE = 500_000

export type CrossAsked = {
  rows: FacetKey
  columns: FacetKey
  rowPage: number
  columnPage: number
}

/** A line of a whole cross table: a row's value, a column's, and how many projects have both. */
export type CrossLine = { row: FacetCount; column: FacetCount; count: number }

/** A facet, and the values of it that make a side of a table. */
export type CrossValues = readonly [facet: FacetKey, values: readonly FacetCount[]]

/** One page of a side: its values, each with the address of its projects. */
const sideOf = async (
  query: SearchQuery,
  facet: FacetKey,
  { size, page }: { size: number; page: number },
  { ordered, names }: OpenTally,
): Promise<CrossSide> => {
  const counts = await ordered(facet)
  const { shown, ...paging } = pageOf(counts, size, page)
  const rows = figureRows(query, facet, shown, names)
  const { most: _, ...figure } = presentFigure(facet, counts, rows, names)
  return { ...figure, ...paging }
}

const valuesOf = ({ facet, rows }: CrossSide) => ({
  facet,
  values: rows.map(({ value }) => value),
})

/** One page of a table of two facets, row by row. */
export const crossPage = async (
  query: SearchQuery,
  { rows, columns, rowPage, columnPage }: CrossAsked,
  open: OpenTally,
  signal?: AbortSignal,
): Promise<Pick<CrossPage, 'asked' | 'total' | 'rows' | 'columns' | 'cells'>> => {
  const { names, tally } = open
  const isWithin = withinOf(names)
  const down = await sideOf(query, rows, { size: FIGURE_LIMITS.rows, page: rowPage }, open)
  const across = await sideOf(
    query,
    columns,
    { size: FIGURE_LIMITS.columns, page: columnPage },
    open,
  )
  const counts = await tally.cross(valuesOf(down), valuesOf(across), signal)
  const cellOf = (count: number, row: string, column: string) => {
    const both = [
      [rows, row],
      [columns, column],
    ] as const
    return { count, link: count > 0 ? narrowedLink(query, both, isWithin) : null }
  }
  return {
    asked: queryInWords(query, names),
    total: tally.total,
    rows: down,
    columns: across,
    cells: down.rows.map((row, r) =>
      across.rows.map((column, c) =>
        cellOf(counts[r * across.rows.length + c]!, row.value, column.value),
      ),
    ),
  }
}

/** Every cell that has a project, row by row; counted some rows at a time, while they are taken. */
export async function* crossLines(
  tally: EngineTally,
  [rows, down]: CrossValues,
  [columns, across]: CrossValues,
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
