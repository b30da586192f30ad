import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import { editDistance } from '#domain/text/distance.ts'
import { labelKey } from '#domain/text/fold.ts'
import { numberOfWord } from '../analysis/number-words.ts'
import { stem } from '../analysis/stem.ts'
import { partsOf } from '../display/parts.ts'
import type { SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import { createPlanner } from '../language/plan/plan.ts'
import type { Atom, KnownWords, Plan, Slot } from '../language/plan/plan-types.ts'
import { canBeMeant, preferred } from '../language/plan/preferred.ts'
import type { SearchSettings } from '../settings.ts'
import { countFacet, keepsLimit, passesFilters } from './filters.ts'

/** A document with nothing but lists of its words and terms: no index, no numbers, no shortcuts. */
type ReadDocument = {
  document: SearchDocument
  parts: string[][]
  words: Set<string>
  terms: Set<string>
}

const read = (document: SearchDocument, { analyser }: Language): ReadDocument => {
  const analyses = partsOf(document).map(({ text }) => analyser.analyse(text))
  return {
    document,
    parts: analyses.map(({ words }) => words),
    words: new Set(analyses.flatMap(({ words }) => words)),
    terms: new Set(
      analyses.flatMap(({ terms, spans }) => [...terms, ...spans.map((span) => span.term)]),
    ),
  }
}

const holdsSequence = (part: readonly string[], words: readonly string[]) =>
  part.some((_, at) => words.every((word, i) => part[at + i] === word))

const knownWords = (all: readonly ReadDocument[], { lexicon }: Language): KnownWords => {
  const every = new Set(all.flatMap(({ words }) => [...words]))
  const distanceTo = (typed: string, word: string) => editDistance(typed, word, 2)
  return {
    hasTerm: (term) => all.some(({ terms }) => terms.has(term)),
    hasWord: (word) => every.has(word),
    holds: (list) => all.some(({ parts }) => parts.some((part) => holdsSequence(part, list))),
    numbers: () =>
      [...every].flatMap((word) => {
        const value = /^\d{1,6}$/.test(word) ? Number(word) : numberOfWord(word)
        return value === null ? [] : { word, value }
      }),
    hasValue: (facet, value) =>
      all.some(({ document }) => [document.facets[facet] ?? []].flat().map(String).includes(value)),
    hasPrefix: (prefix) => [...every].some((word) => word.startsWith(prefix)),
    nearest: (typed, edits) => {
      const offered = [...new Set([...every, ...lexicon.words.keys()])].filter(canBeMeant)
      const least = Math.min(...offered.map((word) => distanceTo(typed, word)))
      if (least > edits) return []
      const count = (word: string) => all.filter(({ words }) => words.has(word)).length
      const candidates = offered.filter((word) => distanceTo(typed, word) === least)
      return preferred(
        typed,
        candidates.map((word) => ({ word, count: count(word) })),
      )
    },
    spelling: (word) => word,
  }
}

const hasAtom = (one: ReadDocument, atom: Atom, all: readonly ReadDocument[]): boolean => {
  if (atom.kind === 'term') return one.terms.has(atom.term)
  if (atom.kind === 'all') return atom.terms.every((term) => one.terms.has(term))
  if (atom.kind === 'sequence') return one.parts.some((part) => holdsSequence(part, atom.words))
  const begun = all.flatMap(({ words }) => [...words].filter((w) => w.startsWith(atom.prefix)))
  return begun.some((word) => one.terms.has(stem(word)))
}

/** The documents that the words ask for: at least `needed` answers, or the most that any gives down to `least`. */
const answering = (all: readonly ReadDocument[], plan: Plan): ReadDocument[] => {
  const answers = (one: ReadDocument, slot: Slot) =>
    slot.atoms.some((atom) => hasAtom(one, atom, all))
  const allowed = all.filter((one) => !plan.without.some((slot) => answers(one, slot)))
  const { required, needed, least } = plan
  if (required.length === 0) return allowed
  const counted = allowed.map((one) => ({
    one,
    count: required.filter((slot) => answers(one, slot)).length,
  }))
  const threshold = Math.min(needed, Math.max(0, ...counted.map(({ count }) => count)))
  if (threshold < least || threshold === 0) return []
  return counted.filter(({ count }) => count >= threshold).map(({ one }) => one)
}

const newest = (a: SearchDocument, b: SearchDocument) => b.date.localeCompare(a.date) || a.id - b.id

const ORDERS: Record<string, (a: SearchDocument, b: SearchDocument) => number> = {
  recenti: newest,
  titolo: (a, b) => {
    const [one, other] = [labelKey(a.title), labelKey(b.title)]
    return one < other ? -1 : one > other ? 1 : newest(a, b)
  },
  importo: (a, b) => (b.fundingEur ?? -1) - (a.fundingEur ?? -1) || newest(a, b),
  completezza: (a, b) => b.completeness - a.completeness || newest(a, b),
}

export type NaiveAnswer = {
  /** All hits: in order, or by id where the order is a matter of relevance. */
  ids: number[]
  facets: Record<FacetKey, string[]>
}

/** What the embedded engine must answer, found by reading every document for every question. */
export const naiveSearch = (
  documents: readonly SearchDocument[],
  query: SearchQuery,
  { settings, language }: { settings: SearchSettings; language: Language },
): NaiveAnswer => {
  const all = documents.map((document) => read(document, language))
  const planner = createPlanner({ settings, language, known: knownWords(all, language) })
  const plan = planner(query.q, query.exact)
  const candidates = answering(all, plan)
    .map(({ document }) => document)
    .filter((document) => plan.limits.every((limit) => keepsLimit(document, limit)))
  const order = ORDERS[effectiveSort(query)]
  const hits = candidates.filter((document) => passesFilters(document, query))
  return {
    ids: hits.sort(order ?? ((a, b) => a.id - b.id)).map(({ id }) => id),
    facets: Object.fromEntries(
      FACET_KEYS.map((facet) => [facet, countFacet(candidates, query, facet)]),
    ) as Record<FacetKey, string[]>,
  }
}
