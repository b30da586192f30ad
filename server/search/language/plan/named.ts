import { atomsOf } from './atoms.ts'
import { type Concept, readAs } from './concepts.ts'
import type { Item } from './items.ts'
import type { Question } from './question.ts'

/** Letters with a dot behind each but the last. */
const isDotted = (typed: string): boolean => /^(?:\p{L}\.\s?)+\p{L}$/u.test(typed)

const isElsewhere = ({ words, term, corrected }: Concept, { language, known }: Question): boolean =>
  !corrected && language.lexicon.isElsewhere(words) && !known.hasTerm(term)

/** Notes of a thing named what was corrected, and what has several senses. */
export const tellNamed = (concept: Concept, question: Question): void => {
  const { q, said, known, language } = question
  const { typed, from, to } = concept
  if (concept.corrected) {
    said.corrections.push({ typed, used: readAs(concept, known.spelling) })
  }
  if (isElsewhere(concept, question)) said.elsewhere.push(typed)
  const senses = said.exact ? undefined : language.lexicon.sensesOf(concept.term)
  if (senses === undefined) return
  // The last dot of "A.S.L." belongs to it, though not to the word.
  const behind = isDotted(typed) && q[to] === '.' ? to + 1 : to
  const replacedBy = (name: string) => q.slice(0, from) + name + q.slice(behind)
  said.ambiguous.push({
    typed,
    senses: senses.map(({ label, names }) => ({ label, q: replacedBy(names[0]!.text) })),
  })
}

/** A thing named, as one that a record may be asked for; says what was made of it. */
export const namedItem = (concept: Concept, question: Question): Item => {
  const { lexicon, italian } = question.language
  const { atoms, added } = atomsOf(concept, question.atoms)
  tellNamed(concept, question)
  const { typed, from, to, term, common, corrected } = concept
  return {
    typed,
    from,
    to,
    atoms,
    common,
    corrected,
    verb: concept.kind === 'word' && italian.isVerb(concept.words[0]!),
    condition: lexicon.isCondition(term) || isElsewhere(concept, question),
    quoted: false,
    expansions: added.length > 0 ? [{ typed, added }] : [],
    key: term,
  }
}
