import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { Limit } from '../language/limits/limit.ts'
import type { Bitmap } from './bitmaps/bitmaps.ts'
import { type CountedValues, createFacetCounter, type Records } from './facets/facet-counter.ts'
import type { RangeCounts } from './facets/facet-counts.ts'
import { filterOf, isEmpty } from './facets/filter.ts'
import { createFilterBitmaps } from './facets/filter-bitmaps.ts'
import type { Collection } from './index/collection.ts'
import type { Segment } from './index/segment.ts'
import type { KeptAnswer } from './kept/kept-answers.ts'
import type { Matches } from './match/matches.ts'
import { createEveryPlace } from './order/every-place.ts'
import { createPageCollector } from './order/page-collector.ts'
import type { Place, Slice } from './order/place.ts'
import { createSegmentCollector } from './order/segment-collector.ts'
import { tieBreakers } from './order/tie-breakers.ts'
import { SEGMENT_SIZE } from './postings/segment-size.ts'

/** What a search comes to: how many projects, how many of each facet value, and the records of one slice. */
export type Collected = {
  total: number
  counts: Uint32Array
  /** Counts of the selected ranges that the index keeps no value of, by facet and value. */
  ranges: RangeCounts
  places: Place[]
}

/** What a search is for: the records of a slice, or all in no order, and the counts of facet values unless nobody reads them. */
export type CollectOptions = {
  slice: Slice | 'all'
  counts?: CountedValues
  /** What the words ask of facets. */
  limits?: readonly Limit[]
  /** What is known already of an answer that is ordered by relevance and not filtered; told in `total` where counts are asked for. */
  kept?: KeptAnswer | null
}

const NO_COUNTS = new Uint32Array(0)

/** Above so many hits, their bitmap is made of the bytes of the whole segment rather than hit by hit. */
const MANY = 4_096

/** Filters, counts and orders what the words have found: `found` is null when every record is. */
export const createCollector = ({ facets, segments, segmentBitmaps, bits }: Collection) => {
  const select = createFilterBitmaps(bits)
  const counter = createFacetCounter(facets, bits)
  const hitBits = bits.allocate()
  const list = new Uint16Array(SEGMENT_SIZE)

  const bitsOf = ({ hits, count, worth, answered }: Matches, { size }: Segment): Bitmap => {
    if (worth === null && count > MANY) bits.fromBytes(hitBits, answered, size)
    else {
      bits.clear(hitBits, size)
      bits.addAll(hitBits, hits, 0, count)
    }
    return hitBits
  }

  /** Their list is good until that of another set is asked for. */
  const recordsIn = (set: Bitmap, { size }: Segment): Records => {
    let listed = false
    return {
      length: bits.count(set, size),
      bits: () => set,
      docs: () => {
        if (!listed) bits.list(set, size, list)
        listed = true
        return list
      },
    }
  }

  const hitRecords = (matches: Matches, segment: Segment): Records => {
    let set: Bitmap | null = null
    return {
      length: matches.count,
      bits: () => {
        set ??= bitsOf(matches, segment)
        return set
      },
      docs: () => matches.hits,
    }
  }

  return (
    query: SearchQuery,
    found: readonly Matches[] | null,
    { slice, counts, limits = [], kept: known = null }: CollectOptions,
  ): Collected => {
    const sort = effectiveSort(query)
    const page =
      slice === 'all' ? createEveryPlace() : createPageCollector(slice, tieBreakers(segments, sort))
    const offer = createSegmentCollector(page, segments, sort)
    const filter = filterOf(facets, query, limits)
    const filtered = !isEmpty(filter)
    const everything = !filtered && found === null
    const own = new Set(filter.any.map(({ facet }) => facet))
    const ranges = new Map<FacetKey, Map<string, number>>()
    if (counts) counter.start(counts)
    let total = 0
    for (const [s, segment] of segments.entries()) {
      if (known?.isOf(s)) {
        if (counts) total += counter.addBy((ordinals, into) => known.count(s, ordinals, into))
        known.best(s, ({ docs, count, scores }) => offer.records(s, docs, count, scores, null))
        continue
      }
      const matches = found?.[s] ?? null
      if (matches?.count === 0) continue
      const kept = segmentBitmaps[s]!
      const start = matches ? hitRecords(matches, segment) : recordsIn(kept.live, segment)
      const selected = filtered ? select(segment, kept, start.bits(), filter) : null
      const passed = selected ? recordsIn(selected.passed, segment) : start
      total += passed.length
      if ((slice === 'all' || slice.to > 0) && passed.length > 0) {
        if (matches === null) offer.records(s, passed.docs(), passed.length, null, null)
        else offer.hits(s, matches, selected && bits.tester(selected.passed))
      }
      if (!counts || everything) continue
      for (let facet = 0; facet < FACET_KEYS.length; facet++) {
        if (!own.has(facet)) counter.add(segment, kept, facet, passed)
      }
      for (const one of filter.any) {
        const set = selected!.without(one)
        counter.add(segment, kept, one.facet, recordsIn(set, segment))
        if (one.ranges.length === 0) continue
        const key = FACET_KEYS[one.facet]!
        const own = ranges.get(key) ?? new Map<string, number>()
        ranges.set(key, own)
        for (const range of one.ranges) {
          own.set(range.value, (own.get(range.value) ?? 0) + selected!.countIn(range, set))
        }
      }
    }
    const everybody = () => facets.live.counts.slice(0, facets.values.length)
    const counted = counts ? (everything ? everybody() : counter.counts()) : NO_COUNTS
    return { total, counts: counted, ranges, places: page.take() }
  }
}
