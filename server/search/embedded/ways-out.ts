import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineWayOut } from '../engine.ts'
import { wayOutCandidates } from '../language/ways-out.ts'
import { createPauses } from './pauses.ts'
import type { Search } from './search.ts'

/** The same search without each of its words and filters, with the exact total of each; only ways that lead on. */
export const waysOut = async (
  search: Search,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<EngineWayOut[]> => {
  signal?.throwIfAborted()
  const ways: EngineWayOut[] = []
  const pause = createPauses()
  for (const candidate of wayOutCandidates(query, search.plan(query.q, query.exact))) {
    await pause(signal)
    const total = await search.total(candidate.query, signal)
    if (total > 0) ways.push({ ...candidate, total })
  }
  return ways.sort((a, b) => b.total - a.total)
}
