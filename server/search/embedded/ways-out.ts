import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineWayOut } from '../engine.ts'
import { wayOutCandidates } from '../language/ways-out.ts'
import type { Search } from './search.ts'

/** The same search without each of its words and filters, with the exact total of each; only ways that lead on. */
export const waysOut = (
  search: Search,
  query: SearchQuery,
  throwIfAborted: () => void,
): EngineWayOut[] =>
  wayOutCandidates(query, search.plan(query.q, query.exact))
    .map((way) => {
      throwIfAborted()
      return { ...way, total: search.total(way.query) }
    })
    .filter((way) => way.total > 0)
    .sort((a, b) => b.total - a.total)
