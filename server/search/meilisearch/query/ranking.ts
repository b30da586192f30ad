import { effectiveSort, type SearchQuery, type SortKey } from '#domain/query/types.ts'
import { stem } from '../../analysis/stem.ts'
import type { Plan, Slot } from '../../language/plan/plan-types.ts'
import { EVERY, FIELD, tokenOf } from '../fields.ts'
import { type Known, rarestFirst } from './known.ts'

const NEWEST = [`${FIELD.day}:desc`, `${FIELD.id}:asc`]

const SORTS: Record<SortKey, string[]> = {
  rilevanza: NEWEST,
  recenti: NEWEST,
  titolo: [`${FIELD.titleKey}:asc`, ...NEWEST],
  importo: [`${FIELD.funding}:desc`, ...NEWEST],
  completezza: [`${FIELD.completeness}:desc`, ...NEWEST],
}

/** Words that the server reads of one question at most. */
const MOST_TOKENS = 10

/** The tokens by which a slot is ranked: its heaviest atom. */
const tokensOf = ({ atoms }: Slot, known: Known): string[] => {
  const [best] = [...atoms].sort((a, b) => b.weight - a.weight)
  if (best === undefined) return []
  if (best.kind === 'term') return [best.term]
  if (best.kind === 'all') return [...best.terms]
  if (best.kind === 'sequence') return best.words.map(stem)
  const { countOfTerm, termsOfPrefix } = known.words
  const [first, ...others] = termsOfPrefix(best.prefix)
  if (first === undefined) return []
  return [
    others.reduce((most, term) => (countOfTerm(term) > countOfTerm(most) ? term : most), first),
  ]
}

/**
 * How the hits come: by the server's ranking rules for a question in words, else by a sort. What is a hit is decided by
 * the filter alone, so the question begins with a word that every project has: the server drops words from the end
 * until enough projects are left, and never drops the first. The rarest words stand first and are dropped last.
 */
export const ranking = (query: SearchQuery, plan: Plan, known: Known) => {
  const sort = effectiveSort(query)
  const byWords = sort === 'rilevanza' && plan.required.length + plan.optional.length > 0
  if (!byWords) return { q: '', sort: SORTS[sort] }
  const slots = [...rarestFirst(plan.required, known), ...plan.optional]
  const tokens = slots.flatMap((slot) => tokensOf(slot, known))
  return {
    q: [EVERY, ...new Set(tokens.map(tokenOf))].slice(0, MOST_TOKENS).join(' '),
    sort: SORTS.rilevanza,
    matchingStrategy: 'last' as const,
  }
}
