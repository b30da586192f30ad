import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import { createFinder, EVERYTHING, narrow } from './candidates.ts'
import type { Collection } from './collection.ts'
import { createFilters, type Filter, isEmpty } from './filter.ts'
import type { Matches } from './matches.ts'
import { furtherKeys } from './order.ts'
import { createPage } from './page.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import { type Candidates, createSieve } from './sieve.ts'
import { type CountedValues, createTally } from './tally.ts'
import type { Collector, Place, Slice } from './top.ts'

/** What a search comes to: how many projects, how many of each facet value, and the records of one slice. */
export type Walked = { total: number; counts: Uint32Array; places: Place[] }

/** What a search is for: the records of a slice, and the counts of facet values unless nobody reads them. */
export type Want = { slice: Slice; counts?: CountedValues }

const NO_COUNTS = new Uint32Array(0)

const offerAll = (
  page: Collector,
  number: number,
  { dead }: Segment,
  { docs, length }: Candidates,
  keys: Float64Array | Float32Array | null,
): void => {
  for (let i = 0; i < length; i++) {
    const doc = docs === null ? i : docs[i]!
    const key = keys === null ? 0 : keys[doc]!
    if (key >= page.least && dead[doc] === 0) page.offer(number, doc, key)
  }
}

/** Filters, counts and orders what the words have found: `found` is null when every record is. */
export const createWalk = (collection: Collection) => {
  const { facets, segments, state } = collection
  const filterOf = createFilters(facets)
  const find = createFinder()
  const sieve = createSieve(facets)
  const tally = createTally(facets)
  const passed = new Uint16Array(SEGMENT_SIZE)
  const everything = ({ size }: Segment): Candidates => ({ docs: null, length: size })
  const hitsOf = ({ hits, count }: Matches): Candidates => ({ docs: hits, length: count })

  /** Records of a segment that are there and not among the found. */
  const othersThan = ({ answered }: Matches, { size, dead }: Segment): number => {
    let length = 0
    for (let doc = 0; doc < size; doc++) {
      if (answered[doc] === 0 && dead[doc] === 0) passed[length++] = doc
    }
    return length
  }

  /** Counts of what the words have found, all of which pass. The fewer are counted: the hits, or the others. */
  const countUnfiltered = (
    found: readonly Matches[] | null,
    total: number,
    which: CountedValues,
  ): Uint32Array => {
    const everybody = () => facets.live.counts.slice(0, facets.values.length)
    if (found === null) return everybody()
    const few = total * 2 <= state.live
    tally.start(few ? total : state.live - total, which)
    for (const [s, segment] of segments.entries()) {
      const { hits, count } = found[s]!
      if (few) tally.add(segment, hits, count)
      else tally.add(segment, passed, othersThan(found[s]!, segment))
    }
    const counts = tally.counts()
    return few ? counts : everybody().map((count, ordinal) => count - counts[ordinal]!)
  }

  type Offer = (number: number, segment: Segment, candidates: Candidates) => void

  const unfiltered = (found: readonly Matches[] | null, offer: Offer): number => {
    const total = found === null ? state.live : found.reduce((sum, { count }) => sum + count, 0)
    for (const [s, segment] of segments.entries()) {
      offer(s, segment, found === null ? everything(segment) : hitsOf(found[s]!))
    }
    return total
  }

  /** Most records that a filter must look at. */
  const mostCandidates = (
    found: readonly Matches[] | null,
    ordinals: readonly number[] | null,
  ): number => {
    if (found !== null) return found.reduce((sum, { count }) => sum + count, 0)
    if (ordinals === null) return state.live
    const having = ordinals.reduce((sum, ordinal) => sum + facets.live.counts[ordinal]!, 0)
    return Math.min(state.live, having)
  }

  const filtered = (
    found: readonly Matches[] | null,
    filter: Filter,
    offer: Offer,
    which: CountedValues | undefined,
  ) => {
    const { ordinals, untouched } = found === null ? narrow(filter, facets) : EVERYTHING
    const most = mostCandidates(found, ordinals)
    sieve.start(filter, most)
    if (which) tally.start(most, which)
    let total = 0
    for (const [s, segment] of segments.entries()) {
      sieve.sift(segment, found === null ? find(segment, ordinals) : hitsOf(found[s]!))
      const length = sieve.passed(passed)
      total += length
      offer(s, segment, { docs: passed, length })
      if (!which) continue
      tally.add(segment, passed, length)
      for (const { facet } of filter.any) {
        if (facet === untouched) continue
        tally.addFacet(segment, facet, passed, sieve.failingOnly(facet, passed))
      }
    }
    if (!which) return { total, counts: NO_COUNTS }
    const counts = tally.counts()
    if (untouched !== null) {
      for (const ordinal of facets.ordinalsIn(untouched)) {
        counts[ordinal] = facets.live.counts[ordinal]!
      }
    }
    return { total, counts }
  }

  return (
    query: SearchQuery,
    found: readonly Matches[] | null,
    { slice, counts }: Want,
  ): Walked => {
    const sort = effectiveSort(query)
    const page = createPage(slice, furtherKeys(segments, sort))
    const wantsRecords = slice.to > 0
    const offer: Offer = (number, segment, candidates) => {
      if (!wantsRecords) return
      const scores = found?.[number]?.scores ?? null
      const keys = sort === 'rilevanza' ? scores : segment[sort]
      offerAll(page, number, segment, candidates, keys)
    }
    const filter = filterOf(query)
    if (!isEmpty(filter)) return { ...filtered(found, filter, offer, counts), places: page.take() }
    const total = unfiltered(found, offer)
    return {
      total,
      counts: counts ? countUnfiltered(found, total, counts) : NO_COUNTS,
      places: page.take(),
    }
  }
}

export type Walk = ReturnType<typeof createWalk>
