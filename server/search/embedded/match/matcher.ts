import { levelOf, type Thresholds } from '../../language/plan/levels.ts'
import type { Segment } from '../index/segment.ts'
import { createConjunction } from './conjunction.ts'
import { createDisjunctionMax } from './disjunction-max.ts'
import { clear, emptyMatches, everyRecord, keep, type Matches } from './matches.ts'
import { scaleByAnswers } from './partial-answers.ts'
import type { ResolvedPlan } from './resolver.ts'
import { createSlotMatcher } from './slot-matcher.ts'

/** What the words have found, segment by segment; `answered` is how many slots each hit answers at least. */
export type Found = { matches: readonly Matches[]; answered: number }

export const createMatcher = () => {
  const pool: Matches[] = []
  const disjunctions = createDisjunctionMax()
  const { first, count, boost, exclude, single } = createSlotMatcher(disjunctions)
  const answerAll = createConjunction(disjunctions)

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
    if (single(segment, number, plan, matches)) return matches.count
    const { required, without } = plan
    const opening = required.length - needed
    const all = opening === 0 && required.length > 1
    if (all) answerAll(segment, number, required, matches)
    else {
      for (const [i, slot] of required.entries()) {
        const atLeast = Math.max(0, i - opening)
        if (atLeast > 0 && matches.count === 0) break
        if (i === 0) first(segment, number, slot, matches, opening > 0)
        else count(segment, number, slot, matches, atLeast)
      }
    }
    if (required.length === 0) everyRecord(segment, matches)
    for (const slot of without) exclude(segment, number, slot, matches)
    const answered = all || required.length === 1
    const allStay = answered && without.length === 0 && segment.removed === 0
    if (!allStay) keep(segment, matches, needed)
    return matches.count
  }

  /**
   * The hits of every segment, or null when every live record is one: the records that answer as many slots as
   * `levelOf` says ("minimum should match"). Filters play no part in this: the words have one set of hits, from which filters only take away,
   * so that every count that is shown can be kept. Of a segment whose answer is known nothing is found.
   */
  return (
    segments: readonly Segment[],
    plan: ResolvedPlan,
    thresholds: Thresholds,
    isKnown: (segment: number) => boolean = () => false,
  ): Found | null => {
    const { required, optional, without } = plan
    if (required.length + without.length + optional.length === 0) return null
    const asked = [...segments.entries()].filter(([s]) => !isKnown(s))
    const matchAll = (level: number): number => {
      let count = 0
      for (const [s, segment] of asked) {
        pool[s] ??= emptyMatches()
        count += matchSegment(segment, s, plan, Math.max(1, level), pool[s])
      }
      return count
    }
    const needed = Math.min(thresholds.needed, required.length)
    const answered = levelOf({ ...thresholds, needed }, matchAll)
    for (const [s, segment] of asked) {
      const matches = pool[s]!
      if (answered < required.length) scaleByAnswers(matches, required.length)
      for (const slot of optional) boost(segment, s, slot, matches)
    }
    return { matches: pool, answered }
  }
}
