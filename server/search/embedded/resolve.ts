import { stem } from '../analysis/stem.ts'
import type { Atom, Plan, Slot } from '../language/plan-types.ts'
import type { Collection } from './collection.ts'
import { rarity } from './impact.ts'
import type { PrefixIndex } from './prefix.ts'

/** An atom with the index's numbers in place of texts; one that no record can answer is left out. */
export type ResolvedAtom = { atom: Atom; weight: number } & (
  | { kind: 'term'; term: number }
  | { kind: 'all'; terms: readonly number[] }
  | { kind: 'sequence'; terms: readonly number[]; words: readonly number[] }
)

export type ResolvedSlot = {
  slot: Slot
  atoms: ResolvedAtom[]
  /** Most live records that can answer it. */
  most: number
  /** What answering it is worth: the rarer the more. */
  rarity: number
}

export type ResolvedPlan = {
  required: ResolvedSlot[]
  optional: ResolvedSlot[]
  without: ResolvedSlot[]
}

const found = (ids: readonly (number | undefined)[]): ids is readonly number[] =>
  ids.every((id) => id !== undefined)

export const createResolver = (collection: Collection, prefixes: PrefixIndex) => {
  const { dictionary, state } = collection
  const { counts } = dictionary

  const prefixTerms = (prefix: string): Set<number> => {
    const terms = new Set<number>()
    prefixes.each(prefix, (word) => {
      if (counts.ofWord[word]! > 0) terms.add(counts.termOf[word]!)
      return false
    })
    return terms
  }

  const resolveAtom = (atom: Atom): ResolvedAtom[] => {
    const { weight } = atom
    if (atom.kind === 'prefix') {
      return [...prefixTerms(atom.prefix)].map((term) => ({ kind: 'term', term, atom, weight }))
    }
    if (atom.kind === 'term') {
      const term = dictionary.findTerm(atom.term)
      return term === undefined ? [] : [{ kind: 'term', term, atom, weight }]
    }
    if (atom.kind === 'all') {
      const terms = atom.terms.map(dictionary.findTerm)
      return found(terms) ? [{ kind: 'all', terms, atom, weight }] : []
    }
    const words = atom.words.map(dictionary.findWord)
    const terms = atom.words.map((word) => dictionary.findTerm(stem(word)))
    return found(words) && found(terms)
      ? [{ kind: 'sequence', words, terms: [...new Set(terms)], atom, weight }]
      : []
  }

  /** Most live records that can have an atom. */
  const reach = (atom: ResolvedAtom): number =>
    atom.kind === 'term'
      ? counts.ofTerm[atom.term]!
      : Math.min(...atom.terms.map((term) => counts.ofTerm[term]!))

  const resolveSlot = (slot: Slot): ResolvedSlot => {
    const atoms = slot.atoms.flatMap(resolveAtom)
    const most = Math.min(
      state.live,
      atoms.reduce((sum, atom) => sum + reach(atom), 0),
    )
    return { slot, atoms, most, rarity: rarity(most, state.live) }
  }

  return (plan: Pick<Plan, 'required' | 'optional' | 'without'>): ResolvedPlan => ({
    required: plan.required.map(resolveSlot).sort((a, b) => a.most - b.most),
    optional: plan.optional.map(resolveSlot),
    without: plan.without.map(resolveSlot),
  })
}
