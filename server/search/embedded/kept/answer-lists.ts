import { isSameList } from '../../structures/arrays.ts'
import type { ResolvedAtom, ResolvedPlan, ResolvedSlot } from '../match/resolver.ts'
import { createRecentNames } from './recent-names.ts'

/** A list of records that answers what is asked, with its weight: that of a term, or that of all words that begin so. */
export type AnswerList = { name: string; weight: number; terms: readonly number[] }

/** Beginnings whose terms are remembered. */
const MOST = 4_096

/**
 * Names beginnings so that one name is always of the same terms: which terms words that begin so have changes with the words of
 * any record, and with them what a segment answers that has not changed itself.
 */
const createBeginnings = () => {
  const known = createRecentNames<{ terms: readonly number[]; name: string }>(MOST)
  let named = 0
  return (prefix: string, terms: readonly number[]): string => {
    const { name } = known(prefix, (before) => {
      const same = before !== undefined && isSameList(before.terms, terms)
      return same ? before : { terms, name: `${prefix}*${named++}` }
    })
    return name
  }
}

/** One name for what any of some lists answers. */
export const setName = (lists: readonly AnswerList[]): string =>
  lists
    .map(({ name }) => name)
    .sort()
    .join(' ')

/** Reads from plans which lists answer them. */
export const createAnswerLists = () => {
  const nameOf = createBeginnings()

  const listsOf = ({ atom, terms }: ResolvedAtom): AnswerList[] => {
    const { weight } = atom
    if (atom.kind === 'prefix') return [{ name: nameOf(atom.prefix, terms), weight, terms }]
    return terms.map((term) => ({ name: String(term), weight, terms: [term] }))
  }

  /**
   * The lists of which any one answers a slot, each once with its highest weight; null for one that is found out by comparing
   * lists.
   */
  const ofSlot = ({ atoms }: ResolvedSlot): AnswerList[] | null => {
    if (atoms.some(({ kind }) => kind !== 'any')) return null
    // Atoms come heaviest first.
    const byName = new Map<string, AnswerList>()
    for (const list of atoms.flatMap(listsOf))
      if (!byName.has(list.name)) byName.set(list.name, list)
    return [...byName.values()]
  }

  /** The same of a plan that asks for one thing; null where more is asked. */
  const ofPlan = ({ required, optional, without }: ResolvedPlan): AnswerList[] | null => {
    const [slot, ...others] = required
    if (slot === undefined || others.length + optional.length + without.length > 0) return null
    return ofSlot(slot)
  }

  return { ofSlot, ofPlan }
}
