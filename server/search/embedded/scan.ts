import { EXCLUDED, type Filter, REQUIRED, WANTED } from './filter.ts'
import { FACETS, type Segment } from './segment.ts'

const HIT = -1
const OUT = -2

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
const judge = (segment: Segment, doc: number, { marks, any, all, not }: Filter): number => {
  const row = doc * FACETS
  let failed = HIT
  for (let i = 0; i < any.length; i++) {
    const { facet } = any[i]!
    if (has(segment, marks, row + facet, WANTED)) continue
    if (failed !== HIT) return OUT
    failed = facet
  }
  for (let i = 0; i < not.length; i++) {
    if (has(segment, marks, row + not[i]!.facet, EXCLUDED)) return OUT
  }
  for (let i = 0; i < all.length; i++) {
    if (countOf(segment, marks, row + all[i]!.facet, REQUIRED) < all[i]!.count) return OUT
  }
  return failed
}

/** Counts the values of some rows: of one facet of a record, or of all; `step` is 1, or -1 to take them back. */
export const countRows = (
  { facetRows, facetValues }: Segment,
  from: number,
  to: number,
  counts: Uint32Array,
  step: number,
): void => {
  const end = facetRows[to]!
  for (let at = facetRows[from]!; at < end; at++) counts[facetValues[at]!]! += step
}

/** Some records of a segment, or all of them where `docs` is null. */
export type Candidates = { docs: Uint16Array | null; length: number }

/**
 * Filters the candidates of a segment and counts every facet in the same pass, so that total, counts and hits cannot
 * disagree. A record that fails no selection is a hit and counts for all facets; one that fails only the "any"
 * selection of one facet counts for that facet; any other counts for nothing. `hits` receives the records that pass,
 * and their number is returned.
 */
export const scan = (
  segment: Segment,
  { docs, length }: Candidates,
  filter: Filter,
  counts: Uint32Array,
  hits: Uint16Array,
): number => {
  const { dead } = segment
  let passed = 0
  for (let i = 0; i < length; i++) {
    const doc = docs === null ? i : docs[i]!
    if (dead[doc] !== 0) continue
    const verdict = judge(segment, doc, filter)
    const row = doc * FACETS
    if (verdict === HIT) {
      hits[passed++] = doc
      countRows(segment, row, row + FACETS, counts, 1)
    } else if (verdict !== OUT) countRows(segment, row + verdict, row + verdict + 1, counts, 1)
  }
  return passed
}
