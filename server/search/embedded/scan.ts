import type { FacetValueIndex } from './facet-values.ts'
import { EXCLUDED, type Filter, REQUIRED, WANTED } from './filter.ts'
import type { NumberLists } from './number-lists.ts'
import type { Segment } from './segment.ts'
import { countList } from './tally.ts'

const HIT = -1
const OUT = -2

/** How many values of a list have a mark. */
const marked = ({ columns }: NumberLists, list: number, marks: Uint8Array, bit: number): number => {
  const { starts, values } = columns
  const end = starts[list + 1]!
  let count = 0
  for (let at = starts[list]!; at < end; at++) if ((marks[values[at]!]! & bit) !== 0) count++
  return count
}

/** HIT, OUT, or the one facet whose "any" selection alone the record fails. */
const judge = (
  lists: readonly NumberLists[],
  { facetLists }: Segment,
  doc: number,
  { marks, any, all, not }: Filter,
): number => {
  const having = (facet: number, bit: number) =>
    marked(lists[facet]!, facetLists[facet]![doc]!, marks, bit)
  let failed = HIT
  for (let i = 0; i < any.length; i++) {
    const { facet } = any[i]!
    if (having(facet, WANTED) > 0) continue
    if (failed !== HIT) return OUT
    failed = facet
  }
  for (let i = 0; i < not.length; i++) {
    if (having(not[i]!.facet, EXCLUDED) > 0) return OUT
  }
  for (let i = 0; i < all.length; i++) {
    if (having(all[i]!.facet, REQUIRED) < all[i]!.count) return OUT
  }
  return failed
}

/** Some records of a segment, or all of them where `docs` is null. */
export type Candidates = { docs: Uint16Array | null; length: number }

/**
 * Filters the candidates of a segment. A record that fails no selection is a hit, and counts for all facets; one that
 * fails only the "any" selection of one facet counts for that facet, in `counts`; any other counts for nothing. `hits`
 * receives the records that pass, and their number is returned.
 */
export const scan = (
  { lists }: FacetValueIndex,
  segment: Segment,
  { docs, length }: Candidates,
  filter: Filter,
  counts: Uint32Array,
  hits: Uint16Array,
): number => {
  const { dead, facetLists } = segment
  let passed = 0
  for (let i = 0; i < length; i++) {
    const doc = docs === null ? i : docs[i]!
    if (dead[doc] !== 0) continue
    const verdict = judge(lists, segment, doc, filter)
    if (verdict === HIT) hits[passed++] = doc
    else if (verdict !== OUT) {
      countList(lists[verdict]!, facetLists[verdict]![doc]!, counts, 1)
    }
  }
  return passed
}
