import { FACET_KEYS } from '#domain/facets.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { writeVarint } from '../../structures/varint.ts'
import type { Postings } from '../postings/posting-list.ts'
import { FILTER_SIZE, setBits } from './bigram-filter.ts'
import { titleKey } from './title-keys.ts'

export const FACETS = FACET_KEYS.length

/**
 * Up to 65,536 records as columns. Rows point into the column behind them: the parts of record `d` are those from
 * `partRows[d]` to the next row, and so on. Columns may be longer than what is used of them.
 */
export type SegmentColumns = {
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
  /** UTF-8. */
  slugRows: Uint32Array
  slugs: Uint8Array
  /** UTF-8 of folded titles: what they are ordered by. */
  titleRows: Uint32Array
  titles: Uint8Array
  partRows: Uint32Array
  partKinds: Uint8Array
  /** Varints: spellings, or terms in a part of kind `spans`. */
  partTokens: Uint32Array
  tokens: Uint8Array
  /** Which words may stand side by side: see `bigram-filter.ts`. */
  filters: Uint32Array
  /** Varints: see `packGaps`. */
  partGaps: Uint32Array
  gaps: Uint8Array
}

export type Segment = SegmentColumns & {
  /** Records, removed ones included. */
  size: number
  /** How many of them are removed. */
  removed: number
  /** For each facet a column of its own: the number of each record's list of values there, see `facet-values.ts`. */
  facetLists: Uint32Array[]
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
  facetLists: Uint32Array[],
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
  filters: columns.filters,
  slugRows: columns.slugRows,
  slugs: columns.slugs,
  titleRows: columns.titleRows,
  titles: columns.titles,
  partRows: columns.partRows,
  partKinds: columns.partKinds,
  partTokens: columns.partTokens,
  tokens: columns.tokens,
  partGaps: columns.partGaps,
  gaps: columns.gaps,
  facetLists,
  postings,
  facetPostings,
})

const emptyColumns = (): SegmentColumns => ({
  ids: new Float64Array(16),
  dead: new Uint8Array(16),
  recenti: new Float64Array(16),
  titolo: new Float64Array(16),
  importo: new Float64Array(16),
  completezza: new Float64Array(16),
  filters: new Uint32Array(16 * FILTER_SIZE),
  slugRows: new Uint32Array(17),
  slugs: new Uint8Array(1024),
  titleRows: new Uint32Array(17),
  titles: new Uint8Array(1024),
  partRows: new Uint32Array(17),
  partKinds: new Uint8Array(128),
  partTokens: new Uint32Array(129),
  tokens: new Uint8Array(4096),
  partGaps: new Uint32Array(129),
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

export type StoredPart = {
  kind: number
  tokens: readonly number[]
  /** What stands between words: see `packGaps`. */
  gaps: readonly number[]
}

export type StoredRecord = {
  id: number
  slug: string
  /** See `titleBytes`. */
  title: Uint8Array
  sorts: Record<'recenti' | 'importo' | 'completezza', number>
  /** The number of its list of values in each facet. */
  facetLists: readonly number[]
  parts: readonly StoredPart[]
  /** See `bigram-filter.ts`. */
  filter: readonly number[]
}

const LONGEST_VARINT = 5

const appendPart = (segment: Segment, part: number, { kind, tokens, gaps }: StoredPart) => {
  segment.partKinds = ensureCapacity(segment.partKinds, part + 1)
  segment.partTokens = ensureCapacity(segment.partTokens, part + 2)
  segment.partGaps = ensureCapacity(segment.partGaps, part + 2)
  segment.partKinds[part] = kind
  let at = segment.partTokens[part]!
  segment.tokens = ensureCapacity(segment.tokens, at + tokens.length * LONGEST_VARINT)
  for (const token of tokens) at = writeVarint(segment.tokens, at, token)
  segment.partTokens[part + 1] = at
  let gapAt = segment.partGaps[part]!
  segment.gaps = ensureCapacity(segment.gaps, gapAt + gaps.length * LONGEST_VARINT)
  for (const gap of gaps) gapAt = writeVarint(segment.gaps, gapAt, gap)
  segment.partGaps[part + 1] = gapAt
}

const encoder = new TextEncoder()

const appendSlug = (segment: Segment, doc: number, slug: string) => {
  const bytes = encoder.encode(slug)
  const from = segment.slugRows[doc]!
  segment.slugRows = ensureCapacity(segment.slugRows, doc + 2)
  segment.slugs = ensureCapacity(segment.slugs, from + bytes.length)
  segment.slugs.set(bytes, from)
  segment.slugRows[doc + 1] = from + bytes.length
}

const appendTitle = (segment: Segment, doc: number, bytes: Uint8Array) => {
  const from = segment.titleRows[doc]!
  segment.titleRows = ensureCapacity(segment.titleRows, doc + 2)
  segment.titles = ensureCapacity(segment.titles, from + bytes.length)
  segment.titles.set(bytes, from)
  segment.titleRows[doc + 1] = from + bytes.length
  segment.titolo = ensureCapacity(segment.titolo, doc + 1)
  segment.titolo[doc] = -titleKey(bytes, 0, bytes.length)
}

/** Adds a record to the columns and returns its number; the postings are the caller's. */
export const appendRecord = (segment: Segment, record: StoredRecord): number => {
  const doc = segment.size
  segment.ids = ensureCapacity(segment.ids, doc + 1)
  segment.dead = ensureCapacity(segment.dead, doc + 1)
  segment.ids[doc] = record.id
  for (const key of ['recenti', 'importo', 'completezza'] as const) {
    segment[key] = ensureCapacity(segment[key], doc + 1)
    segment[key][doc] = record.sorts[key]
  }
  appendTitle(segment, doc, record.title)
  segment.filters = ensureCapacity(segment.filters, (doc + 1) * FILTER_SIZE)
  setBits(segment.filters, doc, record.filter)
  appendSlug(segment, doc, record.slug)
  for (const [facet, list] of record.facetLists.entries()) {
    const column = ensureCapacity(segment.facetLists[facet]!, doc + 1)
    column[doc] = list
    segment.facetLists[facet] = column
  }
  segment.partRows = ensureCapacity(segment.partRows, doc + 2)
  let part = segment.partRows[doc]!
  for (const one of record.parts) appendPart(segment, part++, one)
  segment.partRows[doc + 1] = part
  segment.size = doc + 1
  return doc
}

/** A copy of a segment without spare room, with postings that take no more records. */
export const trimmedSegment = (
  segment: Segment,
  postings: Postings,
  facetPostings: Postings,
): Segment => {
  const { size, slugRows, titleRows, partRows, partTokens, partGaps } = segment
  const parts = partRows[size]!
  const columns: SegmentColumns = {
    ids: segment.ids.slice(0, size),
    dead: segment.dead.slice(0, size),
    recenti: segment.recenti.slice(0, size),
    titolo: segment.titolo.slice(0, size),
    importo: segment.importo.slice(0, size),
    completezza: segment.completezza.slice(0, size),
    filters: segment.filters.slice(0, size * FILTER_SIZE),
    slugRows: slugRows.slice(0, size + 1),
    slugs: segment.slugs.slice(0, slugRows[size]),
    titleRows: titleRows.slice(0, size + 1),
    titles: segment.titles.slice(0, titleRows[size]),
    partRows: partRows.slice(0, size + 1),
    partKinds: segment.partKinds.slice(0, parts),
    partTokens: partTokens.slice(0, parts + 1),
    tokens: segment.tokens.slice(0, partTokens[parts]),
    partGaps: partGaps.slice(0, parts + 1),
    gaps: segment.gaps.slice(0, partGaps[parts]),
  }
  const facetLists = segment.facetLists.map((column) => column.slice(0, size))
  return makeSegment(size, columns, facetLists, postings, facetPostings)
}

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

export const slugOf = ({ slugs, slugRows }: Segment, doc: number): string => {
  const [from, to] = [slugRows[doc]!, slugRows[doc + 1]!]
  return Buffer.from(slugs.buffer, slugs.byteOffset + from, to - from).toString()
}
