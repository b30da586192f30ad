import {
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
  type SearchResponse,
} from 'meilisearch'
import { AppError } from '#domain/errors.ts'
import { serverMessages } from '../messages.ts'
import { createHttpClient } from './http-client.ts'

export type ConnectionOptions = {
  url: string
  /** A key limited to the index; never the master key. */
  apiKey: string
  /** How long one search may take before the server counts as away. */
  timeoutMs?: number
}

const SEARCH_TIMEOUT_MS = 900
const ADMIN_TIMEOUT_MS = 60_000

/**
 * A compressed answer comes in several small packets, of which the last waits 40 ms for a delayed acknowledgement: ten
 * times what the search took. Uncompressed it does not.
 */
const PLAIN = { 'accept-encoding': 'identity' }

/**
 * The server's own words for what went wrong; where it had none, what the connection says. Never the request, which
 * carries the key, nor its address, which is nobody's business who may read `/api/health`.
 */
export const serverWords = (error: unknown): string => {
  if (error instanceof MeilisearchApiError) {
    const { code, message } = error.cause ?? {}
    return code ? `${message ?? error.message} (${code})` : `HTTP ${error.response.status}`
  }
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AppError) return error.message
  if (error.cause instanceof Error) return serverWords(error.cause)
  if (error.name === 'TimeoutError') return serverMessages.noAnswerInTime
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : error.message
}

/** Every failure of the server, whatever its kind, as the one error that the port allows. */
export const unavailable = (error: unknown): AppError =>
  error instanceof AppError
    ? error
    : new AppError('unavailable', serverMessages.doesNotAnswer(serverWords(error)))

type Row = Record<string, unknown>

/** An answer that has all that was asked: hits, a total and, where they were asked for, counts. */
const isWhole = (answer: Row | null | undefined, { facets }: MultiSearchQuery): boolean => {
  const { hits, totalHits, estimatedTotalHits, facetDistribution } = answer ?? {}
  const counted = facetDistribution instanceof Object || (facets ?? []).length === 0
  return Array.isArray(hits) && Number.isInteger(totalHits ?? estimatedTotalHits) && counted
}

/** The answers to several searches; anything that is not whole is nonsense and counts as no answer. */
const checked = (value: unknown, queries: readonly MultiSearchQuery[]): SearchResponse<Row>[] => {
  const results = (value as { results?: unknown } | null)?.results
  if (!Array.isArray(results) || !queries.every((query, i) => isWhole(results[i], query))) {
    throw new AppError('unavailable', serverMessages.nonsense)
  }
  return results
}

/** The client of one server. `admin` waits longer: it pushes documents and settings. */
export const createConnection = ({
  url,
  apiKey,
  timeoutMs = SEARCH_TIMEOUT_MS,
}: ConnectionOptions) => {
  const common = { host: url, apiKey, requestInit: { headers: PLAIN } }
  const http = createHttpClient()
  const client = new Meilisearch({ ...common, timeout: timeoutMs, httpClient: http.send })
  const admin = new Meilisearch({ ...common, timeout: ADMIN_TIMEOUT_MS })
  const searchBy =
    (through: Meilisearch) =>
    async (queries: MultiSearchQuery[], signal?: AbortSignal): Promise<SearchResponse<Row>[]> => {
      signal?.throwIfAborted()
      try {
        const answer = await through.multiSearch({ queries }, signal ? { signal } : {})
        return checked(answer, queries)
      } catch (error) {
        signal?.throwIfAborted()
        throw unavailable(error)
      }
    }

  return {
    admin,
    close: http.close,
    /** Several searches in one request. Rejects with `unavailable`, or with the signal's own reason. */
    searchAll: searchBy(client),
    /** The same for what may take longer than a page. */
    searchAtLeisure: searchBy(admin),
  }
}

export type Connection = ReturnType<typeof createConnection>
