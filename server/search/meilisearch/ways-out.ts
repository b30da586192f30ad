import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineWayOut } from '../engine.ts'
import { wayOutCandidates } from '../language/ways-out.ts'
import type { Known } from './known.ts'
import type { Search } from './search.ts'

/** Searches under way at a time. */
const AT_A_TIME = 8

/** The same search without each of its words and filters in turn, with the exact total of each; only ways that lead on. */
export const waysOut = async (
  search: Search,
  query: SearchQuery,
  known: Known,
  signal?: AbortSignal,
): Promise<EngineWayOut[]> => {
  const candidates = wayOutCandidates(query, known.plan(query.q, query.exact))
  const ways: EngineWayOut[] = []
  for (let at = 0; at < candidates.length; at += AT_A_TIME) {
    const totals = candidates.slice(at, at + AT_A_TIME).map(async (way) => {
      const total = await search.total(way.query, known, signal)
      return { ...way, total } as EngineWayOut
    })
    ways.push(...(await Promise.all(totals)))
  }
  return ways.filter((way) => way.total > 0).sort((a, b) => b.total - a.total)
}
