import { stem } from '../analysis/stem.ts'
import type { AtomOptions, ConceptAtoms } from './atom-options.ts'
import type { Concept } from './concepts.ts'
import { relativesOf, rootOf } from './family.ts'
import type { Italian } from './italian.ts'
import type { Atom, KnownWords } from './plan-types.ts'

/** How much each guess counts beside the reader's own word. */
const WEIGHT = { relative: 0.7, prefix: 0.6, family: 0.6, compound: 0.9 } as const

/** A word in the middle of a question is not being typed; it must be longer to be taken for a beginning. */
const LEAST_INSIDE = 5

export type BeginningOptions = {
  /** The word is the last, perhaps still being typed. */
  last: boolean
  known: KnownWords
  /** Letters from which a word is also searched as the beginning of longer ones. */
  prefix: number
  italian: Italian
}

type Beginning = { prefix: string; because: 'prefix' | 'form'; weight: number }

/** What words of the records begin with when they are longer than, or related to, a word that no record has. */
export const beginningOf = (
  word: string,
  { last, known, prefix, italian }: BeginningOptions,
): Beginning | null => {
  const letters = [...word].length
  const whole = !last && (letters < LEAST_INSIDE || italian.has(word))
  if (!whole && letters >= prefix && known.hasPrefix(word)) {
    return { prefix: word, because: 'prefix', weight: WEIGHT.prefix }
  }
  const root = rootOf(word)
  return root !== null && known.hasPrefix(root)
    ? { prefix: root, because: 'form', weight: WEIGHT.family }
    : null
}

/** Words of the same verb that records or synonyms have: of "formare" these are "formazione" and "formati". */
const relatives = (
  { typed, words }: Concept,
  { known, lexicon, italian }: AtomOptions,
): ConceptAtoms => {
  const atoms = new Map<string, Atom>()
  const added: string[] = []
  for (const word of relativesOf(italian.verbRootsOf(words[0]!))) {
    const own = stem(word)
    const names = [
      { term: own, text: word, weight: WEIGHT.relative, because: 'form' as const },
      ...lexicon.expansionsOf(own).map((name) => ({ ...name, because: 'synonym' as const })),
    ]
    for (const { term, text, weight, because } of names) {
      if (atoms.has(term) || !known.hasTerm(term)) continue
      atoms.set(term, { kind: 'term', term, weight, because, typed })
      if (!lexicon.isOutdated(term)) added.push(text)
    }
  }
  return { atoms: [...atoms.values()], added }
}

/**
 * "autacademy", "deafatwork" where the records write "aut academy", "deaf at work"; or long words of theirs,
 * numbers and small words, wherever they stand ("workability2025", "perlavoro").
 */
const apart = ({ typed, words }: Concept, { runTogether }: AtomOptions): ConceptAtoms => {
  const word = words[0]!
  const how = { weight: WEIGHT.compound, because: 'compound', typed } as const
  const held = runTogether.asHeld(word)
  const parts = held ?? runTogether.asWords(word)
  if (parts === null) return { atoms: [], added: [] }
  const atom: Atom = held
    ? { kind: 'sequence', words: parts, ...how }
    : { kind: 'all', terms: parts.map(stem), ...how }
  return { atoms: [atom], added: [parts.join(' ')] }
}

/** What a word that no record has may be the beginning, a relative, or the joining of; and how to say so. */
export const guessesOf = (concept: Concept, options: AtomOptions): ConceptAtoms => {
  const { typed, last } = concept
  const related = relatives(concept, options)
  if (related.atoms.length > 0) return related
  const beginning = beginningOf(concept.words[0]!, { ...options, last })
  if (beginning !== null) {
    return { atoms: [{ kind: 'prefix', typed, ...beginning }], added: [`${beginning.prefix}…`] }
  }
  return apart(concept, options)
}
