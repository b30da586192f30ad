import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import { createBrowse, type VisitPassed } from './browse.ts'
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
  let { least } = page
  for (let i = 0; i < length; i++) {
    const doc = docs === null ? i : docs[i]!
    const key = keys === null ? 0 : keys[doc]!
    if (key < least || dead[doc] !== 0) continue
    page.offer(number, doc, key)
    least = page.least
  }
}

/** Filters, counts and orders what the words have found: `found` is null when every record is. */
export const createWalk = (collection: Collection) => {
  const { facets, segments, state } = collection
  const filterOf = createFilters(facets)
  const sieve = createSieve(facets)
  const tally = createTally(facets)
  const browse = createBrowse(collection, sieve, tally)
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

  /** Filters what the words have found: what fails the selection of one facet alone still counts for that facet. */
  const filtered = (
    found: readonly Matches[],
    filter: Filter,
    offer: Offer,
    which: CountedValues | undefined,
  ) => {
    const most = found.reduce((sum, { count }) => sum + count, 0)
    sieve.start(filter, most)
    if (which) tally.start(most, which)
    let total = 0
    for (const [s, segment] of segments.entries()) {
      sieve.sift(segment, hitsOf(found[s]!))
      const length = sieve.passed(passed)
      total += length
      offer(s, segment, { docs: passed, length })
      if (!which) continue
      tally.add(segment, passed, length)
      for (const { facet } of filter.any) {
        tally.addFacet(segment, facet, passed, sieve.failingOnly(facet, passed))
      }
    }
    return { total, counts: which ? tally.counts() : null }
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
    if (!isEmpty(filter)) {
      const visit: VisitPassed = (s, segment, docs, length) => offer(s, segment, { docs, length })
      const { total, counts: counted } = found
        ? filtered(found, filter, offer, counts)
        : browse(filter, visit, counts)
      return { total, counts: counted ?? NO_COUNTS, places: page.take() }
    }
    const total = unfiltered(found, offer)
    return {
      total,
      counts: counts ? countUnfiltered(found, total, counts) : NO_COUNTS,
      places: page.take(),
    }
  }
}

export type Walk = ReturnType<typeof createWalk>
