import type { Segment } from '../index/segment.ts'
import { isMuchLonger, nextFrom } from '../postings/lookup.ts'
import type { PostingList } from '../postings/posting-list.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { createUnions } from '../postings/unions.ts'
import { eachPostingList } from './atom-postings.ts'
import type { Matches } from './matches.ts'
import type { ResolvedAtom, ResolvedSlot } from './resolver.ts'

/** Up to so many lists are merged one by one. */
const FEW = 8

/**
 * The records that answer a slot, each with its best score over the slot's atoms and the weight of the heaviest atom that
 * it has. Records without an answer have the score 0.
 */
export type BestScores = Pick<Matches, 'hits' | 'count' | 'scores' | 'weights'>

/** Records of which alone the answers are wanted: the hits that answer at least so many slots already. */
export type Among = { matches: Matches; atLeast: number }

/** A slot to be answered: `worth` is what an impact of 1 counts; weights are only noted where they are wanted. */
type Question = { slot: ResolvedSlot; worth: number; weigh: boolean; among: Among | null }

/** The part of a question that one atom is: its weight, and what an impact of 1 counts with it. */
type Part = { weight: number; factor: number; weigh: boolean }

const bestOf = (
  { docs, impacts, from, to }: PostingList,
  { weight, factor, weigh }: Part,
  best: BestScores,
) => {
  const { hits, scores, weights } = best
  let { count } = best
  for (let i = from; i < to; i++) {
    const doc = docs[i]!
    const score = impacts[i]! * factor
    const before = scores[doc]!
    if (before === 0) {
      hits[count++] = doc
      if (weigh) weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
  best.count = count
}

/** Where in a list the records that are wanted stand, counted from its beginning. */
const wanted = new Uint16Array(SEGMENT_SIZE)

/** The same of some records only. These are found without a branch: the processor would guess wrong at every third. */
const bestOfSome = (
  { docs, impacts, from, to }: PostingList,
  { weight, factor, weigh }: Part,
  { matches: { answered }, atLeast }: Among,
  best: BestScores,
) => {
  const { hits, scores, weights } = best
  let { count } = best
  let found = 0
  for (let i = from; i < to; i++) {
    wanted[found] = i - from
    found += Number(answered[docs[i]!]! >= atLeast)
  }
  for (let n = 0; n < found; n++) {
    const i = from + wanted[n]!
    const doc = docs[i]!
    const score = impacts[i]! * factor
    const before = scores[doc]!
    if (before === 0) {
      hits[count++] = doc
      if (weigh) weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
  best.count = count
}

/** The same for a few records, each looked up in a long list. */
const bestOfFew = (
  range: PostingList,
  { weight, factor, weigh }: Part,
  { matches: { hits, count, answered }, atLeast }: Among,
  best: BestScores,
) => {
  const { scores, weights } = best
  const { docs, impacts, from, to } = range
  let last = 0
  for (let i = 0, at = from; i < count; i++) {
    const doc = hits[i]!
    if (answered[doc]! < atLeast) continue
    // Of several lists together, records do not come in order.
    at = nextFrom(range, doc, doc < last ? from : at)
    last = doc
    if (at === to || docs[at] !== doc) continue
    const score = impacts[at]! * factor
    const before = scores[doc]!
    if (before === 0) {
      best.hits[best.count++] = doc
      if (weigh) weights[doc] = weight
    }
    if (score > before) scores[doc] = score
  }
}

/** The one list that answers a slot: `range`, null where the segment has none, is good until the next is asked for. */
type Only = { range: PostingList | null; weight: number }

export const createDisjunctionMax = () => {
  const unionOf = createUnions()

  const isMerged = (resolved: ResolvedAtom): boolean =>
    resolved.kind === 'any' && resolved.terms.length > FEW

  const merged = (segment: Segment, { atom, terms }: ResolvedAtom): PostingList =>
    unionOf(segment, terms, atom.kind === 'prefix' ? atom.prefix : null)

  return {
    /** The one list whose records answer a slot; null for a slot that several lists answer. */
    onlyList: (segment: Segment, number: number, { atoms }: ResolvedSlot): Only | null => {
      const [only, ...others] = atoms
      if (only === undefined || others.length > 0) return null
      const { weight } = only.atom
      if (isMerged(only)) return { range: merged(segment, only), weight }
      if (only.kind === 'any' && only.terms.length > 1) return null
      let found: PostingList | null = null
      eachPostingList(segment, number, only, (range) => {
        found = range
      })
      return { range: found, weight }
    },

    /** Collects, over all atoms of a slot, heaviest first, the best score of each record into a `best` that is empty. */
    collect: (
      segment: Segment,
      number: number,
      { slot, worth, weigh, among }: Question,
      best: BestScores,
    ): void => {
      for (const resolved of slot.atoms) {
        const { atom } = resolved
        const part = { weight: atom.weight, factor: atom.weight * worth, weigh }
        const take = (range: PostingList) => {
          if (among === null) bestOf(range, part, best)
          else if (isMuchLonger(range, among.matches.count)) bestOfFew(range, part, among, best)
          else bestOfSome(range, part, among, best)
        }
        if (isMerged(resolved)) take(merged(segment, resolved))
        else eachPostingList(segment, number, resolved, take)
      }
    },
  }
}
