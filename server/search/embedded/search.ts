import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import { EMPTY_QUERY, effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import { hasFilters } from '#domain/query/write.ts'
import type { EngineAnswer, EngineHit, SearchOptions } from '../engine.ts'
import type { Plan, Slot } from '../language/plan/plan-types.ts'
import { createCollector } from './collector.ts'
import {
  countsOf,
  createNamedOrdinals,
  facetCounts,
  type RangeCounts,
  withRanges,
} from './facets/facet-counts.ts'
import type { Collection } from './index/collection.ts'
import type { FacetValueIndex } from './index/facet-values.ts'
import { BEST } from './kept/best-of-list.ts'
import { createKeptAnswers } from './kept/kept-answers.ts'
import { createListSets } from './kept/list-sets.ts'
import { createOccurrenceScanners } from './match/occurrences.ts'
import type { Place, Slice } from './order/place.ts'
import { createReranker, RERANKED } from './order/reranker.ts'
import { SEGMENT_SIZE } from './postings/segment-size.ts'
import { type Asked, createQueryMatcher } from './query-matcher.ts'
import { createHitWriters } from './show/hit.ts'
import { placeNumber } from './tally.ts'
import { createTotals, NO_HITS, partialOf } from './totals.ts'
import { createWarm } from './warm.ts'

/** Selected ranges that are all required: each is in every hit. */
const required = ({ facets }: SearchQuery, total: number, known: FacetValueIndex): RangeCounts =>
  new Map(
    FACET_KEYS.filter((key) => facets[key].all && FACETS[key].range !== 'year').map((key) => {
      const ranges = facets[key].values.filter(
        (value) => known.find(key, value) === undefined && rangeOf(key, value) !== null,
      )
      return [key, new Map(ranges.map((value) => [value, total]))]
    }),
  )

/** Words one after the other, as a reader's quotation marks ask for them. */
const phraseSlot = (words: readonly string[]): Slot => ({
  typed: '',
  from: 0,
  to: 0,
  atoms: [{ kind: 'sequence', words, weight: 1, because: 'word', typed: '' }],
})

/** Whether the best of its hits are put in a better order. */
const isReranked = (query: SearchQuery, { required }: Plan): boolean =>
  required.length > 0 && effectiveSort(query) === 'rilevanza'

/** The slice that a page is, and the slice that is collected for it: more where the best are put in a better order first. */
const pageOf = (query: SearchQuery, planned: Plan) => {
  const from = (query.page - 1) * query.perPage
  const wanted = { from, to: from + query.perPage }
  const reranked = from < RERANKED && isReranked(query, planned)
  const collected = reranked ? { from: 0, to: Math.max(wanted.to, RERANKED) } : wanted
  return { wanted, reranked, collected }
}

/** Whether nothing is filtered, and no more is shown than full segments keep of the best. */
const isPlain = (query: SearchQuery, { limits }: Plan, { to }: Slice): boolean =>
  !hasFilters(query) && limits.length === 0 && to <= BEST

/** The whole way from a query to its answer. */
export const createSearch = (collection: Collection) => {
  const { facets, segments, settings } = collection
  const { prepare, prepareQuery, match, resolve, ...words } = createQueryMatcher(collection)
  const collect = createCollector(collection)
  const namedOrdinals = createNamedOrdinals(facets)
  const scannerOf = createOccurrenceScanners(collection)
  const hitWriterOf = createHitWriters(collection)
  const rerank = createReranker(collection)
  const sets = createListSets(collection)
  const keptAnswers = createKeptAnswers(collection, sets)

  /** The best records that answer every one of some slots, whatever the filters. */
  const best = async (
    slots: readonly Slot[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<Place[]> => {
    const resolved = await prepare({ required: slots, optional: [], without: [] }, signal)
    const kept = limit <= BEST ? keptAnswers(resolved) : null
    const found = match(resolved, { needed: slots.length, least: slots.length }, kept?.isOf)
    const query = { ...EMPTY_QUERY, q: slots.map((slot) => slot.typed).join(' ') }
    return collect(query, found?.matches ?? null, { slice: { from: 0, to: limit }, kept }).places
  }

  /** One page of hits, the counters of every facet and the total. */
  const answer = async (
    query: SearchQuery,
    { signal, counted, facetLimit = settings.facetLimit }: SearchOptions = {},
  ): Promise<EngineAnswer> => {
    const { planned, resolved } = await prepareQuery(query, signal)
    const { wanted, reranked, collected } = pageOf(query, planned)
    const named = counted && namedOrdinals(query, counted)
    const isKept = named && reranked && isPlain(query, planned, collected)
    const kept = isKept ? keptAnswers(resolved) : null
    const found = match(resolved, planned, kept?.isOf)
    const { total, counts, ranges, places } = collect(query, found?.matches ?? null, {
      slice: collected,
      counts: named ?? 'all',
      limits: planned.limits,
      kept,
    })
    const scanner = scannerOf(resolved)
    const page = reranked ? rerank(places, scanner, query).slice(wanted.from, wanted.to) : places
    const write = hitWriterOf(scanner)
    return {
      total,
      hits: page.map(({ segment, doc }) => write(segments[segment]!, doc)),
      facets: withRanges(
        named ? countsOf(facets, counts, named) : facetCounts(facets, counts, query, facetLimit),
        new Map([...ranges, ...required(query, total, facets)]),
      ),
      understanding: { ...planned.understanding, partial: partialOf(planned, found) },
    }
  }

  /** All hits as they are at one moment: `head` comes first and is in order, `rest` is not. */
  const everyHit = async (query: SearchQuery, signal?: AbortSignal) => {
    const { planned, resolved } = await prepareQuery(query, signal)
    const found = match(resolved, planned)
    const matches = found?.matches ?? null
    const best = isReranked(query, planned) ? { from: 0, to: RERANKED } : NO_HITS
    const { places } = collect(query, matches, { slice: best, limits: planned.limits })
    const head = rerank(places, scannerOf(resolved), query)
    const numberOf = ({ segment, doc }: Place) => segment * SEGMENT_SIZE + doc
    const inHead = new Set(head.map(numberOf))
    const all = collect(query, matches, { slice: 'all', limits: planned.limits }).places
    const rest = all.filter((place) => !inHead.has(numberOf(place)))
    return { seq: collection.state.seq, head, rest }
  }

  /** Where each hit stands at one moment, as one number each, in no order. */
  const everyPlace = async (query: SearchQuery, signal?: AbortSignal) => {
    const { planned, resolved } = await prepareQuery(query, signal)
    const matches = match(resolved, planned)?.matches ?? null
    const { places } = collect(query, matches, { slice: 'all', limits: planned.limits })
    const numbers = Float64Array.from(places, ({ segment, doc }) => placeNumber(segment, doc))
    return { seq: collection.state.seq, numbers }
  }

  return {
    ...words,
    everyHit,
    everyPlace,
    search: answer,
    warm: createWarm(collection, prepareQuery, keptAnswers),
    ...createTotals(collection, { prepareQuery, match, collect, sets }),
    /** What a list shows of records that another engine has found for a plan; undefined for one that is not here. */
    show: (ids: readonly number[], plan: Asked): (EngineHit | undefined)[] => {
      const write = hitWriterOf(scannerOf(resolve(plan)))
      return ids.map((id) => {
        const place = collection.placeOf(id)
        return place && write(segments[place.segment]!, place.doc)
      })
    },
    best,
    /** Ids of the records that hold some folded words one after the other, for another engine's phrases. */
    holding: async (words: readonly string[], signal?: AbortSignal): Promise<number[]> => {
      const places = await best([phraseSlot(words)], collection.state.live, signal)
      return places.map(({ segment, doc }) => segments[segment]!.ids[doc]!)
    },
  }
}

export type Search = ReturnType<typeof createSearch>
