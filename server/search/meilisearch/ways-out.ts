import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineWayOut } from '../engine.ts'
import { wayOutCandidates } from '../language/ways-out.ts'
import type { Known } from './known.ts'
import type { Search } from './search.ts'

/** The same search without each of its words and filters in turn, with the exact total of each; only ways that lead on. */
export const waysOut = async (
  search: Search,
  query: SearchQuery,
  known: Known,
  signal?: AbortSignal,
): Promise<EngineWayOut[]> => {
  const candidates = wayOutCandidates(query, known.plan(query.q, query.exact))
  const queries = candidates.map((way) => way.query)
  const totals = await search.totals(queries, known, signal)
  const ways = candidates.map((way, i) => ({ ...way, total: totals[i]! }) as EngineWayOut)
  return ways.filter((way) => way.total > 0).sort((a, b) => b.total - a.total)
}
