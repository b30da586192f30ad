import { FACET_KEYS, FACETS, type FacetKey } from './facets.ts'
import type { QueryProblem } from './query/parse.ts'
import type { SearchQuery } from './query/types.ts'

/** The facets by which every result is counted at a glance; the others have their figure one link away. */
export const MAIN_FIGURES = [
  'anno',
  'tema',
  'disabilita',
  'territorio',
  'tipo-ente',
  'importo',
] as const satisfies readonly FacetKey[]

/** The facets that are offered to count by. How a record is written says nothing of projects: that has an address, and no link. */
export const OFFERED_FIGURES: readonly FacetKey[] = FACET_KEYS.filter(
  (key) => FACETS[key].kind !== 'mark',
)

export const FIGURE_LIMITS = {
  /** Rows of a figure among others, on a page of its own, and of a drawn picture. */
  glance: 10,
  page: 100,
  drawn: 40,
  /** Of a cross table, on one page. */
  rows: 40,
  columns: 12,
} as const

/** Parameters of a cross table's address. */
export const CROSS = {
  rows: 'righe',
  columns: 'colonne',
  rowPage: 'righe_pagina',
  columnPage: 'colonne_pagina',
} as const

/** How many projects of a result have a value; `link` is the query string of their search, null where there are none, or no address asks for them. */
export type FigureRow = { value: string; label: string; count: number; link: string | null }

/** A result counted by one facet. */
export type Figure = {
  facet: FacetKey
  label: string
  /** A project may have several of its values: the counts add up to more than the projects. */
  multiple: boolean
  /** Some values have others within them, whose projects they count too. */
  hierarchical: boolean
  rows: FigureRow[]
  /** How many rows there are in all. */
  distinct: number
  /** The highest count of all. */
  most: number
}

/** What every page of figures says of the result that it counts. */
export type Counted = {
  /** On its first page, in its usual order. */
  query: SearchQuery
  /** What was asked, in words. */
  asked: string
  total: number
  problems: QueryProblem[]
  unnamed: number
}

export type FiguresPage = Counted & { kind: 'figures'; figures: Figure[] }

export type FigurePage = Counted & { kind: 'figure'; figure: Figure; page: number; pages: number }

/** One side of a cross table: the facet, and its values on this page of it. */
export type CrossSide = Omit<Figure, 'most'> & { page: number; pages: number }

export type CrossCell = Pick<FigureRow, 'count' | 'link'>

/** A zone with all of its municipalities, those without a project too. */
export type Zone = FigureRow & { towns: FigureRow[] }

export type MapPage = Counted & {
  kind: 'map'
  /** What the zones are parts of; it counts the projects that name no zone, too. */
  whole: FigureRow
  zones: Zone[]
  /** What lies beyond it, and what is not stated, as far as it has projects. */
  beyond: FigureRow[]
}

export type CrossPage = Counted & {
  kind: 'cross'
  rows: CrossSide
  columns: CrossSide
  /** Row by row, one for each column. */
  cells: CrossCell[][]
  /** The same facet was asked for twice: the columns are of another. */
  sameTwice: boolean
}
