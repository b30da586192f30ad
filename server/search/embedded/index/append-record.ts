import { ensureCapacity } from '../../structures/arrays.ts'
import { bytesOf, writeVarint } from '../../structures/varint.ts'
import { FILTER_SIZE, setBits } from './bigram-filter.ts'
import { noBases } from './part-places.ts'
import type { Segment } from './segment.ts'
import { shortSlug } from './slugs.ts'
import { titleKey } from './title-keys.ts'

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
  /** See `SegmentColumns`. */
  active: { from: number; to: number } | null
  /** The number of its list of values in each facet. */
  facetLists: readonly number[]
  parts: readonly StoredPart[]
  /** See `bigram-filter.ts`. */
  filter: readonly number[]
}

const LONGEST_VARINT = 5

/** Places are told in full as long as a segment grows. */
const appendPart = (segment: Segment, part: number, { kind, tokens }: StoredPart) => {
  segment.partKinds = ensureCapacity(segment.partKinds, part + 1)
  if (segment.partOffsets.length < part + 2) {
    segment.partOffsets = ensureCapacity(segment.partOffsets, part + 2)
    segment.partBases = noBases(segment.partOffsets.length)
  }
  segment.partKinds[part] = kind
  let at = segment.partOffsets[part]!
  segment.tokens = ensureCapacity(segment.tokens, at + tokens.length * LONGEST_VARINT)
  for (const token of tokens) at = writeVarint(segment.tokens, at, token)
  segment.partOffsets[part + 1] = at
}

const appendGaps = (segment: Segment, doc: number, parts: readonly StoredPart[]) => {
  segment.gapRows = ensureCapacity(segment.gapRows, doc + 2)
  let at = segment.gapRows[doc]!
  for (const { gaps } of parts) {
    segment.gaps = ensureCapacity(segment.gaps, at + (gaps.length + 1) * LONGEST_VARINT)
    at = writeVarint(segment.gaps, at, bytesOf(gaps))
    for (const gap of gaps) at = writeVarint(segment.gaps, at, gap)
  }
  segment.gapRows[doc + 1] = at
}

/** See `shortSlug`; the title is there already. */
const appendSlug = (segment: Segment, doc: number, slug: string) => {
  const { titles, titleRows } = segment
  const bytes = shortSlug(slug, titles.subarray(titleRows[doc], titleRows[doc + 1]))
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
  segment.attivoDa = ensureCapacity(segment.attivoDa, doc + 1)
  segment.attivoA = ensureCapacity(segment.attivoA, doc + 1)
  segment.attivoDa[doc] = record.active?.from ?? 0
  segment.attivoA[doc] = record.active?.to ?? 0
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
  appendGaps(segment, doc, record.parts)
  segment.size = doc + 1
  return doc
}
