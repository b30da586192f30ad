import type { Bitmap } from '../bitmaps/bitmaps.ts'
import type { Collection } from '../index/collection.ts'
import type { Segment } from '../index/segment.ts'
import type { ResolvedPlan } from '../match/resolver.ts'
import type { PostingList } from '../postings/posting-list.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { type AnswerList, setName } from './answer-lists.ts'
import { type BestRecords, bestOfList, docOf, impactOf } from './best-of-list.ts'
import { type CountsOfSet, createCountsOfSets } from './counts-of-set.ts'
import type { ListSets } from './list-sets.ts'
import { createRecent } from './recent.ts'

/** Postings of a segment from which what they come to is kept; fewer are sooner walked than anything is looked up. */
const MANY = 256

/** Names of lists, and of sets of them, of which something is kept. */
const MOST_NAMES = 4_096

const NONE: BestRecords = new Uint32Array(0)

/** The best records of a segment with their scores, by record. */
export type ScoredRecords = { docs: Uint16Array; count: number; scores: Float32Array }

/** What is kept for a plan. */
export type KeptAnswer = {
  /** Whether a segment is answered by it; all others are to be matched. */
  isOf: (segment: number) => boolean
  /** How many records of a segment answer; adds how many of them have some values to `into`, by ordinal. */
  count: (segment: number, ordinals: readonly (readonly number[])[], into: Uint32Array) => number
  /** Calls `visit` with the best of them. */
  best: (segment: number, visit: (records: ScoredRecords) => void) => void
}

const hasMany = ({ postings, size }: Segment, lists: readonly AnswerList[]): boolean => {
  if (size < MANY || !postings.columns) return false
  let count = 0
  for (const { terms } of lists) {
    for (const term of terms) {
      count += postings.count(term)
      if (count >= MANY) return true
    }
  }
  return false
}

/**
 * Answers what one list, or any of several, answers, from what was found out of full segments when it was first asked: the best
 * records of each list, how many records the lists have together, and how many of these have the facet values of a page.
 * Exact: what is kept of a segment is forgotten when a record of it comes or goes.
 */
export const createKeptAnswers = (collection: Collection, sets: ListSets) => {
  const { bits, segments, segmentBitmaps } = collection
  const bestOf = createRecent<BestRecords>(segmentBitmaps, MOST_NAMES)
  const countsOf = createRecent<CountsOfSet>(segmentBitmaps, MOST_NAMES)
  const counts = createCountsOfSets(bits)
  const set = bits.allocate()
  const docs = new Uint16Array(SEGMENT_SIZE)
  const scores = new Float32Array(SEGMENT_SIZE)

  const bestIn = (
    number: number,
    name: string,
    postings: () => PostingList | null,
  ): BestRecords => {
    const known = bestOf(name)
    const best = known.of(number)
    if (best !== undefined) return best
    const list = postings()
    const found = list === null ? NONE : bestOfList(collection, number, list)
    known.keep(number, found)
    return found
  }

  /** The records of a segment that any list has; the best of a list are found on the way where they are not known. */
  const setOf = (number: number, lists: readonly AnswerList[]): Bitmap => {
    sets.write(number, lists, set, ({ name }, postings) => bestIn(number, name, () => postings))
    return set
  }

  /** null for a plan of which nothing is kept. */
  return (resolved: ResolvedPlan): KeptAnswer | null => {
    const lists = sets.lists.ofPlan(resolved)
    if (lists === null) return null
    const answered = segments.map((segment) => hasMany(segment, lists))
    if (!answered.includes(true)) return null
    const known = countsOf(setName(lists))
    const worth = resolved.required[0]!.rarity / 255
    return {
      isOf: (number) => answered[number]!,
      count: (number, ordinals, into) => {
        const segment = segments[number]!
        let made: Bitmap | null = null
        const setHere = () => {
          made ??= setOf(number, lists)
          return made
        }
        let own = known.of(number)
        if (own === undefined) {
          own = counts.of(bits.count(setHere(), segment.size))
          known.keep(number, own)
        }
        const records = { segment, kept: segmentBitmaps[number]!, set: setHere }
        for (const some of ordinals) counts.add(own, some, records, into)
        return own.total
      },
      best: (number, visit) => {
        let count = 0
        for (const list of lists) {
          const factor = list.weight * worth
          for (const record of bestIn(number, list.name, () => sets.postingsOf(number, list))) {
            const doc = docOf(record)
            const score = impactOf(record) * factor
            if (scores[doc] === 0) docs[count++] = doc
            if (score > scores[doc]!) scores[doc] = score
          }
        }
        visit({ docs, count, scores })
        for (let i = 0; i < count; i++) scores[docs[i]!] = 0
      },
    }
  }
}

export type KeptAnswers = ReturnType<typeof createKeptAnswers>
