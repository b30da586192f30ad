import type { Analyser } from '../../analysis/analyser.ts'
import { stem } from '../../analysis/stem.ts'
import type { SynonymRule } from './synonyms.ts'

/** A name that may be searched in place of another: `term` is what the index knows it by. */
export type Name = { term: string; text: string }

export type Sense = { label: string; names: Name[] }

/**
 * How much less than the reader's own word an added one counts. Less than a third of a title's weight: so a record that
 * has the reader's word in any of its sections comes before one that has another word for it in its title.
 */
const WEIGHT = {
  equal: 0.3,
  oneWay: 0.25,
  /** What equals a word that was added one way, where no record has that one. */
  further: 0.15,
} as const

export type Expansion = Name & {
  weight: number
  /** The term that it equals, which was added one way: where records have that one, this is left out. */
  insteadOf: string | null
}

/** Whether a name has all words of another: whatever it finds, the other finds too. */
const isNarrower = (name: string, than: string): boolean => {
  const words = name.split(' ')
  return than.split(' ').every((word) => words.includes(word))
}

/** A value of a facet by one of its names. */
export type NamedValue = { name: string; facet: 'piano' | 'territorio'; value: string }

export type LexiconWords = {
  /** Words that find records and are never shown. */
  outdated?: readonly string[]
  /** Names of what a record must have to be an answer. */
  conditions?: readonly string[]
  /** Places where no project of these is. */
  elsewhere?: readonly string[]
  /** What is near a place, nearest first, by its label. */
  near?: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Names of values that a record has or has not, whatever its text mentions: plans and places. */
  values?: readonly NamedValue[]
  /** Labels of the kinds of disability, which the records that are about one carry. */
  kinds?: readonly string[]
}

const push = <T>(map: Map<string, T[]>, key: string, ...values: T[]) => {
  const list = map.get(key)
  if (list) list.push(...values)
  else map.set(key, [...values])
}

/** The rules by the term that they are about; `words`: the folded words of all names, each with its spelling. */
const readRules = (
  rules: readonly SynonymRule[],
  analyser: Analyser,
  nameOf: (text: string) => Name,
) => {
  const groups = new Map<string, Name[][]>()
  const oneWay = new Map<string, Name[]>()
  const senses = new Map<string, Sense[]>()
  const words = new Map<string, string>()

  const know = (text: string) => {
    const { words: folded, bounds } = analyser.analyse(text)
    for (const [i, word] of folded.entries()) {
      if (!words.has(word)) words.set(word, text.slice(bounds[2 * i], bounds[2 * i + 1]))
    }
  }
  for (const rule of rules) {
    if (rule.kind === 'equals') {
      const group = rule.names.map(nameOf)
      for (const term of new Set(group.map((name) => name.term))) push(groups, term, group)
      for (const name of rule.names) know(name)
    } else if (rule.kind === 'one-way') {
      push(oneWay, analyser.termOf(rule.from), ...rule.to.map(nameOf))
      for (const name of [rule.from, ...rule.to]) know(name)
    } else if (rule.kind === 'senses') {
      const list = rule.senses.map(({ label, names }) => ({ label, names: names.map(nameOf) }))
      senses.set(analyser.termOf(rule.name), list)
      for (const name of rule.senses.flatMap((sense) => sense.names)) know(name)
    }
  }
  return { groups, oneWay, senses, words }
}

/** What the synonyms say of a term. Every look-up is by term, so that forms and spellings need no entry. */
export const createLexicon = (
  rules: readonly SynonymRule[],
  analyser: Analyser,
  {
    outdated = [],
    conditions = [],
    kinds = [],
    values = [],
    elsewhere = [],
    near = new Map(),
  }: LexiconWords = {},
) => {
  const outdatedTerms = new Set(outdated.map(analyser.termOf))
  const conditionTerms = new Set(conditions.map(analyser.termOf))
  const valuesOf = new Map(values.map((one) => [analyser.termOf(one.name), one]))
  const elsewhereTerms = new Set(elsewhere.map(analyser.termOf))
  const elsewhereNames = new Set(elsewhere.map((name) => analyser.analyse(name).words.join(' ')))
  const nearTerms = new Map([...near].map(([label, ring]) => [analyser.termOf(label), ring]))
  const kindTerms = new Set(kinds.map(analyser.termOf))
  const nameOf = (text: string): Name => ({ term: analyser.termOf(text), text })
  const { groups, oneWay, senses, words } = readRules(rules, analyser, nameOf)
  const wordTerms = new Set([...words.keys()].map(stem))
  const equalsOf = (term: string): Name[] => (groups.get(term) ?? []).flat()

  const namedBy = (term: string): NamedValue | undefined =>
    [term, ...equalsOf(term).map((name) => name.term)].flatMap((one) => valuesOf.get(one) ?? [])[0]

  /** Everything that may be searched in place of a term, heaviest first, each once. */
  const expansionsOf = (term: string): Expansion[] => {
    const found = new Map<string, Expansion>()
    const add = (name: Name, weight: number, insteadOf: string | null = null) => {
      if (name.term === '' || found.has(name.term) || isNarrower(name.term, term)) return
      found.set(name.term, { ...name, weight, insteadOf })
    }
    for (const name of equalsOf(term)) add(name, WEIGHT.equal)
    const targets = oneWay.get(term) ?? []
    const meant = (senses.get(term) ?? []).flatMap((sense) => sense.names)
    for (const name of [...targets, ...meant]) add(name, WEIGHT.oneWay)
    for (const { term: target } of [...targets, ...meant]) {
      // Of a disability or a place every name is searched: records name it in one way only.
      const insteadOf = conditionTerms.has(target) ? null : target
      for (const name of equalsOf(target)) add(name, WEIGHT.further, insteadOf)
    }
    return [...found.values()]
  }

  return {
    expansionsOf,
    /** The terms that mean the same; none for a word of several senses. */
    equalsOf: (term: string): string[] =>
      senses.has(term) ? [] : equalsOf(term).map((name) => name.term),
    /** The terms that one leads to, but not back. */
    leadsTo: (term: string): string[] => (oneWay.get(term) ?? []).map((name) => name.term),
    /** Every term that has expansions. */
    terms: (): Set<string> => new Set([...groups.keys(), ...oneWay.keys(), ...senses.keys()]),
    /** The senses of an ambiguous word; undefined for any other. */
    sensesOf: (term: string): Sense[] | undefined => senses.get(term),
    /** Whether the synonyms or vocabularies name it: a concept of ours, even when no record has it. */
    knows: (term: string): boolean => groups.has(term) || oneWay.has(term) || senses.has(term),
    /** Whether a record without it is no answer: a disability, a place. */
    isCondition: (term: string): boolean => conditionTerms.has(term),
    /** The plan or place that a term names, by any of its names. */
    namedBy,
    /** Whether it is the name of a place. */
    isPlace: (term: string): boolean =>
      elsewhereTerms.has(term) || namedBy(term)?.facet === 'territorio',
    /** Whether folded words name a place where no project of these is; another form of them is another word. */
    isElsewhere: (words: readonly string[]): boolean => elsewhereNames.has(words.join(' ')),
    /** What is near a place, by any of its names: its zone, then the zones around. */
    nearTo: (term: string): Name[][] => {
      const rings = [term, ...equalsOf(term).map((name) => name.term)].flatMap(
        (one) => nearTerms.get(one) ?? [],
      )
      return rings.map((ring) => ring.map(nameOf))
    },
    /** Whether it is the label of a kind of disability. */
    isKind: (term: string): boolean => kindTerms.has(term),
    /** Whether a word, by its term, occurs in any of the names. */
    hasWord: (term: string): boolean => wordTerms.has(term),
    /** A word of another time: searched, and never shown as ours. */
    isOutdated: (term: string): boolean => outdatedTerms.has(term),
    /** Folded words of all names, each with its spelling: what typing errors are corrected to, beside the records. */
    words: words as ReadonlyMap<string, string>,
  }
}

export type Lexicon = ReturnType<typeof createLexicon>
