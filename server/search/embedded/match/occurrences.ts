import { labelKey } from '#domain/text/fold.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { countVarints, lengthAt, valueAt } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import type { Segment } from '../index/segment.ts'
import type { ResolvedAtom, ResolvedPlan } from './resolver.ts'

/** What a marked word answers. */
export type Answer = {
  /** Place of the slot among the required, then the optional ones. */
  slot: number
  atom: ResolvedAtom['atom']
  rarity: number
  /** Folded words of the reader, to tell the very word from another form of it. */
  typed: readonly string[]
}

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

type Written = { words: readonly number[]; answer: Answer }

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
  /** A bit for each spelling: whether it may answer or begin an answer. Few enough bytes to stay at hand. */
  let telling = new Uint8Array(1024)
  const told: number[] = []
  let toldCount = 0
  /** The answers there are, and for each wanted term one more than the place of its own. */
  const answers: Answer[] = []
  let answerOf = new Uint16Array(1024)
  const wanted: number[] = []
  let wantedCount = 0
  /** What may be written from each word on. */
  const written = new Map<number, Written[]>()

  /** Lists are filled anew rather than emptied: hundreds of words begin with two letters, and each question has its own. */
  const forget = () => {
    for (let i = 0; i < toldCount; i++) telling[told[i]! >> 3] = 0
    for (let i = 0; i < wantedCount; i++) answerOf[wanted[i]!] = 0
    toldCount = 0
    wantedCount = 0
    answers.length = 0
    if (written.size > 0) written.clear()
    telling = ensureCapacity(telling, (dictionary.spellings.size() >> 3) + 1)
    answerOf = ensureCapacity(answerOf, dictionary.terms.size())
  }
  const tell = (spelling: number) => {
    telling[spelling >> 3]! |= 1 << (spelling & 7)
    told[toldCount++] = spelling
  }
  const expect = (words: readonly number[], answer: Answer) => {
    const first = words[0]!
    const list = written.get(first)
    if (list) list.push({ words, answer })
    else written.set(first, [{ words, answer }])
    dictionary.eachSpelling(columns.termOf[first]!, tell)
  }
  /** A term keeps the first answer that it is wanted for; `place` is that of the answer. */
  const want = (term: number, answer: Answer, place: number) => {
    if (answerOf[term] === 0) {
      answerOf[term] = place + 1
      wanted[wantedCount++] = term
      dictionary.eachSpelling(term, tell)
    }
    for (const words of sequences.of(term)) expect(words, answer)
  }
  const take = (slot: number, rarity: number, typed: readonly string[], resolved: ResolvedAtom) => {
    const answer = { slot, atom: resolved.atom, rarity, typed }
    const place = answers.push(answer) - 1
    if (resolved.kind === 'sequence') expect(resolved.words, answer)
    else for (const term of resolved.terms) want(term, answer, place)
  }

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
    { tokens, partTokens }: Segment,
    part: number,
    place: number,
    at: number,
    visit: OccurrenceVisitor,
  ) => {
    const word = columns.wordOf[valueAt(tokens, place)]!
    const answer = answerOf[columns.termOf[word]!]!
    if (answer > 0) visit(part, at, at + 1, answers[answer - 1]!, place)
    const ways = written.get(word)
    if (ways === undefined) return
    const to = partTokens[part + 1]!
    let before: Answer | null = null
    for (const { words, answer } of ways) {
      // The longest comes first: "legge 68/99" is not also told as "legge 68".
      if (answer === before || !standsAt(tokens, place, to, words)) continue
      visit(part, at, at + words.length, answer, place)
      before = answer
    }
  }

  const scan: OccurrenceScanner['scan'] = (segment, first, end, visit) => {
    const { tokens, partTokens } = segment
    const to = partTokens[end]!
    const mayAnswer = telling
    // Parts stand behind each other: only for a word that may answer is it asked where it is.
    let part = first - 1
    let partEnd = partTokens[first]!
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
        while (partTokens[part + 1]! <= place) part++
        partEnd = partTokens[part + 1]!
        partWord = word - countVarints(tokens, partTokens[part]!, place)
      }
      look(segment, part, place, word - partWord, visit)
    }
  }

  return ({ required, optional }: ResolvedPlan): OccurrenceScanner => {
    forget()
    const slots = [...required, ...optional]
    for (const [slot, { atoms, rarity, slot: asked }] of slots.entries()) {
      const typed = labelKey(asked.typed).split(' ')
      for (const atom of atoms) take(slot, rarity, typed, atom)
    }
    for (const list of written.values()) list.sort((a, b) => b.words.length - a.words.length)
    return { slots: slots.length, empty: toldCount === 0, scan }
  }
}
