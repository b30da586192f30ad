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
import { type Counted, createLiveCounts } from './live-counts.ts'
import { emptySegment, trimmedSegment } from './make-segment.ts'
import { MOST_USED } from './most-used.ts'
import { createPhraseForms } from './phrase-forms.ts'
import { createPlaces } from './places.ts'
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

type Staged = {
  place: number
  counted: Counted
  /** What the record is now, which is taken away when it is shown. */
  former: { place: number; counted: Counted } | null
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
  const places = createPlaces(segments)
  const state = { seq: saved?.seq ?? 0, live: 0 }
  for (const { size, removed } of segments) state.live += size - removed
  // The most used words of all come first, so that they take one byte.
  for (const word of [...MOST_USED, ...settings.stopWords]) dictionary.spelling(word)

  const counts = createLiveCounts({ dictionary, facets })
  const segmentAt = (place: number): Segment => segments[Math.floor(place / SEGMENT_SIZE)]!
  const bitmapsAt = (place: number) => segmentBitmaps[Math.floor(place / SEGMENT_SIZE)]!
  const countedAt = (place: number): Counted => counts.read(segmentAt(place), place % SEGMENT_SIZE)

  /** `counted`: what the record there is counted under, where that is known already. */
  const remove = (id: number, counted?: Counted): void => {
    const place = places.get(id)
    if (place === undefined) return
    const segment = segmentAt(place)
    counts.add(counted ?? countedAt(place), -1)
    state.live--
    segment.dead[place % SEGMENT_SIZE] = 1
    bitmapsAt(place).remove(place % SEGMENT_SIZE)
    segment.removed++
  }

  /** The last segment as one that takes no more records. */
  const sealed = (): Segment =>
    trimmedSegment(
      segments.at(-1)!,
      sealedPostings(growing.terms.sealed()),
      // How much a facet value counts is never asked.
      sealedPostings({ ...growing.facets.sealed(), impacts: new Uint8Array(0) }),
    )

  /** Lets the last segment take no more records, and begins another. */
  const seal = (): void => {
    segments[segments.length - 1] = sealed()
    growing = newPostings()
    segments.push(emptySegment(growing.terms, growing.facets))
    segmentBitmaps.push(createSegmentBitmaps(bits))
  }

  /** Adds a record at the end, which nobody sees until it is shown; returns its place. */
  const append = (document: SearchDocument): number => {
    if (segments.at(-1)!.size >= segmentSize) seal()
    const segment = segments.at(-1)!
    const { record, ordinals, impacts } = read(document)
    const doc = appendRecord(segment, record)
    for (const [term, impact] of impacts) growing.terms.add(term, doc, impact)
    for (const ordinal of ordinals) growing.facets.add(ordinal, doc, 1)
    segmentBitmaps.at(-1)!.add(doc, ordinals)
    segment.dead[doc] = 1
    segment.removed++
    return (segments.length - 1) * SEGMENT_SIZE + doc
  }

  /** Puts an added record in the place of what its id had. */
  const show = (id: number, place: number, counted = countedAt(place)): void => {
    const segment = segmentAt(place)
    segment.dead[place % SEGMENT_SIZE] = 0
    segment.removed--
    bitmapsAt(place).show(place % SEGMENT_SIZE)
    places.set(id, place)
    counts.add(counted, 1)
    state.live++
  }

  /** Records that have been added and are not shown yet, with all that can be known before: showing many is then short. */
  const staged = new Map<number, Staged>()

  const stage = (document: SearchDocument): void => {
    const place = append(document)
    const former = places.get(document.id)
    staged.set(document.id, {
      place,
      counted: countedAt(place),
      former: former === undefined ? null : { place: former, counted: countedAt(former) },
    })
  }

  const showStaged = (): void => {
    for (const [id, { place, counted, former }] of staged) {
      remove(id, former?.place === places.get(id) ? former?.counted : undefined)
      show(id, place, counted)
    }
    staged.clear()
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
    /** Takes in records that the next `apply` shows, with its own and at once. */
    stage: (documents: readonly SearchDocument[]): void => {
      for (const document of documents) stage(document)
    },
    apply: ({ seq, upserts, deletes }: EngineChanges): void => {
      showStaged()
      for (const id of deletes) remove(id)
      for (const document of upserts) {
        const place = append(document)
        remove(document.id)
        show(document.id, place)
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
