import { EMPTY_QUERY, effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, EngineHit, SearchOptions } from '../engine.ts'
import { createPlanner } from '../language/plan.ts'
import type { Plan, Slot } from '../language/plan-types.ts'
import { createWalk } from './collector.ts'
import { countsOf, createNamedOrdinals, facetCounts } from './facets/facet-counts.ts'
import type { Collection } from './index/collection.ts'
import { createMatcher, type Found } from './match/matcher.ts'
import { createMarkers, type Marker } from './match/occurrences.ts'
import { createResolver, type ResolvedPlan } from './match/resolver.ts'
import { createNearness } from './order/proximity.ts'
import { comparePlaces, furtherKeys } from './order/tie-breakers.ts'
import type { Place, Slice } from './order/top-k.ts'
import { createLocator } from './phrases/phrase-finder.ts'
import { createHitWriters } from './show/hit.ts'
import { createKnownWords } from './words/known-words.ts'
import { createPrefixIndex } from './words/prefix-index.ts'
import { createWords } from './words/word-lookup.ts'

/** Of the best hits by their words, so many are looked at again for how near the words stand. */
const LOOKED_AT_AGAIN = 60

const NO_HITS: Slice = { from: 0, to: 0 }

type Asked = Pick<Plan, 'required' | 'optional' | 'without'>

/** Whether fewer things were answered than were asked, and how many. */
const partialOf = ({ required }: Plan, found: Found | null) =>
  found !== null && found.answered > 0 && found.answered < required.length
    ? { atLeast: found.answered, of: required.length }
    : null

/** The whole way from a query to its answer. */
export const createSearch = (collection: Collection) => {
  const { dictionary, facets, language, segments, settings } = collection
  const prefixes = createPrefixIndex(dictionary)
  const { known, takeNote } = createKnownWords(collection, prefixes)
  const plan = createPlanner({ settings, language, known })
  const resolve = createResolver(collection, prefixes)
  const match = createMatcher()
  const locate = createLocator(collection)
  const walk = createWalk(collection)
  const namedOrdinals = createNamedOrdinals(facets)
  const markerOf = createMarkers(collection)
  const hitWriterOf = createHitWriters(collection)

  const stopWords = settings.stopWords.flatMap((word) => dictionary.words.find(word) ?? [])
  const stops = new Uint8Array(Math.max(0, ...stopWords) + 1)
  for (const word of stopWords) stops[word] = 1
  const isStopWord = (word: number) => stops[word] === 1

  /** The best hits in a better order, now that it is looked at how near their words stand. */
  const lookAgain = (places: Place[], marker: Marker, query: SearchQuery): Place[] => {
    const nearness = createNearness(collection, isStopWord, marker)
    const further = furtherKeys(segments, effectiveSort(query))
    for (const place of places) place.key *= nearness(segments[place.segment]!, place.doc)
    return places.sort((a, b) => comparePlaces(a, b, further))
  }

  /**
   * A plan in the index's numbers, ready to be matched. Everything after this happens at once, so that the arrays that
   * all searches share are never between two of them.
   */
  const prepare = async (plan: Asked, signal?: AbortSignal): Promise<ResolvedPlan> => {
    const resolved = resolve(plan)
    await locate(resolved, signal)
    return resolved
  }

  /** The best records that answer every one of some slots, whatever the filters. */
  const best = async (
    slots: readonly Slot[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<Place[]> => {
    const resolved = await prepare({ required: slots, optional: [], without: [] }, signal)
    const all = slots.length
    const found = match(segments, resolved, { needed: all, least: all, further: all })
    const query = { ...EMPTY_QUERY, q: slots.map((slot) => slot.typed).join(' ') }
    return walk(query, found?.matches ?? null, { slice: { from: 0, to: limit } }).places
  }

  /** How many projects a query has, and whether each answers everything asked. */
  const count = async (query: SearchQuery, signal?: AbortSignal) => {
    const planned = plan(query.q, query.exact)
    const resolved = await prepare(planned, signal)
    const found = match(segments, resolved, planned)
    const { total } = walk(query, found?.matches ?? null, { slice: NO_HITS })
    return { total, whole: partialOf(planned, found) === null }
  }

  return {
    plan,
    prefixes,
    takeNote,
    words: createWords(collection, prefixes, known),
    search: async (
      query: SearchQuery,
      { signal, counted, facetLimit = settings.facetLimit }: SearchOptions = {},
    ): Promise<EngineAnswer> => {
      const from = (query.page - 1) * query.perPage
      const wanted = { from, to: from + query.perPage }
      const planned = plan(query.q, query.exact)
      const resolved = await prepare(planned, signal)
      const found = match(segments, resolved, planned)
      const again =
        from < LOOKED_AT_AGAIN &&
        planned.required.length > 0 &&
        effectiveSort(query) === 'rilevanza'
      const collected = again ? { from: 0, to: Math.max(wanted.to, LOOKED_AT_AGAIN) } : wanted
      const named = counted && namedOrdinals(query, counted)
      const { total, counts, places } = walk(query, found?.matches ?? null, {
        slice: collected,
        counts: named ?? 'all',
      })
      const marker = markerOf(resolved)
      const head = again ? lookAgain(places.slice(0, LOOKED_AT_AGAIN), marker, query) : []
      const page = again
        ? [...head, ...places.slice(LOOKED_AT_AGAIN)].slice(wanted.from, wanted.to)
        : places
      const write = hitWriterOf(marker)
      return {
        total,
        hits: page.map(({ segment, doc }) => write(segments[segment]!, doc)),
        facets: named
          ? countsOf(facets, counts, named)
          : facetCounts(facets, counts, query, facetLimit),
        understanding: { ...planned.understanding, partial: partialOf(planned, found) },
      }
    },
    /** Only how many projects a query has; exact, like everything else. */
    total: async (query: SearchQuery, signal?: AbortSignal): Promise<number> =>
      (await count(query, signal)).total,
    /** The same, but 0 where not every hit answers everything asked. */
    wholeTotal: async (query: SearchQuery, signal?: AbortSignal): Promise<number> => {
      const { total, whole } = await count(query, signal)
      return whole ? total : 0
    },
    /** What a list shows of records that another engine has found for a plan; undefined for one that is not here. */
    show: (ids: readonly number[], plan: Asked): (EngineHit | undefined)[] => {
      const write = hitWriterOf(markerOf(resolve(plan)))
      return ids.map((id) => {
        const place = collection.placeOf(id)
        return place && write(segments[place.segment]!, place.doc)
      })
    },
    best,
    /** Ids of the records that hold some folded words one after the other, for another engine's phrases. */
    holding: async (words: readonly string[], signal?: AbortSignal): Promise<number[]> => {
      const common = { weight: 1, because: 'word', typed: '' } as const
      const slot: Slot = {
        typed: '',
        from: 0,
        to: 0,
        atoms: [{ kind: 'sequence', words, ...common }],
      }
      const places = await best([slot], collection.state.live, signal)
      return places.map(({ segment, doc }) => segments[segment]!.ids[doc]!)
    },
  }
}

export type Search = ReturnType<typeof createSearch>
