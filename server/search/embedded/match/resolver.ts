import { stem } from '../../analysis/stem.ts'
import type { Atom, Plan, Slot } from '../../language/plan/plan-types.ts'
import { inverseDocumentFrequencyOfAny } from '../../scoring/idf.ts'
import type { Collection } from '../index/collection.ts'
import type { PhraseQuery } from '../phrases/phrase-finder.ts'
import type { PrefixIndex } from '../words/prefix-index.ts'

/**
 * An atom with the index's numbers in place of texts: any one of the terms, all of them, or these words one after the
 * other. Of a sequence the terms narrow the search; the records that hold it are found before matching, and stand in
 * `found` segment by segment.
 */
export type ResolvedAtom = { atom: Atom; terms: readonly number[] } & (
  | { kind: 'any' | 'all' }
  | ({ kind: 'sequence' } & PhraseQuery)
)

export type ResolvedSlot = {
  slot: Slot
  /** Those that some record may answer, heaviest first. */
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

export const createResolver = (
  { dictionary, state }: Pick<Collection, 'dictionary' | 'state'>,
  prefixes: PrefixIndex,
) => {
  const { columns } = dictionary

  const resolveAtom = (atom: Atom): ResolvedAtom[] => {
    if (atom.kind === 'prefix')
      return [{ kind: 'any', terms: prefixes.termsInUse(atom.prefix), atom }]
    if (atom.kind === 'term') {
      const term = dictionary.terms.find(atom.term)
      return term === undefined ? [] : [{ kind: 'any', terms: [term], atom }]
    }
    if (atom.kind === 'all') {
      const terms = atom.terms.map(dictionary.terms.find)
      return found(terms) ? [{ kind: 'all', terms, atom }] : []
    }
    const words = atom.words.map(dictionary.words.find)
    const terms = [...new Set(atom.words.map((word) => dictionary.terms.find(stem(word))))]
    return found(words) && found(terms) ? [{ kind: 'sequence', words, terms, atom, found: [] }] : []
  }

  /** Most live records that can have an atom. */
  const reach = ({ kind, terms }: ResolvedAtom): number => {
    const having = terms.map((term) => columns.withTerm[term]!)
    return kind === 'any' ? having.reduce((sum, one) => sum + one, 0) : Math.min(...having)
  }

  const resolveSlot = (slot: Slot): ResolvedSlot => {
    const atoms = slot.atoms.flatMap(resolveAtom).sort((a, b) => b.atom.weight - a.atom.weight)
    const reaches = atoms.map(reach)
    const most = Math.min(
      state.live,
      reaches.reduce((sum, one) => sum + one, 0),
    )
    return { slot, atoms, most, rarity: inverseDocumentFrequencyOfAny(reaches, state.live) }
  }

  return (plan: Pick<Plan, 'required' | 'optional' | 'without'>): ResolvedPlan => ({
    required: plan.required.map(resolveSlot).sort((a, b) => a.most - b.most),
    optional: plan.optional.map(resolveSlot),
    without: plan.without.map(resolveSlot),
  })
}

/** The quoted phrases of a plan, which must be found in the records before it is matched. */
export const phrasesOf = ({ required, optional, without }: ResolvedPlan): PhraseQuery[] =>
  [...required, ...optional, ...without]
    .flatMap((slot) => slot.atoms)
    .filter((atom) => atom.kind === 'sequence')
