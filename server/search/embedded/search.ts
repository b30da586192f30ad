import { EMPTY_QUERY, effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer } from '../engine.ts'
import { createPlanner } from '../language/plan.ts'
import type { KnownWords, Slot } from '../language/plan-types.ts'
import type { Collection } from './collection.ts'
import { facetCounts } from './facet-counts.ts'
import { createFilters, type Filter } from './filter.ts'
import { createFuzzyIndex } from './fuzzy.ts'
import { createHitWriter } from './hit.ts'
import { createMarkers, type Marker } from './marker.ts'
import { createMatcher, type Matches } from './match.ts'
import { createNearness } from './near.ts'
import { settleBy } from './order.ts'
import { createPage } from './page.ts'
import { createPrefixIndex } from './prefix.ts'
import { createResolver } from './resolve.ts'
import { scan, type Tally } from './scan.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import type { Top } from './top.ts'

/** Of the best hits by words, so many are looked at again for how near their words stand. */
const LOOKED_AT_AGAIN = 60

/** Which of the hits, in their order, are wanted. */
type Slice = { from: number; to: number }

const NOTHING = { segments: [], docs: [], keys: [] } satisfies Top

/** The whole way from a query to its answer. */
export const createSearch = (collection: Collection) => {
  const { dictionary, facets, language, segments, settings } = collection
  const { columns } = dictionary
  const prefixes = createPrefixIndex(dictionary)
  const named = new Set(
    [...language.lexicon.words.values()].map((text) => columns.wordOf[dictionary.spelling(text)]!),
  )
  const nearest = createFuzzyIndex(dictionary, (id) => columns.withWord[id]! > 0 || named.has(id))
  const known: KnownWords = {
    hasTerm: (text) => {
      const term = dictionary.findTerm(text)
      return term !== undefined && columns.withTerm[term]! > 0
    },
    hasPrefix: (prefix) => prefixes.each(prefix, (word) => columns.withWord[word]! > 0),
    nearest,
    spelling: (word) => {
      const id = dictionary.findWord(word)
      return id === undefined ? word : dictionary.shown(id)
    },
  }
  const plan = createPlanner({ settings, language, known })
  const resolve = createResolver(collection, prefixes)
  const match = createMatcher(dictionary)
  const markerOf = createMarkers(collection)
  const filters = createFilters(facets)
  const passed = new Uint16Array(SEGMENT_SIZE)

  /** Filters, counts and orders what the words have found. */
  const walk = (
    query: SearchQuery,
    found: readonly Matches[] | null,
    filter: Filter,
    { from, to }: Slice,
  ): { tally: Tally; top: Top } => {
    const sort = effectiveSort(query)
    const tally: Tally = { total: 0, counts: new Uint32Array(facets.values.length) }
    const page = createPage(from, to, settleBy(collection, sort))
    for (const [s, segment] of segments.entries()) {
      const matches = found?.[s]
      const length = matches ? matches.count : segment.size
      const count = scan(segment, matches?.hits ?? null, length, filter, tally, passed)
      if (to === 0) continue
      const keys = sort === 'rilevanza' ? matches?.scores : segment[sort]
      for (let i = 0; i < count; i++) page.offer(s, passed[i]!, keys?.[passed[i]!] ?? 0)
    }
    return { tally, top: to === 0 ? NOTHING : page.take() }
  }

  /** The best hits again, now that it is known how near their words stand. */
  const lookAgain = (top: Top, marker: Marker, query: SearchQuery): Top => {
    const nearness = createNearness(collection, marker)
    const settle = settleBy(collection, effectiveSort(query))
    const { segments: inSegment, docs } = top
    const keys = top.keys.map((key, i) => key * nearness(segments[inSegment[i]!]!, docs[i]!))
    const order = [...keys.keys()].sort(
      (a, b) => keys[b]! - keys[a]! || settle(inSegment[a]!, docs[a]!, inSegment[b]!, docs[b]!),
    )
    return {
      segments: order.map((i) => inSegment[i]!),
      docs: order.map((i) => docs[i]!),
      keys: order.map((i) => keys[i]!),
    }
  }

  const slice = (top: Top, { from, to }: Slice): Top => ({
    segments: top.segments.slice(from, to),
    docs: top.docs.slice(from, to),
    keys: top.keys.slice(from, to),
  })

  const run = (query: SearchQuery, wanted: Slice) => {
    const planned = plan(query.q, query.exact)
    const resolved = resolve(planned)
    const found = match(segments, resolved, planned.needed, planned.least)
    const filter = filters(query)
    const again =
      wanted.from < LOOKED_AT_AGAIN &&
      wanted.to > 0 &&
      effectiveSort(query) === 'rilevanza' &&
      planned.required.length > 0
    const collected = again ? { from: 0, to: Math.max(wanted.to, LOOKED_AT_AGAIN) } : wanted
    const { tally, top } = walk(query, found?.matches ?? null, filter, collected)
    return { planned, resolved, found, tally, top, again }
  }

  return {
    known,
    plan,
    prefixes,
    search: (query: SearchQuery, facetLimit = settings.facetLimit): EngineAnswer => {
      const from = (query.page - 1) * query.perPage
      const wanted = { from, to: from + query.perPage }
      const { planned, resolved, found, tally, top, again } = run(query, wanted)
      const marker = markerOf(resolved)
      const best = again
        ? {
            head: lookAgain(slice(top, { from: 0, to: LOOKED_AT_AGAIN }), marker, query),
            tail: slice(top, { from: LOOKED_AT_AGAIN, to: wanted.to }),
          }
        : { head: top, tail: NOTHING }
      const places = again ? wanted : { from: 0, to: query.perPage }
      const inSegment = [...best.head.segments, ...best.tail.segments].slice(places.from, places.to)
      const docs = [...best.head.docs, ...best.tail.docs].slice(places.from, places.to)
      const write = createHitWriter(collection, marker)
      const { required } = planned
      const partial =
        found && required.length > 0 && found.answered > 0 && found.answered < required.length
          ? { atLeast: found.answered, of: required.length }
          : null
      return {
        total: tally.total,
        hits: docs.map((doc, i) => write(segments[inSegment[i]!]!, doc)),
        facets: facetCounts(facets, tally.counts, query, facetLimit),
        understanding: { ...planned.understanding, partial },
      }
    },
    /** The best records that answer every one of some slots, whatever the filters. */
    best: (slots: readonly Slot[], limit: number): Top => {
      const resolved = resolve({ required: slots, optional: [], without: [] })
      const found = match(segments, resolved, slots.length, slots.length)
      const query = { ...EMPTY_QUERY, q: slots.map((slot) => slot.typed).join(' ') }
      const wanted = { from: 0, to: limit }
      return walk(query, found?.matches ?? null, filters(EMPTY_QUERY), wanted).top
    },
    /** Only how many projects a query has; exact, like everything else. */
    total: (query: SearchQuery): number => run(query, { from: 0, to: 0 }).tally.total,
  }
}

export type Search = ReturnType<typeof createSearch>
