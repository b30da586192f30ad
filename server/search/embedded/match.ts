import type { Dictionary } from './dictionary.ts'
import { gather } from './gather.ts'
import type { PostingRange } from './postings.ts'
import type { ResolvedPlan, ResolvedSlot } from './resolve.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/**
 * The records of one segment that answer the words, before any filter: `hits` in the order found, and for each record
 * its score and how many slots it answers. Kept between searches, and emptied record by record: clearing whole arrays
 * would cost more than most searches do.
 */
export type Matches = {
  hits: Uint16Array
  count: number
  scores: Float32Array
  answered: Uint8Array
}

/** Up to so many lists are merged one by one. */
const FEW = 8

/** Best value of each record over the atoms of one slot. */
type Best = { values: Float32Array; docs: Uint16Array; count: number }

const emptyMatches = (): Matches => ({
  hits: new Uint16Array(SEGMENT_SIZE),
  count: 0,
  scores: new Float32Array(SEGMENT_SIZE),
  answered: new Uint8Array(SEGMENT_SIZE),
})

/** Counts one slot for the records of a list; `only` for those that answered exactly so many slots before. */
const answerFrom = (range: PostingRange, worth: number, matches: Matches, only: number): void => {
  const { docs, impacts, to } = range
  const { hits, scores, answered } = matches
  let { count } = matches
  for (let i = range.from; i < to; i++) {
    const doc = docs[i]!
    const before = answered[doc]!
    if (only >= 0 && before !== only) continue
    if (before === 0) hits[count++] = doc
    answered[doc] = before + 1
    scores[doc]! += worth * impacts[i]!
  }
  matches.count = count
}

const bestOf = (range: PostingRange, weight: number, best: Best): void => {
  const { docs, impacts, to } = range
  const { values } = best
  let { count } = best
  for (let i = range.from; i < to; i++) {
    const doc = docs[i]!
    const value = impacts[i]! * weight
    const before = values[doc]!
    if (before === 0) best.docs[count++] = doc
    if (value > before) values[doc] = value
  }
  best.count = count
}

/** Many lists of one weight: the highest impact of each record, first as bytes, which are quicker to compare. */
const bestOfMany = (
  segment: Segment,
  terms: readonly number[],
  weight: number,
  highest: Uint8Array,
  best: Best,
): void => {
  for (const term of terms) {
    const range = segment.postings.find(term)
    if (range === null) continue
    const { docs, impacts, to } = range
    for (let i = range.from; i < to; i++) {
      const doc = docs[i]!
      if (impacts[i]! > highest[doc]!) highest[doc] = impacts[i]!
    }
  }
  const { values } = best
  for (let doc = 0; doc < segment.size; doc++) {
    if (highest[doc] === 0) continue
    const value = highest[doc]! * weight
    if (values[doc] === 0) best.docs[best.count++] = doc
    if (value > values[doc]!) values[doc] = value
  }
  highest.fill(0, 0, segment.size)
}

const clear = (matches: Matches): void => {
  const { hits, scores, answered } = matches
  for (let i = 0; i < matches.count; i++) {
    answered[hits[i]!] = 0
    scores[hits[i]!] = 0
  }
  matches.count = 0
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

/** Records that answer few of many slots fall behind those that answer more. */
const scaleByAnswers = ({ hits, count, scores, answered }: Matches, slots: number): void => {
  for (let i = 0; i < count; i++) scores[hits[i]!]! *= answered[hits[i]!]! / slots
}

const everyRecord = (segment: Segment, matches: Matches): void => {
  for (let doc = 0; doc < segment.size; doc++) {
    matches.hits[doc] = doc
    matches.answered[doc] = 1
  }
  matches.count = segment.size
}

/** What the words have found, segment by segment; `answered` is how many slots each hit answers at least. */
export type Found = { matches: readonly Matches[]; answered: number }

export const createMatcher = (dictionary: Dictionary) => {
  const pool: Matches[] = []
  const highest = new Uint8Array(SEGMENT_SIZE)
  const best: Best = {
    values: new Float32Array(SEGMENT_SIZE),
    docs: new Uint16Array(SEGMENT_SIZE),
    count: 0,
  }

  const collectBest = (segment: Segment, slot: ResolvedSlot): void => {
    best.count = 0
    for (const atom of slot.atoms) {
      const { weight } = atom.atom
      if (atom.kind === 'any' && atom.terms.length > FEW) {
        bestOfMany(segment, atom.terms, weight, highest, best)
      } else gather(segment, atom, dictionary, (range) => bestOf(range, weight, best))
    }
  }

  const answer = (segment: Segment, slot: ResolvedSlot, matches: Matches, only: number): void => {
    const worth = slot.rarity / 255
    const [single, ...others] = slot.atoms
    if (single && others.length === 0 && (single.kind !== 'any' || single.terms.length === 1)) {
      const { weight } = single.atom
      gather(segment, single, dictionary, (range) =>
        answerFrom(range, worth * weight, matches, only),
      )
      return
    }
    collectBest(segment, slot)
    const { hits, scores, answered } = matches
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      const value = best.values[doc]!
      best.values[doc] = 0
      const before = answered[doc]!
      if (only >= 0 && before !== only) continue
      if (before === 0) hits[matches.count++] = doc
      answered[doc] = before + 1
      scores[doc]! += worth * value
    }
  }

  /** Adds to the score of records that are hits already. */
  const welcome = (segment: Segment, slot: ResolvedSlot, { scores, answered }: Matches): void => {
    collectBest(segment, slot)
    const worth = slot.rarity / 255
    for (let i = 0; i < best.count; i++) {
      const doc = best.docs[i]!
      if (answered[doc] !== 0) scores[doc]! += worth * best.values[doc]!
      best.values[doc] = 0
    }
  }

  const refuse = (segment: Segment, slot: ResolvedSlot, { answered }: Matches): void => {
    for (const atom of slot.atoms) {
      gather(segment, atom, dictionary, ({ docs, from, to }) => {
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
        answer(segment, slot, matches, strict ? i : -1)
      }
      for (const slot of without) refuse(segment, slot, matches)
      most = Math.max(most, keep(segment, matches, strict ? Math.max(1, required.length) : 1))
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
      for (const slot of optional) welcome(segment, slot, matches)
    }
    return { matches: pool, answered }
  }
}

export type Matcher = ReturnType<typeof createMatcher>
