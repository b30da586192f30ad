import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Collection } from '../index/collection.ts'
import type { Segment } from '../index/segment.ts'
import { intersection } from '../postings/intersection.ts'
import { copyPostingList, type PostingList } from '../postings/posting-list.ts'
import { createPhraseTest } from './phrase-test.ts'

/** Records read between two pauses: some milliseconds. */
const SLICE = 10_000

/**
 * Words that must stand one after the other, and the terms that a record with them has. What is found is noted in
 * `found`, segment by segment.
 */
export type PhraseQuery = {
  words: readonly number[]
  terms: readonly number[]
  found: (PostingList | null)[]
}

/**
 * Finds the records that hold quoted phrases, before a plan is matched. It is the one thing that reads
 * records, and of words that nearly all of them have it takes tens of milliseconds: so it makes pauses, in which the
 * process answers others. A record that is written meanwhile is not found; one that is removed falls out later.
 */
export const createPhraseFinder = ({ dictionary, segments }: Collection) => {
  let readSincePause = 0

  const find = async (
    segment: Segment,
    { words, terms }: PhraseQuery,
    signal: AbortSignal | undefined,
  ): Promise<PostingList | null> => {
    const all = intersection(segment.postings, terms)
    if (all === null) return null
    // The pauses may outlast the range.
    const range = segment.postings.columns ? all : copyPostingList(all)
    const hasPhrase = createPhraseTest(segment, words, dictionary)
    const docs = new Uint16Array(range.to - range.from)
    const impacts = new Uint8Array(range.to - range.from)
    let count = 0
    for (let i = range.from; i < range.to; i++) {
      if (readSincePause++ === SLICE) {
        readSincePause = 0
        await nextTurn()
        signal?.throwIfAborted()
      }
      const doc = range.docs[i]!
      if (!hasPhrase(doc)) continue
      docs[count] = doc
      impacts[count++] = range.impacts[i]!
    }
    return { docs, impacts, from: 0, to: count }
  }

  return async (phrases: readonly PhraseQuery[], signal?: AbortSignal): Promise<void> => {
    for (const phrase of phrases) {
      for (const [number, segment] of [...segments].entries()) {
        phrase.found[number] = await find(segment, phrase, signal)
      }
    }
  }
}
