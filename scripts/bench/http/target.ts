import type { SearchQuery } from '#domain/query/types.ts'

export type HttpRequest = {
  method: 'GET' | 'POST'
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: string | null
}

/** `pids`: of all processes that work on an answer. */
export type Served = { origin: string; pids: readonly number[]; close: () => Promise<void> }

/** A search service under load. A new one is one file in this folder and one line in `http.ts`. */
export type HttpTarget = {
  name: string
  /** null when it can run here, else why it cannot. */
  unavailable: () => Promise<string | null>
  /** Starts it in a process of its own over `count` synthetic records; `folder` is empty and its own. */
  serve: (count: number, folder: string) => Promise<Served>
  /** The same question for everybody: 20 hits with snippets and the counts of all facets. */
  request: (query: SearchQuery) => HttpRequest
}
