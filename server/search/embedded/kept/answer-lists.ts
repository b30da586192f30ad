import type { ResolvedAtom, ResolvedPlan, ResolvedSlot } from '../match/resolver.ts'

/** A list of records that answers what is asked, with its weight: that of a term, or that of all words that begin so. */
export type AnswerList = { name: string; weight: number; terms: readonly number[] }

const listsOf = ({ atom, terms }: ResolvedAtom): AnswerList[] => {
  const { weight } = atom
  if (atom.kind === 'prefix') return [{ name: `${atom.prefix}*`, weight, terms }]
  return terms.map((term) => ({ name: String(term), weight, terms: [term] }))
}

/**
 * The lists of which any one answers a slot, each once with its highest weight; null for one that is found out by comparing
 * lists.
 */
export const slotLists = ({ atoms }: ResolvedSlot): AnswerList[] | null => {
  if (atoms.some(({ kind }) => kind !== 'any')) return null
  // Atoms come heaviest first.
  const byName = new Map<string, AnswerList>()
  for (const list of atoms.flatMap(listsOf)) if (!byName.has(list.name)) byName.set(list.name, list)
  return [...byName.values()]
}

/** The same of a plan that asks for one thing; null where more is asked. */
export const answerLists = ({ required, optional, without }: ResolvedPlan): AnswerList[] | null => {
  const [slot, ...others] = required
  if (slot === undefined || others.length + optional.length + without.length > 0) return null
  return slotLists(slot)
}

/** One name for what any of some lists answers. */
export const setName = (lists: readonly AnswerList[]): string =>
  lists
    .map(({ name }) => name)
    .sort()
    .join(' ')
