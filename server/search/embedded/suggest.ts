import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import type { Segment as TextRun } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { Term } from '#domain/vocabulary.ts'
import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import { wordBounds } from '../analysis/words.ts'
import { PART } from '../display/parts.ts'
import { runsOf, textOf, type WordRange, wholeText } from '../display/text.ts'
import type { EngineSuggestion } from '../engine.ts'
import type { Atom, Slot } from '../language/plan-types.ts'
import type { Collection } from './collection.ts'
import type { Search } from './search.ts'
import { findPart, slugOf } from './segment.ts'
import { readText } from './stored-text.ts'

/** Of the records that have the words, so many are asked whether their titles do. */
const TITLES_SEEN = 200

/** What was typed, as folded words; the last may be unfinished. */
export type Typed = readonly string[]

export const wordsOf = (text: string): string[] => {
  const bounds = wordBounds(text)
  const words: string[] = []
  for (let i = 0; i < bounds.length; i += 2)
    words.push(foldWord(text.slice(bounds[i], bounds[i + 1])))
  return words
}

/** Whether each typed word begins a word of a name. */
export const fits = (name: readonly string[], typed: Typed): boolean =>
  typed.every((word) => name.some((other) => other.startsWith(word)))

/** A label with the words that the typed ones begin marked. */
export const markLabel = (label: string, typed: Typed): TextRun[] => {
  const marked: WordRange[] = []
  for (const [i, word] of wordsOf(label).entries()) {
    if (typed.some((start) => word.startsWith(start))) marked.push({ from: i, to: i + 1 })
  }
  return runsOf(textOf(label, wordBounds(label)), marked)
}

type NamedTerm = { facet: FacetKey; id: string; label: string; names: string[][] }

export const namesOf = (term: Term) =>
  [term.label, ...term.alternative, ...term.former, ...term.searchOnly].map(wordsOf)

export type Ranked<T> = { value: T; rank: number; count: number; name: string }

/** Best first: what begins with the text before what holds it, then by projects, then by name. */
export const best = <T>(ranked: Ranked<T>[], limit: number): T[] =>
  ranked
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ value }) => value)

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = (collection: Collection, search: Search) => {
  const { dictionary, facets, language } = collection
  const { columns } = dictionary
  const terms: NamedTerm[] = FACET_KEYS.flatMap((facet) => {
    const { vocabulary } = FACETS[facet]
    if (vocabulary === null) return []
    return language.vocabularies[vocabulary].terms.map((term) => ({
      facet,
      id: term.id,
      label: term.label,
      names: namesOf(term),
    }))
  })
  /** Words of each organisation's name, by ordinal; made when first needed. */
  const organisations = new Map<string, string[]>()

  const suggestTerms = (typed: Typed, limit: number): EngineSuggestion[] => {
    const ranked: Ranked<EngineSuggestion>[] = []
    for (const { facet, id, label, names } of terms) {
      const ordinal = facets.find(facet, id)
      const count = ordinal === undefined ? 0 : facets.live.counts[ordinal]!
      if (count === 0) continue
      const place = names.findIndex((name) => fits(name, typed))
      if (place < 0) continue
      const rank = (names[place]![0]?.startsWith(typed[0]!) ? 0 : 2) + (place === 0 ? 0 : 1)
      const value = {
        kind: 'termine',
        facet,
        value: id,
        label: markLabel(label, typed),
        count,
      } as const
      ranked.push({ value, rank, count, name: label })
    }
    return best(ranked, limit)
  }

  const suggestOrganisations = (typed: Typed, limit: number): EngineSuggestion[] => {
    const ranked: Ranked<{ ordinal: number; label: string; count: number }>[] = []
    for (const [ordinal, label] of facets.labels) {
      const count = facets.live.counts[ordinal]!
      if (count === 0) continue
      let words = organisations.get(label)
      if (words === undefined) {
        words = wordsOf(label)
        organisations.set(label, words)
      }
      if (!fits(words, typed)) continue
      const rank = words[0]?.startsWith(typed[0]!) ? 0 : 1
      ranked.push({ value: { ordinal, label, count }, rank, count, name: label })
    }
    return best(ranked, limit).map(({ ordinal, label, count }) => ({
      kind: 'ente',
      value: facets.values[ordinal]!,
      label: markLabel(label, typed),
      count,
    }))
  }

  const suggestProjects = (typed: Typed, limit: number): EngineSuggestion[] => {
    const slots = typed.map((word): Slot => {
      const common = { weight: 1, typed: word, because: 'prefix' } as const
      const atoms: Atom[] = [
        { kind: 'prefix', prefix: word, ...common },
        { kind: 'term', term: stem(word), ...common },
      ]
      return { typed: word, from: 0, to: 0, atoms }
    })
    return search
      .best(slots, TITLES_SEEN)
      .map((place) => {
        const { doc } = place
        const segment = collection.segments[place.segment]!
        const title = readText(segment, findPart(segment, doc, PART.title), dictionary)
        return { id: segment.ids[doc]!, slug: slugOf(segment, doc), title: wholeText(title) }
      })
      .filter(({ title }) => fits(wordsOf(title), typed))
      .slice(0, limit)
      .map(({ id, slug, title }) => ({
        kind: 'progetto',
        id,
        slug,
        label: markLabel(title, typed),
      }))
  }

  const suggestWords = (text: string, typed: Typed, limit: number): EngineSuggestion[] => {
    const bounds = wordBounds(text)
    if (bounds.at(-1) !== text.length) return []
    const start = bounds.at(-2)!
    const last = typed.at(-1)!
    const ranked: Ranked<number>[] = []
    search.prefixes.each(last, (word) => {
      const count = columns.withWord[word]!
      const folded = dictionary.words[word]!
      if (count > 0 && folded !== last && !language.analyser.isStopWord(folded)) {
        ranked.push({ value: word, rank: 0, count, name: folded })
      }
      return false
    })
    const seen = new Set<number>()
    return best(ranked, limit * 4)
      .filter((word) => {
        const term = columns.termOf[word]!
        return !seen.has(term) && seen.add(term)
      })
      .slice(0, limit)
      .flatMap((word): EngineSuggestion[] => {
        const completed = dictionary.shown(word)
        const q = text.slice(0, start) + completed
        const count = search.total(withText(EMPTY_QUERY, q))
        if (count === 0) return []
        const label = [
          { text: text.slice(0, start) + completed.slice(0, last.length), hit: true },
          { text: completed.slice(last.length), hit: false },
        ].filter((run) => run.text !== '')
        return [{ kind: 'parola', q, label, count }]
      })
  }

  /** At most `limit`, a fair part of each kind: what one kind leaves free goes to the next. */
  return (input: string, limit: number): EngineSuggestion[] => {
    const text = input.trimStart().slice(0, 200)
    const typed = wordsOf(text)
    if (typed.length === 0 || limit < 1 || labelKey(text) === '') return []
    const kinds = [
      suggestTerms(typed, limit),
      suggestProjects(typed, limit),
      suggestOrganisations(typed, limit),
      suggestWords(text, typed, limit),
    ]
    const share = kinds.map(() => 0)
    for (let given = 0, i = 0, idle = 0; given < limit && idle < kinds.length; i++) {
      const kind = i % kinds.length
      if (share[kind]! < kinds[kind]!.length) {
        share[kind]!++
        given++
        idle = 0
      } else idle++
    }
    return kinds.flatMap((list, kind) => list.slice(0, share[kind]))
  }
}
