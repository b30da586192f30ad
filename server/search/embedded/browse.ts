import { FACET_KEYS } from '#domain/facets.ts'
import { complement, createFinder, createNarrow, type Narrowing } from './candidates.ts'
import type { Collection } from './collection.ts'
import { type Filter, isEmpty, withoutAny } from './filter.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import type { Sieve } from './sieve.ts'
import type { CountedValues, Tally } from './tally.ts'

/** Receives the records of a segment that pass, and how many they are. */
export type VisitPassed = (
  number: number,
  segment: Segment,
  docs: Uint16Array,
  length: number,
) => void

/** How the counts of a facet come about: as they are counted, or from those of the whole collection. */
type Source = 'counted' | 'whole collection' | typeof LESS
const LESS = 'whole collection, less what is counted'

/**
 * Filters without words. Each condition has the records that meet it listed, so each walk begins with those of the
 * condition that fewest meet: one walk finds the hits and counts the facets without a selection; and each facet with one
 * is counted in a walk of its own, by the filter without that selection. Three small walks are less work than one that
 * meets every record which any selection keeps.
 */
export const createBrowse = (
  { facets, segments, state }: Collection,
  sieve: Sieve,
  tally: Tally,
) => {
  const find = createFinder()
  const narrow = createNarrow(facets, () => state.live)
  const passed = new Uint16Array(SEGMENT_SIZE)

  const each = (narrowing: Narrowing, visit: VisitPassed): void => {
    sieve.start(narrowing.rest, narrowing.most)
    for (const [s, segment] of segments.entries()) {
      sieve.sift(segment, find(segment, narrowing))
      visit(s, segment, passed, sieve.passed(passed))
    }
  }

  /** Counts a facet by the filter without its own selection. */
  const countOwn = (facet: number, rest: Filter): Source => {
    if (isEmpty(rest)) return 'whole collection'
    const others = complement(rest, facets, state.live)
    const narrowing = others ?? narrow(rest)
    tally.expect(facet, narrowing.most)
    each(narrowing, (_, segment, docs, length) => {
      tally.addFacet(segment, facet, docs, length)
    })
    return others ? LESS : 'counted'
  }

  const fillIn = (counts: Uint32Array, facet: number, source: Source): void => {
    if (source === 'counted') return
    for (const ordinal of facets.ordinalsIn(facet)) {
      const whole = facets.live.counts[ordinal]!
      counts[ordinal] = source === 'whole collection' ? whole : whole - counts[ordinal]!
    }
  }

  /** Visits what passes; returns how many these are, and, where somebody reads them, the counts by ordinal. */
  return (filter: Filter, visit: VisitPassed, which: CountedValues | undefined) => {
    const narrowing = narrow(filter)
    const others = which ? complement(filter, facets, state.live) : null
    const selected = new Set(filter.any.map(({ facet }) => facet))
    const free = [...FACET_KEYS.keys()].filter((facet) => !selected.has(facet))
    const countFree: VisitPassed = (_, segment, docs, length) => {
      for (const facet of free) tally.addFacet(segment, facet, docs, length)
    }
    if (which) tally.start((others ?? narrowing).most, which)
    let total = 0
    each(narrowing, (s, segment, docs, length) => {
      total += length
      visit(s, segment, docs, length)
      if (which && !others) countFree(s, segment, docs, length)
    })
    if (!which) return { total, counts: null }
    if (others) each(others, countFree)
    const sources: (readonly [number, Source])[] = [
      ...free.map((facet) => [facet, others ? LESS : 'counted'] as const),
      ...filter.any.map(
        (own) => [own.facet, countOwn(own.facet, withoutAny(filter, own))] as const,
      ),
    ]
    const counts = tally.counts()
    for (const [facet, source] of sources) fillIn(counts, facet, source)
    return { total, counts }
  }
}

export type Browse = ReturnType<typeof createBrowse>
