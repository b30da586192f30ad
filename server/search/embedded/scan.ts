import { FACET_KEYS } from '#domain/facets.ts'
import { EXCLUDED, type Filter, REQUIRED, WANTED } from './filter.ts'
import type { Segment } from './segment.ts'

const FACETS = FACET_KEYS.length
const HIT = -1
const OUT = -2

/** What passes a filter: a visitor for hits, and counters for every facet value. */
export type Tally = { total: number; counts: Uint32Array }

const has = (segment: Segment, marks: Uint8Array, row: number, bit: number): boolean => {
  const { facetRows, facetValues } = segment
  const end = facetRows[row + 1]!
  for (let at = facetRows[row]!; at < end; at++) {
    if ((marks[facetValues[at]!]! & bit) !== 0) return true
  }
  return false
}

const countOf = (segment: Segment, marks: Uint8Array, row: number, bit: number): number => {
  const { facetRows, facetValues } = segment
  let count = 0
  for (let at = facetRows[row]!; at < facetRows[row + 1]!; at++) {
    if ((marks[facetValues[at]!]! & bit) !== 0) count++
  }
  return count
}

/** HIT, OUT, or the one facet whose "any" selection alone the record fails. */
const judge = (segment: Segment, doc: number, filter: Filter): number => {
  const { marks, any, all, not } = filter
  const row = doc * FACETS
  let failed = HIT
  for (let i = 0; i < any.length; i++) {
    if (has(segment, marks, row + any[i]!, WANTED)) continue
    if (failed !== HIT) return OUT
    failed = any[i]!
  }
  for (let i = 0; i < not.length; i++) {
    if (has(segment, marks, row + not[i]!, EXCLUDED)) return OUT
  }
  for (let i = 0; i < all.length; i++) {
    if (countOf(segment, marks, row + all[i]!.facet, REQUIRED) < all[i]!.count) return OUT
  }
  return failed
}

/**
 * Filters the candidates of a segment and counts every facet in the same pass, so that total, counts and hits cannot
 * disagree. A record that fails no selection is a hit and counts for all facets; one that fails only the "any"
 * selection of one facet counts for that facet; any other counts for nothing. `hits` receives the records that pass.
 */
export const scan = (
  segment: Segment,
  candidates: Uint16Array | null,
  length: number,
  filter: Filter,
  tally: Tally,
  hits: Uint16Array,
): number => {
  const { facetRows, facetValues, dead } = segment
  const { counts } = tally
  let passed = 0
  for (let i = 0; i < length; i++) {
    const doc = candidates === null ? i : candidates[i]!
    if (dead[doc] !== 0) continue
    const verdict = judge(segment, doc, filter)
    if (verdict === OUT) continue
    const row = doc * FACETS
    const from = verdict === HIT ? row : row + verdict
    const end = facetRows[verdict === HIT ? row + FACETS : from + 1]!
    for (let at = facetRows[from]!; at < end; at++) counts[facetValues[at]!]!++
    if (verdict === HIT) hits[passed++] = doc
  }
  tally.total += passed
  return passed
}
