import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { fieldOf, isSection, PART, sectionOf } from '../display/parts.ts'
import {
  bestWindow,
  cutPassage,
  type PassageMark,
  type Window,
  wordsIn,
} from '../display/passage.ts'
import { inOrder, type Reason } from '../display/reasons.ts'
import { runsOf } from '../display/text.ts'
import type { EngineHit } from '../engine.ts'
import type { Collection } from './collection.ts'
import type { Mark, Marker, Visit } from './marker.ts'
import { findPart, type Segment, slugOf } from './segment.ts'
import { createTextReader } from './stored-text.ts'
import { lengthAt, valueAt } from './varint.ts'

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

  /** The part that is read, what has been found in it, and why in the record that it belongs to. */
  let marker!: Marker
  let segment!: Segment
  let part = 0
  let field: SearchField = 'title'
  let marks: PassageMark[] = []
  let reasons: Reason[] = []

  /** Whether words stand in the part as the reader wrote them, not in another form. */
  const isTyped = ({ typed }: Mark, place: number, count: number): boolean => {
    for (let i = 0, at = place; i < count; i++, at += lengthAt(segment.tokens, at)) {
      const word = columns.wordOf[valueAt(segment.tokens, at)]!
      if (!typed.includes(words.text(word))) return false
    }
    return true
  }

  const visit: Visit = (from, to, mark, place) => {
    const { slot, rarity, atom } = mark
    marks.push({ from, to, slot, worth: rarity * atom.weight })
    const isForm = atom.because === 'word' && !isTyped(mark, place, to - from)
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

  /** The marks of the next part. Nearly all parts have none. */
  const marksOf = (next: number): readonly PassageMark[] => {
    part = next
    field = fieldOf(segment.partKinds[part]!)
    marker.scan(segment, part, visit)
    if (marks.length === 0) return UNMARKED
    const found = marks
    marks = []
    return found
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
    let titleMarks = UNMARKED
    let best: Passage | null = null
    const end = segment.partRows[doc + 1]!
    for (let next = segment.partRows[doc]!; next < end && !marker.empty; next++) {
      const kind = segment.partKinds[next]!
      if (kind === PART.spans) continue
      const marks = marksOf(next)
      if (kind === PART.title) titleMarks = marks
      if (!isSection(kind)) continue
      const window = bestWindow(marks, size)
      // Without a word to show, the beginning of the summary still says what the record is about.
      const least: number = best === null ? (kind === PART.summary ? -1 : 0) : best.window.worth
      if (window.worth > least) best = { part: next, marks, window }
    }
    const title = readText(segment, findPart(segment, doc, PART.title))
    return {
      id: segment.ids[doc]!,
      slug: slugOf(segment, doc),
      title: runsOf(title, titleMarks),
      snippet: snippetOf(best),
      why: inOrder(reasons),
    }
  }

  return (of: Marker) => {
    marker = of
    return write
  }
}
