import { createBest } from './best.ts'
import { gather } from './gather.ts'
import {
  answerFrom,
  beginFrom,
  clear,
  emptyMatches,
  everyRecord,
  keep,
  type Matches,
  scaleByAnswers,
  weighFrom,
} from './matches.ts'
import type { ResolvedPlan, ResolvedSlot } from './resolve.ts'
import type { Segment } from './segment.ts'

/** What the words have found, segment by segment; `answered` is how many slots each hit answers at least. */
export type Found = { matches: readonly Matches[]; answered: number }

export const createMatcher = () => {
  const pool: Matches[] = []
  const collectBest = createBest()

  const answer = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    matches: Matches,
    only: number,
  ): void => {
    const worth = slot.rarity / 255
    const [single, ...others] = slot.atoms
    if (single && others.length === 0 && (single.kind !== 'any' || single.terms.length === 1)) {
      const { weight } = single.atom
      gather(segment, number, single, (range) => {
        if (matches.count === 0 && only <= 0) beginFrom(range, worth * weight, matches)
        else answerFrom(range, worth * weight, matches, only)
        if (only < 0) weighFrom(range, weight, matches)
      })
      return
    }
    const best = collectBest(segment, number, slot)
    const { hits, scores, answered, weights } = matches
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      const value = best.values[doc]!
      best.values[doc] = 0
      const before = answered[doc]!
      if (only >= 0 && before !== only) continue
      if (before === 0) hits[matches.count++] = doc
      answered[doc] = before + 1
      scores[doc]! += worth * value
      if (only < 0) weights[doc]! += best.weights[doc]!
    }
  }

  /** Adds to the score of records that are hits already. */
  const welcome = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    { scores, answered }: Matches,
  ): void => {
    const best = collectBest(segment, number, slot)
    const worth = slot.rarity / 255
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      if (answered[doc] !== 0) scores[doc]! += worth * best.values[doc]!
      best.values[doc] = 0
    }
  }

  const refuse = (
    segment: Segment,
    number: number,
    slot: ResolvedSlot,
    { answered }: Matches,
  ): void => {
    for (const atom of slot.atoms) {
      gather(segment, number, atom, ({ docs, from, to }) => {
        for (let i = from; i < to; i++) answered[docs[i]!] = 0
      })
    }
  }

  /** Answers all slots in all segments; returns the most that one record answers. `strict`: all or none. */
  const pass = (
    segments: readonly Segment[],
    { required, without }: ResolvedPlan,
    strict: boolean,
  ): number => {
    let most = 0
    for (const [s, segment] of segments.entries()) {
      pool[s] ??= emptyMatches()
      const matches = pool[s]
      clear(matches)
      if (required.length === 0) everyRecord(segment, matches)
      for (const [i, slot] of required.entries()) {
        // Once no record can answer all slots, the rest need not be looked at.
        if (strict && i > 0 && matches.count === 0) break
        answer(segment, s, slot, matches, strict ? i : -1)
      }
      for (const slot of without) refuse(segment, s, slot, matches)
      const allStay = required.length === 1 && without.length === 0 && segment.removed === 0
      const needed = strict ? Math.max(1, required.length) : 1
      most = Math.max(most, allStay ? Math.min(1, matches.count) : keep(segment, matches, needed))
    }
    return most
  }

  /**
   * The hits of every segment, or null when every live record is one. When no record answers `needed` slots, the hits
   * are those that answer the most, if these are at least `least`. Filters play no part in this: the words have one set
   * of hits, from which filters only take away, so that every count that is shown can be kept.
   */
  return (
    segments: readonly Segment[],
    plan: ResolvedPlan,
    needed: number,
    least: number,
  ): Found | null => {
    const { required, optional, without } = plan
    if (required.length === 0 && without.length === 0) return null
    const all = needed >= required.length
    let most = pass(segments, plan, all)
    const relaxed = required.length > 0 && (!all || (most === 0 && least < needed))
    if (relaxed && all) most = pass(segments, plan, false)
    const answered = Math.min(needed, most)
    for (const [s, segment] of segments.entries()) {
      const matches = pool[s]!
      if (relaxed) {
        keep(segment, matches, answered >= least ? answered : Number.POSITIVE_INFINITY)
        scaleByAnswers(matches, required.length)
      }
      for (const slot of optional) welcome(segment, s, slot, matches)
    }
    return { matches: pool, answered }
  }
}

export type Matcher = ReturnType<typeof createMatcher>
