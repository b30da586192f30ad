import type { Segment } from '../index/segment.ts'
import { isMuchLonger } from '../postings/lookup.ts'
import { eachPostingList } from './atom-postings.ts'
import type { createDisjunctionMax } from './disjunction-max.ts'
import { emptyMatches, type Matches } from './matches.ts'
import type { ResolvedPlan, ResolvedSlot } from './resolver.ts'
import { dropRemoved, takeList } from './single-list.ts'
import { answerFew, answerFrom, beginFrom, markHits, weighFrom } from './slot-scores.ts'

/** What each kind of slot does to the matches of a segment: required ones count, optional ones add, others exclude. */
export const createSlotMatcher = ({
  collect,
  onlyList,
}: ReturnType<typeof createDisjunctionMax>) => {
  const best = emptyMatches()

  /** Answers the first slot: every record that does becomes a hit. */
  const first = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    matches: Matches,
    weigh: boolean,
  ): void => {
    const worth = slot.rarity / 255
    const only = onlyList(segment, number, slot)
    if (only === null) {
      collect(segment, number, { slot, worth, weigh, among: null }, matches)
      markHits(matches)
    } else if (only.range !== null) {
      beginFrom(only.range, worth * only.weight, matches)
      if (weigh) weighFrom(only.range, only.weight, matches)
    }
  }

  /** Counts a further slot for the records that answer at least so many before; where that is 0, others become hits. */
  const count = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    matches: Matches,
    atLeast: number,
  ): void => {
    const worth = slot.rarity / 255
    const only = onlyList(segment, number, slot)
    if (only !== null) {
      const { range, weight } = only
      if (range === null) return
      const few = atLeast > 0 && isMuchLonger(range, matches.count)
      const answer = few ? answerFew : answerFrom
      answer(range, worth * weight, weight, matches, atLeast)
      return
    }
    const among = atLeast > 0 ? { matches, atLeast } : null
    best.count = 0
    collect(segment, number, { slot, worth, weigh: true, among }, best)
    const { hits, scores, answered, weights } = matches
    for (let i = 0; i < best.count; i++) {
      const doc = best.hits[i]!
      const score = best.scores[doc]!
      best.scores[doc] = 0
      const before = answered[doc]!
      if (before < atLeast) continue
      if (before === 0) hits[matches.count++] = doc
      answered[doc] = before + 1
      scores[doc]! += score
      weights[doc]! += best.weights[doc]!
    }
  }

  /** Adds to the score of records that are hits already. */
  const boost = (segment: Segment, number: number, slot: ResolvedSlot, matches: Matches): void => {
    const { scores, answered } = matches
    const worth = slot.rarity / 255
    best.count = 0
    collect(segment, number, { slot, worth, weigh: false, among: { matches, atLeast: 1 } }, best)
    for (let i = 0; i < best.count; i++) {
      const doc = best.hits[i]!
      if (answered[doc] !== 0) scores[doc]! += best.scores[doc]!
      best.scores[doc] = 0
    }
  }

  /** Takes away the records that answer a slot. */
  const exclude = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    { answered }: Matches,
  ): void => {
    for (const atom of slot.atoms) {
      eachPostingList(segment, number, atom, ({ docs, from, to }) => {
        for (let i = from; i < to; i++) answered[docs[i]!] = 0
      })
    }
  }

  /** A single thing that one list answers: its records are the hits. False where more is asked. */
  const single = (
    segment: Segment,
    number: number,
    { required, optional, without }: ResolvedPlan,
    matches: Matches,
  ): boolean => {
    const [slot, ...others] = required
    if (!slot || others.length + optional.length + without.length > 0) return false
    const only = onlyList(segment, number, slot)
    if (only === null) return false
    takeList(only.range, (slot.rarity / 255) * only.weight, matches)
    if (segment.removed > 0) dropRemoved(segment, matches)
    return true
  }

  return { first, count, boost, exclude, single }
}
