import { FACET_KEYS } from '#domain/facets.ts'
import { room } from './arrays.ts'
import {
  createGrowingPostings,
  type PostingColumns,
  type Postings,
  sealedPostings,
} from './postings.ts'

/** Records of one segment: their numbers must fit in 16 bits. */
export const SEGMENT_SIZE = 65_536

const FACETS = FACET_KEYS.length

/** By what records are ordered, as numbers of which the highest comes first. */
export type SortColumns = {
  /** Year, month and day as one number; 0 when unknown. */
  recenti: Float64Array
  /** The beginning of the title, negated: see `titleKey`. */
  titolo: Float64Array
  /** Euro; -1 when unknown. */
  importo: Float64Array
  completezza: Float64Array
}

/**
 * Up to 65,536 records as columns. Rows point into the column behind them: the values of facet `f` of record `d` are
 * `facetValues` from `facetRows[d * 7 + f]` to the next row, its parts `partRows[d]` to the next, and the words of part
 * `p` are `tokens` from `partTokens[p]` to the next. Columns may be longer than what is used of them.
 */
export type Segment = {
  /** Records, removed ones included. */
  size: number
  ids: Float64Array
  /** 1 for a removed record. */
  dead: Uint8Array
  sorts: SortColumns
  /** Hash of the name that editions of one initiative share. */
  initiatives: Uint32Array
  facetRows: Uint32Array
  facetValues: Uint32Array
  partRows: Uint32Array
  partKinds: Uint8Array
  partTokens: Uint32Array
  /** Where the kept text of each part begins, in bytes. */
  partTexts: Uint32Array
  tokens: Uint32Array
  /** UTF-8. */
  text: Uint8Array
  postings: Postings
}

export const emptySegment = (postings: Postings = createGrowingPostings()): Segment => ({
  size: 0,
  ids: new Float64Array(16),
  dead: new Uint8Array(16),
  sorts: {
    recenti: new Float64Array(16),
    titolo: new Float64Array(16),
    importo: new Float64Array(16),
    completezza: new Float64Array(16),
  },
  initiatives: new Uint32Array(16),
  facetRows: new Uint32Array(16 * FACETS + 1),
  facetValues: new Uint32Array(256),
  partRows: new Uint32Array(17),
  partKinds: new Uint8Array(128),
  partTokens: new Uint32Array(129),
  partTexts: new Uint32Array(129),
  tokens: new Uint32Array(1024),
  text: new Uint8Array(4096),
  postings,
})

export type StoredPart = { kind: number; tokens: readonly number[]; text: string }

export type StoredRecord = {
  id: number
  sorts: Record<keyof SortColumns, number>
  initiative: number
  /** Ordinals, facet by facet. */
  facets: readonly (readonly number[])[]
  parts: readonly StoredPart[]
}

const appendFacets = (segment: Segment, doc: number, facets: StoredRecord['facets']) => {
  segment.facetRows = room(segment.facetRows, (doc + 1) * FACETS + 1)
  let at = segment.facetRows[doc * FACETS]!
  for (const [facet, ordinals] of facets.entries()) {
    segment.facetValues = room(segment.facetValues, at + ordinals.length)
    for (const ordinal of ordinals) segment.facetValues[at++] = ordinal
    segment.facetRows[doc * FACETS + facet + 1] = at
  }
}

const encoder = new TextEncoder()

const appendPart = (segment: Segment, part: number, { kind, tokens, text }: StoredPart) => {
  segment.partKinds = room(segment.partKinds, part + 1)
  segment.partTokens = room(segment.partTokens, part + 2)
  segment.partTexts = room(segment.partTexts, part + 2)
  segment.partKinds[part] = kind
  const at = segment.partTokens[part]!
  segment.tokens = room(segment.tokens, at + tokens.length)
  segment.tokens.set(tokens, at)
  segment.partTokens[part + 1] = at + tokens.length
  const from = segment.partTexts[part]!
  // A character of a JavaScript string takes at most three bytes.
  segment.text = room(segment.text, from + text.length * 3)
  const { written } = encoder.encodeInto(text, segment.text.subarray(from))
  segment.partTexts[part + 1] = from + written
}

/** Adds a record to the columns and returns its number; the postings are the caller's. */
export const appendRecord = (segment: Segment, record: StoredRecord): number => {
  const doc = segment.size
  segment.ids = room(segment.ids, doc + 1)
  segment.dead = room(segment.dead, doc + 1)
  segment.initiatives = room(segment.initiatives, doc + 1)
  segment.ids[doc] = record.id
  segment.initiatives[doc] = record.initiative
  for (const key of Object.keys(record.sorts) as (keyof SortColumns)[]) {
    segment.sorts[key] = room(segment.sorts[key], doc + 1)
    segment.sorts[key][doc] = record.sorts[key]
  }
  appendFacets(segment, doc, record.facets)
  segment.partRows = room(segment.partRows, doc + 2)
  let part = segment.partRows[doc]!
  for (const one of record.parts) appendPart(segment, part++, one)
  segment.partRows[doc + 1] = part
  segment.size = doc + 1
  return doc
}

/** A copy of a segment that takes no more records, without spare room and with its postings end to end. */
export const sealSegment = (segment: Segment, columns: PostingColumns): Segment => {
  const { size, partRows, partTokens, partTexts, facetRows } = segment
  const parts = partRows[size]!
  const { recenti, titolo, importo, completezza } = segment.sorts
  return {
    size,
    ids: segment.ids.slice(0, size),
    dead: segment.dead.slice(0, size),
    sorts: {
      recenti: recenti.slice(0, size),
      titolo: titolo.slice(0, size),
      importo: importo.slice(0, size),
      completezza: completezza.slice(0, size),
    },
    initiatives: segment.initiatives.slice(0, size),
    facetRows: facetRows.slice(0, size * FACETS + 1),
    facetValues: segment.facetValues.slice(0, facetRows[size * FACETS]!),
    partRows: partRows.slice(0, size + 1),
    partKinds: segment.partKinds.slice(0, parts),
    partTokens: partTokens.slice(0, parts + 1),
    partTexts: partTexts.slice(0, parts + 1),
    tokens: segment.tokens.slice(0, partTokens[parts]!),
    text: segment.text.slice(0, partTexts[parts]!),
    postings: sealedPostings(columns),
  }
}

const decoder = new TextDecoder()

/** The kept text of a part. */
export const partText = (segment: Segment, part: number): string =>
  decoder.decode(segment.text.subarray(segment.partTexts[part]!, segment.partTexts[part + 1]!))

/** The first part of a record that has this kind, or -1. */
export const findPart = (segment: Segment, doc: number, kind: number): number => {
  for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
    if (segment.partKinds[part] === kind) return part
  }
  return -1
}
