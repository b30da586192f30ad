import { initiativeName } from '#domain/project.ts'
import type { SearchField } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import { wordBounds } from '../analysis/words.ts'
import { fieldOf, PART, type Part, partsOf } from '../display/parts.ts'
import type { EngineChanges, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import { createDictionary } from './dictionary.ts'
import { createFacetValues } from './facet-values.ts'
import { createGrowingPostings } from './growing-postings.ts'
import { impactOf, occurrence } from './impact.ts'
import { sealedPostings } from './postings.ts'
import {
  appendRecord,
  emptySegment,
  FACETS,
  type Segment,
  type StoredPart,
  trimmedSegment,
} from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'
import { createSequences } from './sequences.ts'
import { packGaps } from './stored-text.ts'
import { titleKey } from './title-key.ts'
import { readVarints } from './varint.ts'

export type CollectionOptions = {
  settings: SearchSettings
  language: Language
  /** Records of a full segment; fewer than usual only in tests. */
  segmentSize?: number
}

/** 32-bit FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  }
  return value >>> 0
}

/** A part of a record with its spellings and the terms that several of them make. */
type ReadPart = StoredPart & { spans: number[] }

/**
 * The index: full segments that never change but for removals, and a last one that grows. A changed record is removed
 * where it stands and added at the end.
 */
export const createCollection = ({
  settings,
  language,
  segmentSize = SEGMENT_SIZE,
}: CollectionOptions) => {
  const dictionary = createDictionary()
  const { columns } = dictionary
  const facets = createFacetValues()
  const sequences = createSequences()
  let growing = createGrowingPostings()
  const segments: Segment[] = [emptySegment(growing)]
  /** Segment and record of each id, as one number. */
  const places = new Map<number, number>()
  const state = { seq: 0, live: 0 }
  // The most used words of all come first, so that they take one byte.
  for (const word of settings.stopWords) dictionary.spelling(word)

  const readPart = ({ kind, text }: Part): ReadPart => {
    const bounds = wordBounds(text)
    const tokens: number[] = []
    const words: string[] = []
    const terms: string[] = []
    for (let i = 0; i < bounds.length; i += 2) {
      const spelling = dictionary.spelling(text.slice(bounds[i], bounds[i + 1]))
      const word = columns.wordOf[spelling]!
      tokens.push(spelling)
      words.push(dictionary.words[word]!)
      terms.push(dictionary.terms[columns.termOf[word]!]!)
    }
    const spans = language.analyser.spansOf(text, words, terms, bounds).map((span) => {
      const term = dictionary.term(span.term)
      const written = tokens.slice(span.from, span.to)
      sequences.note(
        term,
        written.map((spelling) => columns.wordOf[spelling]!),
      )
      return term
    })
    return {
      kind,
      tokens,
      spans,
      gaps: packGaps(text, bounds, dictionary.gap),
    }
  }

  /** Sum of occurrences for each term of a record. */
  const sums = (parts: readonly ReadPart[]): Map<number, number> => {
    const lengths = new Map<SearchField, number>()
    for (const { kind, tokens } of parts) {
      lengths.set(fieldOf(kind), (lengths.get(fieldOf(kind)) ?? 0) + tokens.length)
    }
    const total = new Map<number, number>()
    for (const { kind, tokens, spans } of parts) {
      const field = fieldOf(kind)
      const one = occurrence(field, settings.fields[field], lengths.get(field)!)
      for (const spelling of tokens) {
        const term = columns.termOf[columns.wordOf[spelling]!]!
        total.set(term, (total.get(term) ?? 0) + one)
      }
      for (const term of spans) total.set(term, (total.get(term) ?? 0) + one)
    }
    return total
  }

  /** Adds one, or takes one away, in every count of live records that a record is part of. */
  const count = (segment: Segment, doc: number, step: 1 | -1): void => {
    const words = new Set<number>()
    const terms = new Set<number>()
    const tokens: number[] = []
    const { partTokens, partKinds, partRows, facetRows, facetValues } = segment
    for (let part = partRows[doc]!; part < partRows[doc + 1]!; part++) {
      readVarints(segment.tokens, partTokens[part]!, partTokens[part + 1]!, tokens)
      if (partKinds[part] === PART.spans) for (const term of tokens) terms.add(term)
      else for (const spelling of tokens) words.add(columns.wordOf[spelling]!)
    }
    for (const word of words) {
      columns.withWord[word]! += step
      terms.add(columns.termOf[word]!)
    }
    for (const term of terms) columns.withTerm[term]! += step
    for (let at = facetRows[doc * FACETS]!; at < facetRows[(doc + 1) * FACETS]!; at++) {
      facets.live.counts[facetValues[at]!]! += step
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
    segments[last] = trimmedSegment(segments[last]!, sealedPostings(growing.columns()))
    growing = createGrowingPostings()
    segments.push(emptySegment(growing))
  }

  const add = (document: SearchDocument): void => {
    if (segments.at(-1)!.size >= segmentSize) seal()
    const segment = segments.at(-1)!
    const parts = partsOf(document).map(readPart)
    const spans = [...new Set(parts.flatMap((part) => part.spans))]
    const doc = appendRecord(segment, {
      id: document.id,
      slug: document.slug,
      sorts: {
        recenti: Number(document.date.replaceAll('-', '')),
        titolo: -titleKey(document.title),
        importo: document.fundingEur ?? -1,
        completezza: document.completeness,
      },
      initiative: hash(labelKey(initiativeName(document.title))),
      facets: facets.ordinalsOf(document),
      parts: [{ kind: PART.spans, tokens: spans, gaps: [] }, ...parts],
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
