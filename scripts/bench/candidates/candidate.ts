import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'

/** What one search gave: enough to see that every candidate did the same work. */
export type CandidateAnswer = {
  total: number
  /** Best first, at most the query's `perPage`. */
  slugs: string[]
  snippets: number
  /** Facet values that were counted. */
  facetValues: number
}

/** One open index. Everything given to `add` is found by the next `search`. */
export type Session = {
  add: (documents: readonly SearchDocument[]) => Promise<void>
  search: (query: SearchQuery) => Promise<CandidateAnswer>
  /** Completions of a text being typed, and ways out of a query; their number. Absent where there is no such help. */
  suggest?: (text: string) => Promise<number>
  waysOut?: (query: SearchQuery) => Promise<number>
  /** Writes what `restore` reads; absent where the index is always on disk, or only ever in memory. */
  /** What the service does in the background once records are in: finds out what much used words come to. */
  warm?: () => Promise<void>
  save?: () => Promise<void>
  /** Memory held outside this process, in bytes: for an engine that is a server. */
  foreignMemory?: () => Promise<number>
  close: () => Promise<void>
}

/** A search engine under measurement. A new one is one file in `candidates/` and one line in its list. */
export type Candidate = {
  name: string
  /** What it does less, or in another way, than the first candidate; printed under every table. */
  limits: readonly string[]
  /** null when it can run here, else why it cannot: it is then left out, and the report says so. */
  unavailable: () => Promise<string | null>
  /** How many single records are added to time it, where a few must do: a server takes a second for each. */
  inserts?: number
  /** An empty index that keeps its files, if any, in `folder`. */
  open: (folder: string) => Promise<Session>
  /** The index that an earlier process left in `folder`, ready to search. */
  restore?: (folder: string) => Promise<Session>
}
