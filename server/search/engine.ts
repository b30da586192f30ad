import type { FacetKey } from '#domain/facets.ts'
import type { Language } from '#domain/languages.ts'
import type { DayRange } from '#domain/query/periods.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { MatchReason, SearchAnswer, Segment, Understanding } from '#domain/schemas/search.ts'
import type { SectionKey } from '#domain/sections.ts'

/** Values that a project has in each facet, ancestors included; an empty list is "non specificata". */
export type FacetValues = Record<Exclude<FacetKey, 'anno'>, readonly string[]> & {
  anno: number | null
}

/** One project as both engines index it. Built by `document.ts`, derived from the store, never edited. */
export type SearchDocument = {
  id: number
  slug: string
  /** Searched text. `body` keeps its sections apart, so that a snippet can name its own. */
  title: string
  lead: string
  summary: string
  /** Labels of its vocabulary values and of what is broader, wording of its source, call, year, period: one a line. */
  terms: string
  partners: string
  body: readonly { section: SectionKey; text: string }[]
  facets: FacetValues
  /** Names of lead and partners, as written: labels for the values of the facet `ente`. */
  organisations: readonly string[]
  /** Newest last: the last day of the period, else of the year; "" when unknown. */
  date: string
  /** The days on which it ran, as far as it says; null where it says nothing of them. */
  active: DayRange | null
  fundingEur: number | null
  completeness: number
}

export type EngineHit = {
  id: number
  slug: string
  title: Segment[]
  snippet: { section: SectionKey; text: Segment[] } | null
  why: MatchReason[]
}

/** Every hit of a query in its order, and the change counter of the state that they are taken from, all at one moment. */
export type EngineIds = { ids: number[]; seq: number }

export type FacetCount = { value: string; count: number }

/** Some values of one facet, each once. */
export type TalliedValues = { facet: FacetKey; values: readonly string[] }

/**
 * Everything that one query finds at one moment, to be counted in several ways; exact, and letting others in while it counts.
 * Unlike the counts of a search, these are of the hits alone: no selection is left aside.
 */
export type EngineTally = {
  total: number
  /** The change counter of the state that it is of. */
  seq: number
  /** How many of them have each value of a facet, of those that any has, in no order. */
  counts: (facet: FacetKey, signal?: AbortSignal) => Promise<FacetCount[]>
  /** How many have a value of each of two facets at once: row by row, a count for each column. */
  cross: (rows: TalliedValues, columns: TalliedValues, signal?: AbortSignal) => Promise<Uint32Array>
}

/** Hits and exact counts of one search. Facet values without a project are left out. */
export type EngineAnswer = {
  total: number
  hits: EngineHit[]
  /**
   * Disjunctive: a facet's counts ignore its own "any" selection, and respect everything else. A selected range ("2016-2018"
   * of `attivo`) is counted like a value.
   */
  facets: Record<FacetKey, FacetCount[]>
  understanding: Omit<Understanding, 'cut'>
  /** Set by an adapter that asks others in turn; absent, the engine itself answered. */
  answeredBy?: SearchAnswer['engine']
}

/** The same search without one thing: a word, the excluding of one, a value of a filter. */
export type EngineWayOut =
  | { kind: 'word' | 'excluded'; word: string; query: SearchQuery; total: number }
  | { kind: 'facet'; facet: FacetKey; value: string; query: SearchQuery; total: number }

export type EngineSuggestion =
  | { kind: 'progetto'; id: number; slug: string; label: Segment[] }
  | { kind: 'ente'; value: string; label: Segment[]; count: number }
  | { kind: 'termine'; facet: FacetKey; value: string; label: Segment[]; count: number }
  | { kind: 'parola'; q: string; label: Segment[]; count: number }

export type SearchOptions = {
  signal?: AbortSignal
  /** Most values returned for one facet, highest counts first (selected values always); 200 unless told. */
  facetLimit?: number
  /** The only values, besides the selected ones, whose counts will be read: an engine may leave out all others. */
  counted?: Readonly<Record<FacetKey, readonly string[]>>
}

/** `language`: what terms are called, and found by beside their other names; Italian where none is given. */
export type SuggestOptions = Pick<SearchOptions, 'signal'> & { language?: Language }

export type IdsOptions = Pick<SearchOptions, 'signal'> & {
  /** For those who only want to know which: putting many in order costs more than finding them. An engine may do it all the same. */
  anyOrder?: boolean
}

/**
 * The search port. Two adapters pass one contract suite (`testing/contract.ts`).
 * Every method rejects with an AppError `unavailable` when the engine cannot answer, and with an
 * AbortError when its signal fires.
 */
export type SearchEngine = {
  readonly name: SearchAnswer['engine']['name']
  search: (query: SearchQuery, options?: SearchOptions) => Promise<EngineAnswer>
  /** All hits as bare ids, whatever `page` and `perPage` say, in the order that pages have; lets others in meanwhile. */
  ids: (query: SearchQuery, options?: IdsOptions) => Promise<EngineIds>
  /** All hits, to be counted; see `EngineTally`. */
  tally: (query: SearchQuery, options?: Pick<SearchOptions, 'signal'>) => Promise<EngineTally>
  /** For a query without hits: exact totals of the same query without each word and each filter, most first. */
  waysOut: (query: SearchQuery, options?: SearchOptions) => Promise<EngineWayOut[]>
  /** Completions of a text being typed; at most `limit` in all. */
  suggest: (text: string, limit: number, options?: SuggestOptions) => Promise<EngineSuggestion[]>
  /** Adds, replaces and removes; visible to the next search. `seq` is the change counter reached by it. */
  apply: (changes: EngineChanges) => Promise<void>
  /** The store's change counter that this index holds; 0 for an empty index. */
  seq: () => number
  close: () => Promise<void>
}

export type EngineChanges = {
  seq: number
  upserts: readonly SearchDocument[]
  deletes: readonly number[]
}
