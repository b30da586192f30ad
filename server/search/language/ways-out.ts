import { FACET_KEYS } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { removeValue, withText } from '#domain/query/write.ts'
import type { EngineWayOut } from '../engine.ts'
import type { Plan, Slot } from './plan-types.ts'

/** Ways tried at most: each is a search of its own. */
const TRIED = 60

/** A way out whose total nobody has looked up yet. */
export type WayOutCandidate = EngineWayOut extends infer Way
  ? Way extends EngineWayOut
    ? Omit<Way, 'total'>
    : never
  : never

/** The query's text without one of its things, and without the signs that belong to it. */
const textWithout = (q: string, { from, to }: Slot): string => {
  const before = q.slice(0, from).replace(/-?["“„«]?$/u, '')
  const after = q.slice(to).replace(/^["”“»]/u, '')
  return `${before} ${after}`.replace(/\s+/gu, ' ').trim()
}

/** The searches to be tried as ways out of an empty answer: the same one without each of its words and filters. */
export const wayOutCandidates = (query: SearchQuery, plan: Plan): WayOutCandidate[] => {
  const without = (kind: 'word' | 'excluded') => (slot: Slot) => {
    const q = textWithout(query.q, slot)
    return { kind, word: slot.typed, query: withText(query, q) }
  }
  const words: WayOutCandidate[] = [
    ...plan.required.map(without('word')),
    ...plan.without.map(without('excluded')),
  ]
  const filters = FACET_KEYS.flatMap((facet) =>
    [...query.facets[facet].values, ...query.facets[facet].not].map((value): WayOutCandidate => {
      return { kind: 'facet', facet, value, query: removeValue(query, facet, value) }
    }),
  )
  return [...words, ...filters].slice(0, TRIED)
}
