import { labelKey } from '#domain/text/fold.ts'
import type { Term, Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { NamedValue } from './lexicon.ts'
import type { SynonymRule } from './synonyms.ts'
import { shortNames } from './zones.ts'

/** Vocabularies whose labels stand in the searched text; their other names are synonyms of these labels. */
const SEARCHED: readonly VocabularyKey[] = [
  'disabilita',
  'tema',
  'destinatari',
  'territorio',
  'piano',
]

/** "Alternanza scuola-lavoro (PCTO)" is two names; behind the name of a plan, brackets tell whose it is. */
const namesIn = (label: string, key: VocabularyKey): string[] =>
  key === 'piano'
    ? [label.replace(/\s*\([^)]*\)/g, '')]
    : label
        .split(/[()]/)
        .map((part) => part.trim())
        .filter(Boolean)

/** All names of a term, its label first. */
const namesOf = (
  key: VocabularyKey,
  { label, alternative, former, searchOnly }: Term,
): string[] => [
  ...new Set([
    ...[label, ...alternative, ...former, ...searchOnly].flatMap((one) => namesIn(one, key)),
    ...(key === 'territorio' ? shortNames(label) : []),
  ]),
]

const rulesOf = (key: VocabularyKey, term: Term): SynonymRule[] => {
  const names = namesOf(key, term)
  const [label = term.label] = names
  const rules: SynonymRule[] = names.length > 1 ? [{ kind: 'equals', names }] : []
  if (!names.some((name) => labelKey(name) === labelKey(term.labelEn))) {
    rules.push({ kind: 'one-way', from: term.labelEn, to: [label] })
  }
  return rules
}

/** The synonyms that the vocabularies already say, so that nobody has to write them twice. */
export const vocabularyRules = (vocabularies: Vocabularies): SynonymRule[] =>
  SEARCHED.flatMap((key) => vocabularies[key].terms.flatMap((term) => rulesOf(key, term)))

/**
 * The lines of the synonyms and what the vocabularies say, each said once: a line that gives further names to a term of a
 * vocabulary, which it calls by its label, is one group with the names that the vocabulary has.
 */
export const joinedRules = (
  written: readonly SynonymRule[],
  vocabularies: Vocabularies,
  termOf: (name: string) => string,
): SynonymRule[] => {
  const left = new Set(written)
  const equals = written.flatMap((line) => (line.kind === 'equals' ? line : []))
  const byTerm = Map.groupBy(
    equals.flatMap((line) => [...new Set(line.names.map(termOf))].map((term) => ({ term, line }))),
    ({ term }) => term,
  )
  const joined = vocabularyRules(vocabularies).map((rule): SynonymRule => {
    if (rule.kind !== 'equals') return rule
    const label = termOf(rule.names[0]!)
    const names = new Set(rule.names)
    for (const { line } of byTerm.get(label) ?? [])
      if (left.delete(line)) for (const name of line.names) names.add(name)
    return { kind: 'equals', names: [...names] }
  })
  return [...left, ...joined]
}

/** Vocabularies whose terms are conditions: of another disability, or elsewhere, a project is no answer. */
const CONDITIONS: readonly VocabularyKey[] = ['disabilita', 'territorio']

/** Names of what a record must have to be an answer at all, even when none has it. */
export const conditionNames = (vocabularies: Vocabularies): string[] =>
  CONDITIONS.flatMap((key) => vocabularies[key].terms.flatMap((term) => namesOf(key, term)))

/** Plans and places by all their names; a year alone names no plan. */
export const namedValues = (vocabularies: Vocabularies): NamedValue[] =>
  (['piano', 'territorio'] as const).flatMap((facet) =>
    vocabularies[facet].terms.flatMap((term) =>
      namesOf(facet, term)
        .filter((name) => /\p{L}/u.test(name))
        .map((name) => ({ name, facet, value: term.id })),
    ),
  )

/** Words that the synonyms give as words of another time. */
export const outdatedIn = (rules: readonly SynonymRule[]): string[] =>
  rules.flatMap((rule) => (rule.kind === 'outdated' ? rule.names : []))

/** Words that find a term and are never shown. */
export const outdatedWords = (vocabularies: Vocabularies): string[] =>
  SEARCHED.flatMap((key) => vocabularies[key].terms.flatMap((term) => term.searchOnly))
