import { gather } from './gather.ts'
import type { ResolvedPlan, ResolvedSlot } from './resolve.ts'
import { SEGMENT_SIZE, type Segment } from './segment.ts'

/**
 * The records of one segment that answer the words, before any filter: `hits` in the order found, and for each record
 * its score and how many slots it answers. Kept between searches, and emptied record by record: clearing whole arrays
 * would cost more than most searches do.
 */
export type Matches = {
  hits: Uint16Array
  count: number
  scores: Float64Array
  answered: Uint8Array
}

/** Best impact of each record over the atoms of one slot. */
type Best = { values: Float64Array; docs: Uint16Array; count: number }

const emptyMatches = (): Matches => ({
  hits: new Uint16Array(SEGMENT_SIZE),
  count: 0,
  scores: new Float64Array(SEGMENT_SIZE),
  answered: new Uint8Array(SEGMENT_SIZE),
})

const collectBest = (segment: Segment, slot: ResolvedSlot, best: Best): void => {
  best.count = 0
  for (const atom of slot.atoms) {
    const range = gather(segment, atom)
    if (range === null) continue
    const { docs, impacts, to } = range
    for (let i = range.from; i < to; i++) {
      const doc = docs[i]!
      const value = impacts[i]! * atom.weight
      const before = best.values[doc]!
      if (before === 0) best.docs[best.count++] = doc
      if (value > before) best.values[doc] = value
    }
  }
}

export const createMatcher = () => {
  const pool: Matches[] = []
  const best: Best = {
    values: new Float64Array(SEGMENT_SIZE),
    docs: new Uint16Array(SEGMENT_SIZE),
    count: 0,
  }

  /** Counts a slot for every record that has it; `only` those that answered exactly so many slots before. */
  const answer = (segment: Segment, slot: ResolvedSlot, matches: Matches, only: number): void => {
    const { hits, scores, answered } = matches
    collectBest(segment, slot, best)
    const worth = slot.rarity / 255
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      const value = best.values[doc]!
      best.values[doc] = 0
      if (only >= 0 && answered[doc] !== only) continue
      if (answered[doc] === 0) hits[matches.count++] = doc
      answered[doc]!++
      scores[doc]! += worth * value
    }
  }

  /** Adds to the score of records that are hits already. */
  const welcome = (segment: Segment, slot: ResolvedSlot, { scores, answered }: Matches): void => {
    collectBest(segment, slot, best)
    const worth = slot.rarity / 255
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      if (answered[doc] !== 0) scores[doc]! += worth * best.values[doc]!
      best.values[doc] = 0
    }
  }

  const refuse = (segment: Segment, slot: ResolvedSlot, { answered }: Matches): void => {
    for (const atom of slot.atoms) {
      const range = gather(segment, atom)
      if (range === null) continue
      for (let i = range.from; i < range.to; i++) answered[range.docs[i]!] = 0
    }
  }

  /** Keeps the hits that answer at least `needed` slots and still are there; returns the most that any answers. */
  const keep = (segment: Segment, matches: Matches, needed: number): number => {
    const { hits, answered, scores } = matches
    let kept = 0
    let most = 0
    for (let i = 0; i < matches.count; i++) {
      const doc = hits[i]!
      if (answered[doc]! >= needed && segment.dead[doc] === 0) {
        if (answered[doc]! > most) most = answered[doc]!
        hits[kept++] = doc
      } else {
        answered[doc] = 0
        scores[doc] = 0
      }
    }
    matches.count = kept
    return most
  }

  const clear = (matches: Matches): void => {
    for (let i = 0; i < matches.count; i++) {
      matches.answered[matches.hits[i]!] = 0
      matches.scores[matches.hits[i]!] = 0
    }
    matches.count = 0
  }

  const everyRecord = (segment: Segment, matches: Matches): void => {
    for (let doc = 0; doc < segment.size; doc++) {
      matches.hits[doc] = doc
      matches.answered[doc] = 1
    }
    matches.count = segment.size
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
        answer(segment, slot, matches, strict ? i : -1)
      }
      for (const slot of without) refuse(segment, slot, matches)
      most = Math.max(most, keep(segment, matches, strict ? Math.max(1, required.length) : 1))
    }
    return most
  }

  /** Records that answer few of many slots fall behind those that answer more. */
  const scaleByAnswers = ({ hits, count, scores, answered }: Matches, slots: number): void => {
    for (let i = 0; i < count; i++) scores[hits[i]!]! *= answered[hits[i]!]! / slots
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
  ): { matches: readonly Matches[]; answered: number } | null => {
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
      for (const slot of optional) welcome(segment, slot, matches)
    }
    return { matches: pool, answered }
  }
}

export type Matcher = ReturnType<typeof createMatcher>
