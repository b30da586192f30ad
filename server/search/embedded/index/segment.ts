import { FACET_KEYS } from '#domain/facets.ts'
import type { Postings } from '../postings/posting-list.ts'
import type { PartPlaces } from './part-places.ts'

export const FACETS = FACET_KEYS.length

/**
 * Up to 65,536 records as columns. Rows point into the column behind them: the parts of record `d` are those from
 * `partRows[d]` to the next row, and so on. Columns may be longer than what is used of them.
 */
export type SegmentColumns = PartPlaces & {
  ids: Float64Array
  /** 1 for a removed record. */
  dead: Uint8Array
  /** What records are ordered by; the highest comes first. Year, month and day as one number; 0 when unknown. */
  recenti: Float64Array
  /** The first key of the title, negated: see `title-keys.ts`. */
  titolo: Float64Array
  /** Euro; -1 when unknown. */
  importo: Float64Array
  completezza: Float64Array
  /** Its first and last active day as one number; 0 when unknown. */
  attivoDa: Uint32Array
  attivoA: Uint32Array
  /** See `slugs.ts`. */
  slugRows: Uint32Array
  slugs: Uint8Array
  /** UTF-8 of folded titles: what they are ordered by. */
  titleRows: Uint32Array
  titles: Uint8Array
  partRows: Uint32Array
  partKinds: Uint8Array
  /** Varints: spellings, or terms in a part of kind `spans`; where those of a part begin is told by `tokensFrom`. */
  tokens: Uint8Array
  /** Which words may stand side by side: see `bigram-filter.ts`. */
  filters: Uint32Array
  /** Part by part, how many bytes it has and these: varints, see `packGaps`. */
  gapRows: Uint32Array
  gaps: Uint8Array
}

/** Two bytes a record where the numbers of all lists fit. */
export type FacetColumn = Uint16Array | Uint32Array

export type Segment = SegmentColumns & {
  /** Records, removed ones included. */
  size: number
  /** How many of them are removed. */
  removed: number
  /** For each facet a column of its own: the number of each record's list of values there, see `facet-values.ts`. */
  facetLists: FacetColumn[]
  postings: Postings
  /** Records that have each facet value; the impacts mean nothing. */
  facetPostings: Postings
}

/**
 * Every segment is made here, field by field: the engine's loops are only fast while all segments look alike to the
 * JavaScript compiler.
 */
export const makeSegment = (
  size: number,
  columns: SegmentColumns,
  facetLists: FacetColumn[],
  postings: Postings,
  facetPostings: Postings,
): Segment => ({
  size,
  removed: columns.dead.subarray(0, size).reduce((sum, one) => sum + one, 0),
  ids: columns.ids,
  dead: columns.dead,
  recenti: columns.recenti,
  titolo: columns.titolo,
  importo: columns.importo,
  completezza: columns.completezza,
  attivoDa: columns.attivoDa,
  attivoA: columns.attivoA,
  filters: columns.filters,
  slugRows: columns.slugRows,
  slugs: columns.slugs,
  titleRows: columns.titleRows,
  titles: columns.titles,
  partRows: columns.partRows,
  partKinds: columns.partKinds,
  partBases: columns.partBases,
  partOffsets: columns.partOffsets,
  tokens: columns.tokens,
  gapRows: columns.gapRows,
  gaps: columns.gaps,
  facetLists,
  postings,
  facetPostings,
})

/** The title of a record. Its spans always stand before it, and all its other parts behind it. */
export const titlePart = ({ partRows }: Segment, doc: number): number => partRows[doc]! + 1

/** A part of a certain kind from `first` to before `end`, or -1. */
export const findPart = (
  { partKinds }: Segment,
  first: number,
  end: number,
  kind: number,
): number => {
  for (let part = first; part < end; part++) if (partKinds[part] === kind) return part
  return -1
}
