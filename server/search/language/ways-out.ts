import { FACET_KEYS } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { hasFilters, removeValue, withText } from '#domain/query/write.ts'
import type { EngineWayOut } from '../engine.ts'
import { DASHES } from './parse.ts'
import type { Plan, Slot } from './plan/plan-types.ts'

/** Ways tried at most: each is a search of its own. */
const TRIED = 24
/** Words taken away in turn; without one of so many, a long text is still the same question. */
const WORDS_TRIED = 12

/** A way out whose total nobody has looked up yet. */
export type WayOutCandidate = EngineWayOut extends infer Way
  ? Way extends EngineWayOut
    ? Omit<Way, 'total'>
    : never
  : never

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** What an elided word leaves when the one behind it goes: "dell'" of "dell'ente". */
const ELIDED = /(?<![\p{L}\p{N}])\p{L}{1,6}['’`]$/u

const DASH_AND_QUOTE = new RegExp(`[${DASHES}]?["“„«]?$`, 'u')

/**
 * The query's text without one of its things, and without the signs that belonged to it: brackets around nothing, the
 * apostrophe or the dot behind a word, marks that nobody sees. Quotes stay, for what stands in them is meant.
 */
const textWithout = (q: string, { from, to }: Pick<Slot, 'from' | 'to'>): string => {
  const before = q.slice(0, from).replace(ELIDED, '').replace(DASH_AND_QUOTE, '')
  const after = q.slice(to).replace(/^["”“»]/u, '')
  const pieces = `${before} ${after}`.split(/\s+/u)
  const left = pieces.filter((piece) => hasWord(piece) || /["“”„«»]/u.test(piece)).join(' ')
  return hasWord(left) ? left : ''
}

/** The searches to be tried as ways out of an empty answer: the same one without each of its words and filters. */
export const wayOutCandidates = (query: SearchQuery, plan: Plan): WayOutCandidate[] => {
  const without = (kind: 'word' | 'excluded') => (slot: Pick<Slot, 'typed' | 'from' | 'to'>) => {
    const q = textWithout(query.q, slot)
    return { kind, word: slot.typed, query: withText(query, q) }
  }
  const words: WayOutCandidate[] = [
    ...plan.required.map(without('word')),
    ...plan.without.map(without('excluded')),
    ...plan.limits
      .filter(({ from }) => plan.without.every((slot) => slot.from !== from))
      .map((limit) => without(limit.not ? 'excluded' : 'word')(limit)),
  ]
  const filters = FACET_KEYS.flatMap((facet) =>
    [...query.facets[facet].values, ...query.facets[facet].not].map((value): WayOutCandidate => {
      return { kind: 'facet', facet, value, query: removeValue(query, facet, value) }
    }),
  )
  // Without its only word a search is for everything, and no way out of what was asked.
  const tried = words.filter((way) => way.query.q !== '' || hasFilters(query))
  return [...tried.slice(0, WORDS_TRIED), ...filters].slice(0, TRIED)
}
