import type { AtomOptions, ConceptAtoms } from './atom-options.ts'
import type { Concept } from './concepts.ts'
import type { KnownWords } from './plan-types.ts'

/** How much each guess counts beside the reader's own word. */
const WEIGHT = { prefix: 0.6, compound: 0.9 } as const

export type BeginningOptions = {
  /** The word is the last, perhaps still being typed; one inside a question is whole. */
  last: boolean
  known: KnownWords
  /** Letters from which a word is also searched as the beginning of longer ones. */
  prefix: number
}

/** Whether a word that no record has may be the beginning of one. A number is no beginning of another: 37 is not 370. */
export const isBeginning = (word: string, { last, known, prefix }: BeginningOptions): boolean =>
  last && !/^\d+$/.test(word) && [...word].length >= prefix && known.hasPrefix(word)

/** What a word that no record has may be the beginning or the joining of ("deafatwork"); and how to say so. */
export const guessesOf = (
  { typed, last, words }: Concept,
  { known, prefix, runTogether }: AtomOptions,
): ConceptAtoms => {
  const word = words[0]!
  if (isBeginning(word, { last, known, prefix })) {
    const weight = WEIGHT.prefix
    return {
      atoms: [{ kind: 'prefix', prefix: word, weight, because: 'prefix', typed }],
      added: [{ kind: 'beginning', text: word }],
    }
  }
  const parts = runTogether(word)
  if (parts === null) return { atoms: [], added: [] }
  const weight = WEIGHT.compound
  return {
    atoms: [{ kind: 'sequence', words: parts, weight, because: 'compound', typed }],
    added: [{ kind: 'name', text: parts.join(' ') }],
  }
}
