import type { Language } from '../../language/language.ts'
import { createPlanner } from '../../language/plan/plan.ts'
import type { Atom, Slot } from '../../language/plan/plan-types.ts'
import { inverseDocumentFrequencyOfAny } from '../../scoring/idf.ts'
import type { SearchSettings } from '../../settings.ts'
import type { AtHand } from './at-hand.ts'

export type KnownOptions = { settings: SearchSettings; language: Language; atHand: AtHand }

/** What a question means and how telling its words are, by the words of the projects that are at hand. */
export const createKnown = ({ settings, language, atHand }: KnownOptions) => {
  const { words, live } = atHand

  /** Most projects that can answer an atom. */
  const reach = (atom: Atom): number => {
    if (atom.kind === 'term') return words.countOfTerm(atom.term)
    if (atom.kind === 'all') return Math.min(...atom.terms.map(words.countOfTerm))
    if (atom.kind === 'sequence') return Math.min(...atom.words.map(words.countOfWord))
    return words.termsOfPrefix(atom.prefix).reduce((sum, term) => sum + words.countOfTerm(term), 0)
  }

  return {
    words,
    plan: createPlanner({ settings, language, known: words }),
    /** How telling it is that a project answers a slot. */
    rarityOf: ({ atoms }: Slot): number => inverseDocumentFrequencyOfAny(atoms.map(reach), live()),
  }
}

export type Known = ReturnType<typeof createKnown>

/** Slots in the order of how telling they are. */
export const rarestFirst = (slots: readonly Slot[], { rarityOf }: Known): Slot[] =>
  slots
    .map((slot) => ({ slot, rarity: rarityOf(slot) }))
    .sort((a, b) => b.rarity - a.rarity)
    .map(({ slot }) => slot)
