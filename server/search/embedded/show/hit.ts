import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { fieldOf, isSection, PART, sectionOf } from '../../display/parts.ts'
import {
  BEGINNING,
  bestWindow,
  cutPassage,
  type PassageMark,
  type Window,
  wordsIn,
} from '../../display/passage.ts'
import { inOrder, type Reason } from '../../display/reasons.ts'
import { runsOf } from '../../display/text.ts'
import type { EngineHit } from '../../engine.ts'
import { lengthAt, valueAt } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import { findPart, type Segment, slugOf, titlePart } from '../index/segment.ts'
import { createTextReader } from '../index/stored-text.ts'
import type { OccurrenceScanner, OccurrenceVisitor } from '../match/occurrences.ts'
import type { Answer } from '../match/sought-terms.ts'

/** A section, what is marked in it, and the stretch of it that is worth most. */
type Passage = { part: number; marks: readonly PassageMark[]; window: Window }

const UNMARKED: readonly PassageMark[] = []

/**
 * Turns records into what a list shows: title and best passage with the reader's words marked, and why they are there.
 * Each writer is good until the next is made.
 */
export const createHitWriters = ({ dictionary, settings }: Collection) => {
  const { columns, spellings, words } = dictionary
  const size = wordsIn(settings.snippet)
  const readText = createTextReader(dictionary)

  let scanner!: OccurrenceScanner
  /** The record that is read, why it is a hit, and what has been found in it. */
  let segment!: Segment
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

  const note = (from: number, to: number, answer: Answer, place: number): void => {
    const { slot, atom } = answer
    const isForm = atom.because === 'word' && !isTyped(answer, place, to - from)
    const because: MatchReason['because'] = isForm ? 'form' : atom.because
    const text =
      to - from === 1
        ? spellings.text(valueAt(segment.tokens, place))
        : readText(segment, part).piece(from, to)
    for (const one of reasons) {
      if (one.slot !== slot || one.field !== field || one.because !== because) continue
      if (!one.words.includes(text)) one.words.push(text)
      return
    }
    reasons.push({ field, words: [text], because, typed: atom.typed, slot })
  }

  /** What has been found in the part that has been read. Nearly all parts have nothing. */
  const close = (): void => {
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
      close()
      part = within
      field = fieldOf(segment.partKinds[part]!)
    }
    marks.push({ from, to, slot: answer.slot, worth: answer.rarity * answer.atom.weight })
    note(from, to, answer, place)
  }

  /** Without a word to show, the beginning of the summary still says what the record is about. */
  const beginning = (first: number, end: number): Passage | null => {
    const summary = findPart(segment, first, end, PART.summary)
    return summary < 0 ? null : { part: summary, marks: UNMARKED, window: BEGINNING }
  }

  const snippetOf = (passage: Passage | null): EngineHit['snippet'] => {
    if (passage === null) return null
    const text = readText(segment, passage.part)
    return {
      section: sectionOf(segment.partKinds[passage.part]!),
      text: cutPassage(text, passage.window, passage.marks, settings.snippet),
    }
  }

  const write = (from: Segment, doc: number): EngineHit => {
    segment = from
    reasons = []
    title = UNMARKED
    best = null
    part = -1
    const first = titlePart(segment, doc)
    const end = segment.partRows[doc + 1]!
    if (!scanner.empty) {
      best = beginning(first, end)
      scanner.scan(segment, first, end, visit)
      close()
    }
    return {
      id: segment.ids[doc]!,
      slug: slugOf(segment, doc),
      title: runsOf(readText(segment, first), title),
      snippet: snippetOf(best),
      why: inOrder(reasons),
    }
  }

  return (of: OccurrenceScanner) => {
    scanner = of
    return write
  }
}
