import type { SearchField } from '#domain/schemas/search.ts'
import { wordBounds } from '../../analysis/words.ts'
import { fieldOf, PART, type Part, partsOf } from '../../display/parts.ts'
import type { SearchDocument } from '../../engine.ts'
import type { Language } from '../../language/language.ts'
import { impactOf, occurrence } from '../../scoring/impact.ts'
import type { SearchSettings } from '../../settings.ts'
import type { StoredPart, StoredRecord } from './append-record.ts'
import { bitsOf } from './bigram-filter.ts'
import type { Dictionary } from './dictionary.ts'
import type { FacetValueIndex } from './facet-values.ts'
import type { PhraseForms } from './phrase-forms.ts'
import { packGaps } from './stored-text.ts'
import { titleBytes } from './title-keys.ts'

/** What is kept of a record, its facet values, and how much each of its terms counts. */
export type IndexedRecord = {
  record: StoredRecord
  ordinals: readonly number[]
  impacts: Map<number, number>
}

/** A part with its spellings, the words that they are, and the terms that several of them make. */
type IndexedPart = StoredPart & { words: number[]; spans: number[] }

export type IndexerOptions = {
  settings: SearchSettings
  language: Language
  dictionary: Dictionary
  sequences: PhraseForms
  facets: FacetValueIndex
}

/** Turns a document into numbers: what is kept of it, and how much each of its terms counts. */
export const createIndexer = ({
  settings,
  language,
  dictionary,
  sequences,
  facets,
}: IndexerOptions) => {
  const { columns } = dictionary

  const indexPart = ({ kind, text }: Part): IndexedPart => {
    const bounds = wordBounds(text)
    const tokens: number[] = []
    const words: number[] = []
    for (let i = 0; i < bounds.length; i += 2) {
      const spelling = dictionary.spelling(text.slice(bounds[i], bounds[i + 1]))
      tokens.push(spelling)
      words.push(columns.wordOf[spelling]!)
    }
    const folded = words.map((word) => dictionary.words.text(word))
    const terms = words.map((word) => dictionary.terms.text(columns.termOf[word]!))
    const spans = language.analyser.spansOf(text, folded, terms, bounds).map((span) => {
      const term = dictionary.term(span.term)
      sequences.note(term, words.slice(span.from, span.to))
      return term
    })
    return { kind, tokens, words, spans, gaps: packGaps(text, bounds, dictionary.gaps.of) }
  }

  const wordsOfFields = (parts: readonly IndexedPart[]): Map<SearchField, number> => {
    const lengths = new Map<SearchField, number>()
    for (const { kind, tokens } of parts) {
      lengths.set(fieldOf(kind), (lengths.get(fieldOf(kind)) ?? 0) + tokens.length)
    }
    return lengths
  }

  /** The impact of each term: what its occurrences come to. */
  const impacts = (parts: readonly IndexedPart[]): Map<number, number> => {
    const lengths = wordsOfFields(parts)
    const sums = new Map<number, number>()
    for (const { kind, words, spans } of parts) {
      const field = fieldOf(kind)
      const one = occurrence(field, settings.fields[field], lengths.get(field)!)
      for (const word of words) {
        const term = columns.termOf[word]!
        sums.set(term, (sums.get(term) ?? 0) + one)
      }
      for (const term of spans) sums.set(term, (sums.get(term) ?? 0) + one)
    }
    for (const [term, sum] of sums) sums.set(term, impactOf(sum))
    return sums
  }

  return (document: SearchDocument): IndexedRecord => {
    const parts = partsOf(document).map(indexPart)
    const spans = [...new Set(parts.flatMap((part) => part.spans))]
    const ordinals = facets.ordinalsIn(document)
    const record: StoredRecord = {
      id: document.id,
      slug: document.slug,
      title: titleBytes(document.title),
      sorts: {
        recenti: Number(document.date.replaceAll('-', '')),
        importo: document.fundingEur ?? -1,
        completezza: document.completeness,
      },
      active: document.active,
      facetLists: ordinals.map((list, facet) => facets.lists[facet]!.of(list)),
      parts: [{ kind: PART.spans, tokens: spans, gaps: [] }, ...parts],
      filter: parts.flatMap((part) => bitsOf(part.words)),
    }
    return { record, ordinals: ordinals.flat(), impacts: impacts(parts) }
  }
}
