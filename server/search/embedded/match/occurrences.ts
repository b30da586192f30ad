import { countVarints, lengthAt, valueAt } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import { tokensFrom } from '../index/part-places.ts'
import type { Segment } from '../index/segment.ts'
import type { ResolvedPlan } from './resolver.ts'
import { type Answer, createSoughtTerms } from './sought-terms.ts'

/**
 * Receives words `from` to `to` (the latter excluded, counted from the part's first) that answer something; the first of
 * them stands at `place` of the segment's tokens.
 */
export type OccurrenceVisitor = (
  part: number,
  from: number,
  to: number,
  answer: Answer,
  place: number,
) => void

export type OccurrenceScanner = {
  /** Required and optional slots. */
  slots: number
  /** Whether there is anything to be marked at all. */
  empty: boolean
  /** Visits what is marked in the parts from `first` to before `end`, in order; none of them may be of kind `spans`. */
  scan: (segment: Segment, first: number, end: number, visit: OccurrenceVisitor) => void
}

/**
 * Finds in stored records the words that answer a plan. Works on numbers alone: a word answers when its term is wanted,
 * several when they are written as one of the ways known for a wanted term. A page is chosen among thousands of stored
 * words, nearly all of which answer nothing: each is passed over by one look at one bit. A scanner is good until the
 * next is made.
 */
export const createOccurrenceScanners = ({ dictionary, sequences }: Collection) => {
  const { columns } = dictionary
  const sought = createSoughtTerms({ dictionary, sequences })

  /** Whether words stand from a place on, before another. */
  const standsAt = (tokens: Uint8Array, place: number, to: number, words: readonly number[]) => {
    let at = place
    for (const word of words) {
      if (at >= to || columns.wordOf[valueAt(tokens, at)] !== word) return false
      at += lengthAt(tokens, at)
    }
    return true
  }

  /** What word `at` of a part answers, and what it begins. */
  const look = (
    segment: Segment,
    part: number,
    place: number,
    at: number,
    visit: OccurrenceVisitor,
  ) => {
    const { tokens } = segment
    const word = columns.wordOf[valueAt(tokens, place)]!
    const answer = sought.answerOf(columns.termOf[word]!)
    if (answer !== null) visit(part, at, at + 1, answer, place)
    const ways = sought.formsFrom(word)
    if (ways === undefined) return
    const to = tokensFrom(segment, part + 1)
    let before: Answer | null = null
    for (const { words, answer } of ways) {
      // An answer is told once at a place, in its longest form.
      if (answer === before || !standsAt(tokens, place, to, words)) continue
      visit(part, at, at + words.length, answer, place)
      before = answer
    }
  }

  const scan: OccurrenceScanner['scan'] = (segment, first, end, visit) => {
    const { tokens } = segment
    const to = tokensFrom(segment, end)
    const mayAnswer = sought.spellings()
    // Parts stand behind each other: only for a word that may answer is it asked where it is.
    let part = first - 1
    let partEnd = tokensFrom(segment, first)
    let partWord = 0
    let word = -1
    for (let at = partEnd; at < to; ) {
      word++
      const place = at
      let byte = tokens[at++]!
      let spelling = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = tokens[at++]!
        spelling |= (byte & 127) << shift
      }
      if ((mayAnswer[spelling >> 3]! & (1 << (spelling & 7))) === 0) continue
      if (place >= partEnd) {
        while (tokensFrom(segment, part + 1) <= place) part++
        partEnd = tokensFrom(segment, part + 1)
        partWord = word - countVarints(tokens, tokensFrom(segment, part), place)
      }
      look(segment, part, place, word - partWord, visit)
    }
  }

  return ({ required, optional }: ResolvedPlan): OccurrenceScanner => {
    const slots = [...required, ...optional]
    sought.start(slots)
    return { slots: slots.length, empty: sought.isEmpty(), scan }
  }
}
