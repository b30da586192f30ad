import { initiativeName } from '#domain/project.ts'
import type { SearchField } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import { wordBounds } from '../analysis/words.ts'
import type { EngineChanges, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import { createDictionary } from './dictionary.ts'
import { createFacetValues } from './facet-values.ts'
import { impactOf, occurrence } from './impact.ts'
import { fieldOf, isShown, PART, partsOf } from './parts.ts'
import { createGrowingPostings } from './postings.ts'
import { appendRecord, emptySegment, SEGMENT_SIZE, type Segment, sealSegment } from './segment.ts'
import { createSequences } from './sequences.ts'
import { titleKey } from './title-key.ts'

export type CollectionOptions = { settings: SearchSettings; language: Language }

/** 32-bit FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  }
  return value >>> 0
}

/** A part of a record with its words and the terms that several of them make. */
type ReadPart = { kind: number; text: string; words: number[]; spans: { term: number }[] }

/**
 * The index: full segments that never change but for removals, and a last one that grows. A changed record is removed
 * where it stands and added at the end.
 */
export const createCollection = ({ settings, language }: CollectionOptions) => {
  const dictionary = createDictionary()
  const facets = createFacetValues()
  const sequences = createSequences()
  const segments: Segment[] = [emptySegment()]
  let growing = createGrowingPostings()
  segments[0]!.postings = growing
  /** Segment and record of each id, as one number. */
  const places = new Map<number, number>()
  const state = { seq: 0, live: 0 }

  const readPart = (kind: number, text: string): ReadPart => {
    const bounds = wordBounds(text)
    const words: number[] = []
    for (let i = 0; i < bounds.length; i += 2) {
      words.push(dictionary.wordOfText(text.slice(bounds[i], bounds[i + 1])))
    }
    const spans = language.analyser
      .spansOf(
        text,
        words.map((word) => dictionary.words[word]!),
        words.map((word) => dictionary.terms[dictionary.counts.termOf[word]!]!),
        bounds,
      )
      .map(({ term, from, to }) => {
        const id = dictionary.term(term)
        sequences.note(id, words.slice(from, to))
        return { term: id }
      })
    return { kind, text, words, spans }
  }

  /** Sum of occurrences for each term of a record. */
  const sums = (parts: readonly ReadPart[]): Map<number, number> => {
    const lengths = new Map<SearchField, number>()
    for (const { kind, words } of parts) {
      lengths.set(fieldOf(kind), (lengths.get(fieldOf(kind)) ?? 0) + words.length)
    }
    const total = new Map<number, number>()
    for (const { kind, words, spans } of parts) {
      const field = fieldOf(kind)
      const one = occurrence(field, settings.fields[field], lengths.get(field)!)
      for (const word of words) {
        const term = dictionary.counts.termOf[word]!
        total.set(term, (total.get(term) ?? 0) + one)
      }
      for (const { term } of spans) total.set(term, (total.get(term) ?? 0) + one)
    }
    return total
  }

  /** Adds one, or takes one away, in every count of live records that a record is part of. */
  const count = (segment: Segment, doc: number, step: 1 | -1): void => {
    const words = new Set<number>()
    const terms = new Set<number>()
    for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
      const spans = segment.partKinds[part] === PART.spans
      for (let at = segment.partTokens[part]!; at < segment.partTokens[part + 1]!; at++) {
        const token = segment.tokens[at]!
        if (spans) terms.add(token)
        else words.add(token)
      }
    }
    const { ofWord, ofTerm, termOf } = dictionary.counts
    for (const word of words) {
      ofWord[word]! += step
      terms.add(termOf[word]!)
    }
    for (const term of terms) ofTerm[term]! += step
    const rows = segment.facetRows
    for (let at = rows[doc * 7]!; at < rows[doc * 7 + 7]!; at++) {
      facets.live.counts[segment.facetValues[at]!]! += step
    }
    state.live += step
  }

  const remove = (id: number): void => {
    const place = places.get(id)
    if (place === undefined) return
    const segment = segments[Math.floor(place / SEGMENT_SIZE)]!
    const doc = place % SEGMENT_SIZE
    count(segment, doc, -1)
    segment.dead[doc] = 1
    places.delete(id)
  }

  /** Closes the last segment and begins a new one. */
  const seal = (): void => {
    const last = segments.length - 1
    if (segments[last]!.size === 0) return
    segments[last] = sealSegment(segments[last]!, growing.columns())
    growing = createGrowingPostings()
    segments.push(emptySegment(growing))
  }

  const add = (document: SearchDocument): void => {
    if (segments.at(-1)!.size === SEGMENT_SIZE) seal()
    const segment = segments.at(-1)!
    const parts = partsOf(document).map(({ kind, text }) => readPart(kind, text))
    const spans = new Set(parts.flatMap((part) => part.spans.map(({ term }) => term)))
    const doc = appendRecord(segment, {
      id: document.id,
      sorts: {
        recenti: Number(document.date.replaceAll('-', '')),
        titolo: -titleKey(document.title),
        importo: document.fundingEur ?? -1,
        completezza: document.completeness,
      },
      initiative: hash(labelKey(initiativeName(document.title))),
      facets: facets.ordinalsOf(document),
      parts: [
        { kind: PART.slug, tokens: [], text: document.slug },
        { kind: PART.spans, tokens: [...spans], text: '' },
        ...parts.map(({ kind, text, words }) => ({
          kind,
          tokens: words,
          text: isShown(kind) ? text : '',
        })),
      ],
    })
    for (const [term, sum] of sums(parts)) growing.add(term, doc, impactOf(sum))
    places.set(document.id, (segments.length - 1) * SEGMENT_SIZE + doc)
    count(segment, doc, 1)
  }

  return {
    settings,
    language,
    dictionary,
    facets,
    sequences,
    segments: segments as readonly Segment[],
    state,
    place: (id: number): number | undefined => places.get(id),
    apply: ({ seq, upserts, deletes }: EngineChanges): void => {
      for (const id of deletes) remove(id)
      for (const document of upserts) {
        remove(document.id)
        add(document)
      }
      state.seq = seq
    },
  }
}

export type Collection = ReturnType<typeof createCollection>
