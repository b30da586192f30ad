import { labelKey } from '#domain/text/fold.ts'
import type { Term, Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { SynonymRule } from './synonyms.ts'

/** Vocabularies whose labels stand in the searched text; their other names are synonyms of these labels. */
const SEARCHED: readonly VocabularyKey[] = [
  'disabilita',
  'tema',
  'destinatari',
  'territorio',
  'piano',
]

/** "Alternanza scuola-lavoro (PCTO)" is two names. */
const namesIn = (label: string): string[] =>
  label
    .split(/[()]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Whether one name holds all words of the other: such a name finds nothing that the other would not. */
const overlaps = (a: string, b: string): boolean => {
  const [one, other] = [labelKey(a).split(' '), labelKey(b).split(' ')]
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))
}

const rulesOf = (term: Term): SynonymRule[] => {
  const [label = term.label] = namesIn(term.label)
  const names: string[] = [label]
  const variants = [
    ...namesIn(term.label),
    ...[...term.alternative, ...term.former, ...term.searchOnly].flatMap(namesIn),
  ]
  for (const variant of variants) {
    if (!names.some((name) => overlaps(name, variant))) names.push(variant)
  }
  const rules: SynonymRule[] = names.length > 1 ? [{ kind: 'equals', names }] : []
  if (!overlaps(label, term.labelEn)) {
    rules.push({ kind: 'one-way', from: term.labelEn, to: [label] })
  }
  return rules
}

/** The synonyms that the vocabularies already say, so that nobody has to write them twice. */
export const vocabularyRules = (vocabularies: Vocabularies): SynonymRule[] =>
  SEARCHED.flatMap((key) => vocabularies[key].terms.flatMap(rulesOf))

/** Words that find a term and are never shown. */
export const outdatedWords = (vocabularies: Vocabularies): string[] =>
  SEARCHED.flatMap((key) => vocabularies[key].terms.flatMap((term) => term.searchOnly))
