import type { Addition } from '#domain/schemas/search.ts'
import type { Analyser } from '../../analysis/analyser.ts'
import { stem } from '../../analysis/stem.ts'
import type { NamedValue } from '../lexicon/lexicon.ts'
import type { AtomOptions } from './atom-options.ts'
import { atomsOf } from './atoms.ts'
import { type Concept, type ConceptOptions, readAs, readConcepts } from './concepts.ts'
import type { Atom, KnownWords } from './plan-types.ts'

/** A thing that is not wanted, where it stands in the query; `literal` when it was quoted. */
export type Target = { text: string; from: number; literal: boolean }

/**
 * What a record must not have any of, the reader's names of it, what was added to them, and the words whose typing errors
 * were corrected.
 */
export type Excluded = {
  atoms: Atom[]
  names: string[]
  added: Addition[]
  corrected: Concept[]
  /** A plan or place is what a record is of, not a word in it: "prima di EMERGO" is no project of EMERGO. */
  value: NamedValue | null
}

const NOTHING: Excluded = { atoms: [], names: [], added: [], corrected: [], value: null }

const sequence = (words: readonly string[], typed: string): Atom => ({
  ...{ kind: 'sequence', words, weight: 0, because: 'word', typed },
})

/** Several words that no name joins: as they stand, where a record has them so; else wherever they stand. */
const together = (concepts: readonly Concept[], text: string, known: KnownWords): Atom => {
  const words = concepts.flatMap((concept) => concept.words.slice(0, concept.terms.length))
  if (known.holds(words)) return sequence(words, text)
  return {
    ...{ kind: 'all', terms: [...new Set(words.map(stem))], weight: 0 },
    ...{ because: 'word', typed: text },
  }
}

/**
 * Reads what is not wanted as what is: its forms and other names, typing errors corrected. What a word only leads to
 * ("supported employment": disability management) is not what the reader named, and stays.
 */
export const excludedBy = (
  { text, from, literal }: Target,
  options: { analyser: Analyser; concepts: ConceptOptions; atoms: AtomOptions },
): Excluded => {
  if (literal) {
    const { words, spans } = options.analyser.analyse(text)
    if (words.length === 0) return NOTHING
    const reference = spans.find(
      ({ kind, from, to }) => kind === 'reference' && from === 0 && to === words.length,
    )
    const atom = reference
      ? ({ kind: 'term', term: reference.term, weight: 0, because: 'word', typed: text } as const)
      : sequence(words, text)
    return { ...NOTHING, atoms: [atom], names: [text.trim()] }
  }
  const all = readConcepts(text, from, options.concepts)
  const content = all.filter(({ common }) => common === null)
  // "La prima edizione": small words belong to a thing that a record says as it is.
  const isSaid = all.length > 1 && options.atoms.known.holds(all.flatMap(({ words }) => words))
  const concepts = content.length > 0 && !isSaid ? content : all
  const [only, ...others] = concepts
  if (only === undefined) return NOTHING
  const corrected = concepts.filter((one) => one.corrected)
  if (others.length > 0) {
    const atom = together(concepts, text, options.atoms.known)
    return { ...NOTHING, atoms: [atom], names: [text], corrected }
  }
  const { lexicon, exact, known } = options.atoms
  const { atoms, added } = atomsOf(only, options.atoms)
  const names = only.corrected ? readAs(only, known.spelling) : [only.typed]
  const value = exact ? undefined : lexicon.namedBy(only.corrected ? stem(names[0]!) : only.term)
  if (value !== undefined && known.hasValue(value.facet, value.value)) {
    return { ...NOTHING, names, corrected, value }
  }
  return { atoms, names, added, corrected, value: null }
}
