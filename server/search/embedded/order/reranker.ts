import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { Collection } from '../index/collection.ts'
import type { OccurrenceScanner } from '../match/occurrences.ts'
import type { Place } from './place.ts'
import { createProximity } from './proximity.ts'
import { comparePlaces, tieBreakers } from './tie-breakers.ts'

/** Of the best hits by their words, so many are ranked again by how near the words stand. */
export const RERANKED = 60

/** Puts the best hits in a better order, now that it is looked at how near their words stand. */
export const createReranker = (collection: Collection) => {
  const { dictionary, segments, settings } = collection
  const stopWords = settings.stopWords.flatMap((word) => dictionary.words.find(word) ?? [])
  const stops = new Uint8Array(Math.max(0, ...stopWords) + 1)
  for (const word of stopWords) stops[word] = 1
  const isStopWord = (word: number) => stops[word] === 1

  return (places: readonly Place[], scanner: OccurrenceScanner, query: SearchQuery): Place[] => {
    const proximityOf = createProximity(collection, isStopWord, scanner)
    const further = tieBreakers(segments, effectiveSort(query))
    const head = places.slice(0, RERANKED)
    for (const place of head) place.key *= proximityOf(segments[place.segment]!, place.doc)
    head.sort((a, b) => comparePlaces(a, b, further))
    return [...head, ...places.slice(RERANKED)]
  }
}
