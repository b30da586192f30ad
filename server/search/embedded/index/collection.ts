import type { EngineChanges, SearchDocument } from '../../engine.ts'
import type { Language } from '../../language/language.ts'
import type { SearchSettings } from '../../settings.ts'
import { createBitmaps } from '../bitmaps/bitmaps.ts'
import { createGrowingPostings } from '../postings/growing-postings.ts'
import { sealedPostings } from '../postings/posting-list.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { appendRecord } from './append-record.ts'
import { createDictionary, type SavedDictionary } from './dictionary.ts'
import { createFacetValues, type SavedFacetValues } from './facet-values.ts'
import { createIndexer } from './indexer.ts'
import { createLiveCounts } from './live-counts.ts'
import { emptySegment, trimmedSegment } from './make-segment.ts'
import { createPhraseForms } from './phrase-forms.ts'
import type { Segment } from './segment.ts'
import { createSegmentBitmaps, type SegmentBitmaps } from './segment-bitmaps.ts'

export type CollectionOptions = {
  settings: SearchSettings
  language: Language
  /** Records of a full segment; fewer than usual only in tests. */
  segmentSize?: number
}

/** An index as a snapshot holds it; its segments take no more records. */
export type SavedCollection = {
  seq: number
  dictionary: SavedDictionary
  facets: SavedFacetValues
  sequences: Uint32Array
  segments: Segment[]
}

const newPostings = () => ({ terms: createGrowingPostings(), facets: createGrowingPostings() })

/**
 * The index: full segments that never change but for removals, and a last one that grows. A changed record is removed
 * where it stands and added at the end.
 */
export const createCollection = (
  { settings, language, segmentSize = SEGMENT_SIZE }: CollectionOptions,
  saved?: SavedCollection,
) => {
  const dictionary = createDictionary(saved?.dictionary)
  const facets = createFacetValues(saved?.facets)
  const sequences = createPhraseForms(saved?.sequences)
  const read = createIndexer({ settings, language, dictionary, sequences, facets })
  let growing = newPostings()
  const segments: Segment[] = [
    ...(saved?.segments ?? []),
    emptySegment(growing.terms, growing.facets),
  ]
  const bits = createBitmaps()
  /** One for each segment, also when a full one makes place for its sealed copy: records keep their numbers. */
  const segmentBitmaps = segments.map((segment) => {
    const own = createSegmentBitmaps(bits)
    own.fill(segment)
    return own
  })
  /** Segment and record of each id, as one number. */
  const places = new Map<number, number>()
  const state = { seq: saved?.seq ?? 0, live: 0 }
  for (const [s, { size, ids, dead }] of segments.entries()) {
    for (let doc = 0; doc < size; doc++) {
      if (dead[doc] === 0) places.set(ids[doc]!, s * SEGMENT_SIZE + doc)
    }
  }
  state.live = places.size
  // The most used words of all come first, so that they take one byte.
  for (const word of settings.stopWords) dictionary.spelling(word)

  const countLive = createLiveCounts({ dictionary, facets })
  const count = (segment: Segment, doc: number, step: 1 | -1): void => {
    countLive(segment, doc, step)
    state.live += step
  }

  const remove = (id: number): void => {
    const place = places.get(id)
    if (place === undefined) return
    const segment = segments[Math.floor(place / SEGMENT_SIZE)]!
    const doc = place % SEGMENT_SIZE
    count(segment, doc, -1)
    segment.dead[doc] = 1
    segmentBitmaps[Math.floor(place / SEGMENT_SIZE)]!.remove(doc)
    segment.removed++
    places.delete(id)
  }

  /** The last segment as one that takes no more records. */
  const sealed = (): Segment =>
    trimmedSegment(
      segments.at(-1)!,
      sealedPostings(growing.terms.sealed()),
      sealedPostings(growing.facets.sealed()),
    )

  /** Lets the last segment take no more records, and begins another. */
  const seal = (): void => {
    segments[segments.length - 1] = sealed()
    growing = newPostings()
    segments.push(emptySegment(growing.terms, growing.facets))
    segmentBitmaps.push(createSegmentBitmaps(bits))
  }

  const add = (document: SearchDocument): void => {
    if (segments.at(-1)!.size >= segmentSize) seal()
    const segment = segments.at(-1)!
    const { record, ordinals, impacts } = read(document)
    const doc = appendRecord(segment, record)
    for (const [term, impact] of impacts) growing.terms.add(term, doc, impact)
    for (const ordinal of ordinals) growing.facets.add(ordinal, doc, 1)
    segmentBitmaps.at(-1)!.add(doc, ordinals)
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
    bits,
    segmentBitmaps: segmentBitmaps as readonly SegmentBitmaps[],
    /** Where the record with an id stands now; undefined when there is none. */
    placeOf: (id: number): { segment: number; doc: number } | undefined => {
      const place = places.get(id)
      if (place === undefined) return undefined
      return { segment: Math.floor(place / SEGMENT_SIZE), doc: place % SEGMENT_SIZE }
    },
    /** The change counter reached, and how many records are there now. */
    state: state as Readonly<typeof state>,
    apply: ({ seq, upserts, deletes }: EngineChanges): void => {
      for (const id of deletes) remove(id)
      for (const document of upserts) {
        remove(document.id)
        add(document)
      }
      state.seq = seq
    },
    /** Seals the last segment once it has so many records: those of a sealed one are found sooner. */
    settle: (from: number): void => {
      if (segments.at(-1)!.size >= from) seal()
    },
    /** The index as it is at this moment; later writes do not show in it. */
    saved: (): SavedCollection => ({
      seq: state.seq,
      dictionary: dictionary.saved(),
      facets: facets.saved(),
      sequences: sequences.saved(),
      segments: [...segments.slice(0, -1), sealed()]
        .filter(({ size }) => size > 0)
        .map((segment) => ({ ...segment, dead: segment.dead.slice() })),
    }),
  }
}

export type Collection = ReturnType<typeof createCollection>
