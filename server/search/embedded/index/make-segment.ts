import type { Postings } from '../postings/posting-list.ts'
import { FILTER_SIZE } from './bigram-filter.ts'
import { noBases, packPlaces, tokensFrom } from './part-places.ts'
import {
  FACETS,
  type FacetColumn,
  makeSegment,
  type Segment,
  type SegmentColumns,
} from './segment.ts'

const emptyColumns = (): SegmentColumns => ({
  ids: new Float64Array(16),
  dead: new Uint8Array(16),
  recenti: new Float64Array(16),
  titolo: new Float64Array(16),
  importo: new Float64Array(16),
  completezza: new Float64Array(16),
  attivoDa: new Uint32Array(16),
  attivoA: new Uint32Array(16),
  filters: new Uint32Array(16 * FILTER_SIZE),
  slugRows: new Uint32Array(17),
  slugs: new Uint8Array(1024),
  titleRows: new Uint32Array(17),
  titles: new Uint8Array(1024),
  partRows: new Uint32Array(17),
  partKinds: new Uint8Array(128),
  partBases: noBases(129),
  partOffsets: new Uint32Array(129),
  tokens: new Uint8Array(4096),
  gapRows: new Uint32Array(17),
  gaps: new Uint8Array(1024),
})

export const emptySegment = (postings: Postings, facetPostings: Postings): Segment =>
  makeSegment(
    0,
    emptyColumns(),
    Array.from({ length: FACETS }, () => new Uint32Array(16)),
    postings,
    facetPostings,
  )

/** A copy in two bytes a number, where they fit. */
const narrowed = (column: FacetColumn): FacetColumn =>
  column.every((list) => list <= 0xffff) ? Uint16Array.from(column) : Uint32Array.from(column)

/** A copy of a segment without spare room, with postings that take no more records. */
export const trimmedSegment = (
  segment: Segment,
  postings: Postings,
  facetPostings: Postings,
): Segment => {
  const { size, slugRows, titleRows, partRows, partOffsets, gapRows } = segment
  const parts = partRows[size]!
  const columns: SegmentColumns = {
    ids: segment.ids.slice(0, size),
    dead: segment.dead.slice(0, size),
    recenti: segment.recenti.slice(0, size),
    titolo: segment.titolo.slice(0, size),
    importo: segment.importo.slice(0, size),
    completezza: segment.completezza.slice(0, size),
    attivoDa: segment.attivoDa.slice(0, size),
    attivoA: segment.attivoA.slice(0, size),
    filters: segment.filters.slice(0, size * FILTER_SIZE),
    slugRows: slugRows.slice(0, size + 1),
    slugs: segment.slugs.slice(0, slugRows[size]),
    titleRows: titleRows.slice(0, size + 1),
    titles: segment.titles.slice(0, titleRows[size]),
    partRows: partRows.slice(0, size + 1),
    partKinds: segment.partKinds.slice(0, parts),
    // A growing segment tells places in full.
    ...packPlaces(Uint32Array.from(partOffsets.subarray(0, parts + 1))),
    tokens: segment.tokens.slice(0, tokensFrom(segment, parts)),
    gapRows: gapRows.slice(0, size + 1),
    gaps: segment.gaps.slice(0, gapRows[size]),
  }
  const facetLists = segment.facetLists.map((column) => narrowed(column.subarray(0, size)))
  return makeSegment(size, columns, facetLists, postings, facetPostings)
}
