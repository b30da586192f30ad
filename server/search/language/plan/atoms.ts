import type { Addition } from '#domain/schemas/search.ts'
import { stem } from '../../analysis/stem.ts'
import type { AtomOptions, ConceptAtoms } from './atom-options.ts'
import { type Concept, readAs } from './concepts.ts'
import { guessesOf } from './guesses.ts'
import type { Atom, KnownWords } from './plan-types.ts'

/** How much each way of answering counts beside the reader's own word. */
const WEIGHT = {
  word: 1,
  correction: 0.8,
  compound: 0.9,
  family: 0.5,
  /** All words of a name, wherever they stand. */
  apart: 0.5,
  part: 0.4,
} as const

/**
 * Words of a phrase that no record has as a whole, where some records have a part of them. In Italian the last word
 * tells what is meant ("sindrome di Asperger", "transizione scuola-lavoro"): without it the rest says too little, and
 * alone it is another thing.
 */
const partOf = ({ terms }: Concept, known: KnownWords): string[] | null => {
  if (!known.hasTerm(terms.at(-1)!)) return null
  const part = [...new Set(terms.filter(known.hasTerm))]
  return part.length > 1 ? part : null
}

/** What the concept itself may be in a record, without anything added. */
const ownAtoms = (concept: Concept, known: KnownWords): Atom[] => {
  const { typed, term, terms, kind, corrected } = concept
  const because = corrected ? 'correction' : 'word'
  const weight = corrected ? WEIGHT.correction : WEIGHT.word
  if (kind === 'word') {
    return [...new Set(concept.words.map(stem))]
      .filter(known.hasTerm)
      .map((one) => ({ kind: 'term', term: one, weight, because, typed }))
  }
  const atoms: Atom[] = []
  const apart = kind === 'compound' ? weight : WEIGHT.apart
  if (known.hasTerm(term)) {
    if (kind === 'compound') {
      atoms.push({ kind: 'term', term, weight: WEIGHT.compound, because: 'compound', typed })
    } else atoms.push({ kind: 'term', term, weight, because, typed })
  }
  if (kind === 'reference') return atoms
  if (terms.every(known.hasTerm)) {
    atoms.push({ kind: 'all', terms: [...new Set(terms)], weight: apart, because, typed })
  } else if (atoms.length === 0) {
    const part = partOf(concept, known)
    if (part) atoms.push({ kind: 'all', terms: part, weight: WEIGHT.part, because, typed })
  }
  return atoms
}

/** The concept as it is searched: what a mistyped word was corrected to, for that is what synonyms are near to. */
const meantBy = (concept: Concept, { spelling }: KnownWords): string =>
  concept.corrected ? readAs(concept, spelling)[0]! : concept.typed

/** Of a verb, its forms, its action and its doer; of an action, the verb. */
const familyAtoms = (
  { kind, words, typed, common }: Concept,
  { known, familyOf }: AtomOptions,
  own: readonly Atom[],
): Atom[] =>
  // A word of the asking that no record has may be all that is asked: "coinvolge".
  kind !== 'word' || common === 'stop' || (common === 'asking' && own.length > 0)
    ? []
    : [...new Set(words.flatMap((word) => familyOf(word)))]
        .filter(known.hasTerm)
        .map((term) => ({ kind: 'term', term, weight: WEIGHT.family, because: 'form', typed }))

const NEAR = { kind: 'term', weight: 0.2, because: 'synonym' } as const

/** Of a place where no project is, what is nearest to it and has some: its zone, else the zones around. */
const nearestOf = (term: string, { lexicon, known }: AtomOptions) =>
  lexicon
    .nearTo(term)
    .map((ring) => ring.filter((name) => known.hasTerm(name.term)))
    .find((ring) => ring.length > 0) ?? []

/** Everything a record may have in answer to a concept, and the names that were added to the reader's words. */
export const atomsOf = (concept: Concept, options: AtomOptions): ConceptAtoms => {
  const { lexicon, known, exact, sameOnly = false, except } = options
  const atoms = ownAtoms(concept, known)
  if (exact) return { atoms, added: [] }
  if (!sameOnly) atoms.push(...familyAtoms(concept, options, atoms))
  const { term } = concept
  const typed = meantBy(concept, known)
  const same = new Set(lexicon.equalsOf(term))
  const expansions = lexicon
    .expansionsOf(term)
    .filter((one) => !except?.has(one.term))
    .filter((one) => !sameOnly || same.has(one.term) || lexicon.isCondition(one.term))
    .filter((one) => known.hasTerm(one.term) && !(one.insteadOf && known.hasTerm(one.insteadOf)))
  for (const { term: other, weight } of expansions) {
    atoms.push({ kind: 'term', term: other, weight, because: 'synonym', typed })
  }
  if (atoms.length === 0 && concept.kind === 'word' && !concept.corrected && !lexicon.knows(term)) {
    return guessesOf(concept, options)
  }
  if (atoms.length === 0 && !sameOnly) {
    const near = nearestOf(term, options)
    if (near.length > 0) {
      return {
        atoms: near.map((name) => ({ ...NEAR, term: name.term, typed })),
        added: near.map(({ text }) => ({ kind: 'nearby', text })),
      }
    }
  }
  const shown = expansions.filter((name) => !lexicon.isOutdated(name.term))
  const names = [...new Set(shown.map((name) => name.text))]
  const added: Addition[] = names.map((text) => ({ kind: 'name', text }))
  if (shown.length < expansions.length) added.push({ kind: 'outdated' })
  return { atoms, added }
}
