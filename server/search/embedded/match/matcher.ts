import { levelsOf, type Thresholds } from '../../language/levels.ts'
import type { Segment } from '../index/segment.ts'
import { isMuchLonger } from '../postings/lookup.ts'
import { eachPostingList } from './atom-postings.ts'
import { createDisjunctionMax } from './disjunction-max.ts'
import {
  answerFew,
  answerFrom,
  beginFrom,
  clear,
  dropRemoved,
  emptyMatches,
  everyRecord,
  keep,
  type Matches,
  markHits,
  putBehind,
  scaleByAnswers,
  takeList,
  weighFrom,
} from './matches.ts'
import type { ResolvedPlan, ResolvedSlot } from './resolver.ts'

/** What the words have found, segment by segment; `answered` is how many slots each hit answers at least. */
export type Found = { matches: readonly Matches[]; answered: number }

export const createMatcher = () => {
  const pool: Matches[] = []
  const best = emptyMatches()
  const { collect, onlyList } = createDisjunctionMax()

  /** Answers the first slot: every record that does becomes a hit. */
  const begin = (
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
  const answer = (
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
      const count = few ? answerFew : answerFrom
      count(range, worth * weight, weight, matches, atLeast)
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
  const welcome = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    matches: Matches,
  ): void => {
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

  const refuse = (
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
  const matchOnly = (
    segment: Segment,
    number: number,
    { required, optional, without }: ResolvedPlan,
    matches: Matches,
  ): boolean => {
    const [single, ...others] = required
    if (!single || others.length + optional.length + without.length > 0) return false
    const only = onlyList(segment, number, single)
    if (only === null) return false
    takeList(only.range, (single.rarity / 255) * only.weight, matches)
    if (segment.removed > 0) dropRemoved(segment, matches)
    return true
  }

  /**
   * The records of a segment that answer at least `needed` slots; returns how many they are. Slots come rarest first.
   * Whoever answers all but two of them answers one of the three rarest: so only these bring new records in, and the much
   * longer lists behind them are only asked about records that are there already and can still come to enough.
   */
  const matchSegment = (
    segment: Segment,
    number: number,
    plan: ResolvedPlan,
    needed: number,
    matches: Matches,
  ): number => {
    clear(matches)
    matches.size = segment.size
    if (matchOnly(segment, number, plan, matches)) return matches.count
    const { required, without } = plan
    const opening = required.length - needed
    for (const [i, slot] of required.entries()) {
      const atLeast = Math.max(0, i - opening)
      if (atLeast > 0 && matches.count === 0) break
      if (i === 0) begin(segment, number, slot, matches, opening > 0)
      else answer(segment, number, slot, matches, atLeast)
    }
    if (required.length === 0) everyRecord(segment, matches)
    for (const slot of without) refuse(segment, number, slot, matches)
    const allStay = required.length === 1 && without.length === 0 && segment.removed === 0
    if (!allStay) keep(segment, matches, needed)
    return matches.count
  }

  /**
   * The hits of every segment, or null when every live record is one: the records that answer as many slots as
   * `levelsOf` says. Filters play no part in this: the words have one set of hits, from which filters only take away,
   * so that every count that is shown can be kept.
   */
  return (
    segments: readonly Segment[],
    plan: ResolvedPlan,
    thresholds: Thresholds,
  ): Found | null => {
    const { required, optional, without } = plan
    if (required.length === 0 && without.length === 0) return null
    const matchAll = (level: number): number => {
      let count = 0
      for (const [s, segment] of segments.entries()) {
        pool[s] ??= emptyMatches()
        count += matchSegment(segment, s, plan, Math.max(1, level), pool[s])
      }
      return count
    }
    const needed = Math.min(thresholds.needed, required.length)
    const { most, answered } = levelsOf({ ...thresholds, needed }, matchAll)
    if (answered < most) matchAll(answered)
    for (const [s, segment] of segments.entries()) {
      const matches = pool[s]!
      if (answered < required.length) scaleByAnswers(matches, required.length)
      for (const slot of optional) welcome(segment, s, slot, matches)
      if (answered < most) putBehind(matches, most)
    }
    return { matches: pool, answered }
  }
}

export type Matcher = ReturnType<typeof createMatcher>
