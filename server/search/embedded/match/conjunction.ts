import type { Segment } from '../index/segment.ts'
import { isMuchLonger, nextFrom } from '../postings/lookup.ts'
import type { PostingList } from '../postings/posting-list.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import type { createDisjunctionMax } from './disjunction-max.ts'
import { emptyMatches, type Matches } from './matches.ts'
import type { ResolvedSlot } from './resolver.ts'

/**
 * The records of a segment that answer every one of several slots, which come rarest first. The records of the first are
 * narrowed down by each further one, and nothing is noted of those that fall out: a list that is not much longer is walked
 * without a branch, so that the processor need not guess which records stay; a much longer one is searched, each time
 * from where the last record was found.
 */
export const createConjunction = ({
  collect,
  onlyList,
}: ReturnType<typeof createDisjunctionMax>) => {
  const best = emptyMatches()
  /** Scores so far: true of the records that are left, anything of others. */
  const scores = new Float32Array(SEGMENT_SIZE)
  /** 1 for the records that are left, while a list is walked. */
  const left = new Uint8Array(SEGMENT_SIZE)
  /** Where in a list the records that are left stand, counted from its beginning. */
  const found = new Uint16Array(SEGMENT_SIZE)

  const begin = (segment: Segment, number: number, slot: ResolvedSlot, matches: Matches): void => {
    const worth = slot.rarity / 255
    const only = onlyList(segment, number, slot)
    if (only === null) {
      best.count = 0
      collect(segment, number, { slot, worth, weigh: false, among: null }, best)
      for (let i = 0; i < best.count; i++) {
        const doc = best.hits[i]!
        matches.hits[i] = doc
        scores[doc] = best.scores[doc]!
        best.scores[doc] = 0
      }
      matches.count = best.count
      return
    }
    if (only.range === null) return
    const { docs, impacts, from, to } = only.range
    const one = worth * only.weight
    matches.hits.set(docs.subarray(from, to))
    for (let i = from; i < to; i++) scores[docs[i]!] = one * impacts[i]!
    matches.count = to - from
  }

  const walk = (
    { docs, impacts, from, to }: PostingList,
    worth: number,
    matches: Matches,
  ): void => {
    const { hits } = matches
    for (let i = 0; i < matches.count; i++) left[hits[i]!] = 1
    let count = 0
    for (let i = from; i < to; i++) {
      found[count] = i - from
      count += left[docs[i]!]!
    }
    for (let i = 0; i < matches.count; i++) left[hits[i]!] = 0
    for (let i = 0; i < count; i++) {
      const at = from + found[i]!
      const doc = docs[at]!
      hits[i] = doc
      scores[doc]! += worth * impacts[at]!
    }
    matches.count = count
  }

  const search = (range: PostingList, worth: number, matches: Matches): void => {
    const { docs, impacts, from, to } = range
    const { hits } = matches
    let kept = 0
    let last = 0
    for (let i = 0, at = from; i < matches.count; i++) {
      const doc = hits[i]!
      // Of several lists together, records do not come in order.
      at = nextFrom(range, doc, doc < last ? from : at)
      last = doc
      if (at === to || docs[at] !== doc) continue
      hits[kept++] = doc
      scores[doc]! += worth * impacts[at]!
    }
    matches.count = kept
  }

  /** Keeps the records that answer one of several lists, with the best of their scores. */
  const collected = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    matches: Matches,
  ): void => {
    const { hits, answered } = matches
    for (let i = 0; i < matches.count; i++) answered[hits[i]!] = 1
    best.count = 0
    const among = { matches, atLeast: 1 }
    collect(segment, number, { slot, worth: slot.rarity / 255, weigh: false, among }, best)
    let kept = 0
    for (let i = 0; i < matches.count; i++) {
      const doc = hits[i]!
      const score = best.scores[doc]!
      answered[doc] = 0
      if (score === 0) continue
      hits[kept++] = doc
      scores[doc]! += score
    }
    for (let i = 0; i < best.count; i++) best.scores[best.hits[i]!] = 0
    matches.count = kept
  }

  const narrow = (segment: Segment, number: number, slot: ResolvedSlot, matches: Matches): void => {
    const only = onlyList(segment, number, slot)
    if (only === null) collected(segment, number, slot, matches)
    else if (only.range === null) matches.count = 0
    else {
      const { range, weight } = only
      const worth = (slot.rarity / 255) * weight
      const add = isMuchLonger(range, matches.count) ? search : walk
      add(range, worth, matches)
    }
  }

  return (
    segment: Segment,
    number: number,
    [first, ...others]: readonly ResolvedSlot[],
    matches: Matches,
  ): void => {
    begin(segment, number, first!, matches)
    for (const slot of others) if (matches.count > 0) narrow(segment, number, slot, matches)
    for (let i = 0; i < matches.count; i++) {
      const doc = matches.hits[i]!
      matches.scores[doc] = scores[doc]!
      matches.answered[doc] = others.length + 1
    }
  }
}
