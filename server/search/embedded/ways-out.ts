import { FACET_KEYS } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { removeValue, withText } from '#domain/query/write.ts'
import type { EngineWayOut } from '../engine.ts'
import type { Plan, Slot } from '../language/plan-types.ts'
import type { Search } from './search.ts'

/** Ways tried at most: each is a search of its own. */
const TRIED = 60

/** The query's text without one of its things, and without the signs that belong to it. */
const textWithout = (q: string, { from, to }: Slot): string => {
  const before = q.slice(0, from).replace(/-?["“„«]?$/u, '')
  const after = q.slice(to).replace(/^["”“»]/u, '')
  return `${before} ${after}`.replace(/\s+/gu, ' ').trim()
}

const candidates = (query: SearchQuery, plan: Plan): Omit<EngineWayOut, 'total'>[] => [
  ...[...plan.required, ...plan.without].map((slot) => ({
    kind: 'word' as const,
    word: slot.typed,
    query: withText(query, textWithout(query.q, slot)),
  })),
  ...FACET_KEYS.flatMap((facet) => {
    const { values, not } = query.facets[facet]
    return [...values, ...not].map((value) => ({
      kind: 'facet' as const,
      facet,
      value,
      query: removeValue(query, facet, value),
    }))
  }),
]

/** The same search without each of its words and filters in turn, with the exact total of each; only ways that lead on. */
export const waysOut = (
  search: Search,
  query: SearchQuery,
  throwIfAborted: () => void,
): EngineWayOut[] =>
  candidates(query, search.plan(query.q, query.exact))
    .slice(0, TRIED)
    .map((way) => {
      throwIfAborted()
      return { ...way, total: search.total(way.query) } as EngineWayOut
    })
    .filter((way) => way.total > 0)
    .sort((a, b) => b.total - a.total)
