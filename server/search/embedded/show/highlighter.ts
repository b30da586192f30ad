import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { fieldOf, isSection, PART } from '../../display/parts.ts'
import {
  BEGINNING,
  bestWindow,
  type PassageMark,
  type Window,
  wordsIn,
} from '../../display/passage.ts'
import type { Reason } from '../../display/reasons.ts'
import { lengthAt, valueAt } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import { findPart, type Segment, titlePart } from '../index/segment.ts'
import type { TextReader } from '../index/stored-text.ts'
import type { OccurrenceScanner, OccurrenceVisitor } from '../match/occurrences.ts'
import type { Answer } from '../match/sought-terms.ts'

/** A section, what is marked in it, and the stretch of it that is worth most. */
export type Passage = { part: number; marks: readonly PassageMark[]; window: Window }

export type Highlights = {
  title: readonly PassageMark[]
  /** Null where the record has neither a word to show nor a summary. */
  passage: Passage | null
  /** Why the record is a hit, as its words were met. */
  reasons: readonly Reason[]
}

const UNMARKED: readonly PassageMark[] = []

/** Finds in a record what answers the question: in its title, in its best passage, and why. One record at a time. */
export const createHighlighter = (
  { dictionary, settings }: Pick<Collection, 'dictionary' | 'settings'>,
  readText: TextReader,
) => {
  const { columns, spellings, words } = dictionary
  const size = wordsIn(settings.snippet)

  /** The record that is read, why it is a hit, and what has been found in it. */
  let segment!: Segment
  let doc = 0
  let reasons: Reason[] = []
  let title: readonly PassageMark[] = UNMARKED
  let best: Passage | null = null
  /** The part that is read, and what has been found in it so far. */
  let part = -1
  let field: SearchField = 'title'
  let marks: PassageMark[] = []

  /** Whether words stand in the part as the reader wrote them, not in another form. */
  const isTyped = ({ typed }: Answer, place: number, count: number): boolean => {
    for (let i = 0, at = place; i < count; i++, at += lengthAt(segment.tokens, at)) {
      const word = columns.wordOf[valueAt(segment.tokens, at)]!
      if (!typed.includes(words.text(word))) return false
    }
    return true
  }

  const addReason = (from: number, to: number, answer: Answer, place: number): void => {
    const { slot, atom } = answer
    const isForm = atom.because === 'word' && !isTyped(answer, place, to - from)
    const because: MatchReason['because'] = isForm ? 'form' : atom.because
    const text =
      to - from === 1
        ? spellings.text(valueAt(segment.tokens, place))
        : readText(segment, doc, part).piece(from, to)
    for (const one of reasons) {
      if (one.slot !== slot || one.field !== field || one.because !== because) continue
      if (!one.words.includes(text)) one.words.push(text)
      return
    }
    reasons.push({ field, words: [text], because, typed: atom.typed, slot })
  }

  /** What has been found in the part that has been read. Nearly all parts have nothing. */
  const closePart = (): void => {
    if (marks.length === 0) return
    const kind = segment.partKinds[part]!
    if (kind === PART.title) title = marks
    if (isSection(kind)) {
      const window = bestWindow(marks, size)
      if (best === null || window.worth > best.window.worth) best = { part, marks, window }
    }
    marks = []
  }

  const visit: OccurrenceVisitor = (within, from, to, answer, place) => {
    if (within !== part) {
      closePart()
      part = within
      field = fieldOf(segment.partKinds[part]!)
    }
    marks.push({ from, to, slot: answer.slot, worth: answer.rarity * answer.atom.weight })
    addReason(from, to, answer, place)
  }

  /** Without a word to show, the beginning of the summary still says what the record is about. */
  const beginning = (first: number, end: number): Passage | null => {
    const summary = findPart(segment, first, end, PART.summary)
    return summary < 0 ? null : { part: summary, marks: UNMARKED, window: BEGINNING }
  }

  return (scanner: OccurrenceScanner, from: Segment, number: number): Highlights => {
    segment = from
    doc = number
    const first = titlePart(segment, doc)
    const end = segment.partRows[doc + 1]!
    reasons = []
    title = UNMARKED
    best = null
    part = -1
    if (!scanner.empty) {
      best = beginning(first, end)
      scanner.scan(segment, first, end, visit)
      closePart()
    }
    return { title, passage: best, reasons }
  }
}
